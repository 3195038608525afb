import type { Field } from '../describe/tree.js'
import { type Excerpt, joinExcerpts } from '../excerpt.js'
import { headerOf } from './cells.js'
import { leaveUnread, type Scope, state } from './draft.js'

/** Reads one row of a table; one that it does not understand, of which it says `false`, is unread. */
export type RowReader = (row: Field, table: Field) => boolean

/**
 * Reads the tables below a heading, row by row; lines that are no table, and tables with another header than the one
 * given, are unread.
 *
 * @example readTableRows(field, scope, (row) => readSubject(row, scope), 'Kind Name Namespace')
 */
export function readTableRows(field: Field, scope: Scope, readRow: RowReader, header?: string): void {
  for (const table of field.children) {
    if (table.shape !== 'table' || (header !== undefined && headerOf(table) !== header)) {
      leaveUnread(scope.draft, table, 'unknown-field')
      continue
    }
    for (const row of table.children)
      if (!readRow(row, table)) leaveUnread(scope.draft, row, 'value-not-understood')
  }
}

/**
 * States the message of a condition: what is left of its row, and the lines below.
 *
 * kubectl prints an empty message as nothing: `<none>` is one that says so.
 */
export function stateMessage(condition: Scope, tail: Excerpt, row: Field): void {
  const message = row.lines.length > 1 ? joinExcerpts([tail, ...row.lines.slice(1)], '\n') : tail
  if (message.text !== '') state(condition, ['message'], message.text, message)
}
