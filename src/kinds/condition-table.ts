import { sliceExcerpt } from '../excerpt.js'
import { appendAt, leaveUnread } from './draft.js'
import { conditionCells, stateGroups } from './state-groups.js'
import type { FieldReader } from './table.js'
import { isNothing, trimExcerpt, valueIn } from './values.js'

/** `Conditions:` of a workload: a table of type, status and reason; messages are not shown. */
export function conditionTable(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    for (const table of field.children) {
      if (table.shape !== 'table') {
        leaveUnread(scope.draft, table, 'unknown-field')
        continue
      }
      for (const row of table.children) {
        const value = valueIn(row)
        const cells = /^(\S+)\s+(\S+)(?:\s+(\S+))?(\s.*)?$/.exec(value.text)
        const isLonger = cells?.[4] !== undefined
        if (cells === null || (isLonger && !/^(?:True|False|Unknown)$/.test(cells[2] as string))) {
          leaveUnread(scope.draft, row, 'value-not-understood')
          continue
        }
        const from = stateGroups(appendAt(scope, keys), value, cells, conditionCells)
        // More cells than the table has columns.
        const rest = trimExcerpt(sliceExcerpt(value, from, value.text.length))
        if (isLonger)
          scope.draft.unread.push({ span: { start: rest.start, end: rest.end }, reason: 'conflicting' })
      }
    }
    return isNothing(valueIn(field).text)
  }
}
