import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { appendAt, type Scope } from './draft.js'
import { conditionCells, stateGroups } from './state-groups.js'
import type { FieldReader } from './table.js'
import { readTableRows, stateMessage } from './table-rows.js'
import { trimExcerpt } from './values.js'

/**
 * `Conditions:` with type, status, reason and message, without times. Messages are printed as they are.
 *
 * Source: describeHorizontalPodAutoscalerV2 in kubectl's describe.go.
 *
 * @example messageTable('status.conditions')
 */
export function messageTable(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    readTableRows(field, scope, (row, table) => readRow(row, table, keys, scope))
    return true
  }
}

function readRow(row: Field, table: Field, keys: readonly string[], scope: Scope): boolean {
  const line = row.lines[0]!
  const cells = (
    hasNoReason(line.text, table.lines[0]?.text ?? '')
      ? /^\s*(\S+)\s+(\S+)/
      : /^\s*(\S+)\s+(\S+)(?:\s+(\S+))?/
  ).exec(line.text)
  if (cells === null) return false
  const condition = appendAt(scope, keys)
  const from = stateGroups(condition, line, cells, conditionCells)
  const tail = trimExcerpt(sliceExcerpt(line, from, line.text.length))
  stateMessage(condition, tail, row)
  return true
}

/** Whether a row that stands under the header has nothing under `Reason`. */
function hasNoReason(row: string, header: string): boolean {
  const [status, reason, message] = ['Status', 'Reason', 'Message'].map(
    (word) => header.indexOf(` ${word}`) + 1,
  )
  if (!status || !reason || !message || row[status] === ' ' || row[message] === ' ') return false
  return row[status - 1] === ' ' && isBlank(row.slice(reason - 1, message))
}

function isBlank(text: string): boolean {
  return text !== '' && /^ *$/.test(text)
}
