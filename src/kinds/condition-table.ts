import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { appendAt, type Scope } from './draft.js'
import { conditionCells, stateGroups } from './state-groups.js'
import type { FieldReader } from './table.js'
import { readTableRows } from './table-rows.js'
import { isNothing, trimExcerpt, valueIn } from './values.js'

/** `Conditions:` of a workload: a table of type, status and reason; messages are not shown. */
export function conditionTable(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    readTableRows(field, scope, (row) => readRow(row, keys, scope))
    return isNothing(valueIn(field).text)
  }
}

function readRow(row: Field, keys: readonly string[], scope: Scope): boolean {
  const value = valueIn(row)
  const cells = /^(\S+)\s+(\S+)(?:\s+(\S+))?(\s.*)?$/.exec(value.text)
  const isLonger = cells?.[4] !== undefined
  if (cells === null || (isLonger && !/^(?:True|False|Unknown)$/.test(cells[2] as string))) return false
  const from = stateGroups(appendAt(scope, keys), value, cells, conditionCells)
  if (isLonger) {
    // More cells than the table has columns.
    const { start, end } = trimExcerpt(sliceExcerpt(value, from, value.text.length))
    scope.draft.unread.push({ span: { start, end }, reason: 'conflicting' })
  }
  return true
}
