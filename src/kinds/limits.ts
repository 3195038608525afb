import type { Field } from '../describe/tree.js'
import { cellsOf, headerOf } from './cells.js'
import { appendAt, lastAt, leaveUnread, type Scope, state } from './draft.js'
import type { FieldReader } from './table.js'
import { valueIn } from './values.js'

/** The columns of the table of limits, by header; older kubectl names them otherwise. */
const columnsOf: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'Type Resource Min Max Default Request Default Limit Max Limit/Request Ratio',
    ['min', 'max', 'defaultRequest', 'default', 'maxLimitRequestRatio'],
  ],
  [
    'Type Resource Min Max Request Limit Limit/Request',
    ['min', 'max', 'defaultRequest', 'default', 'maxLimitRequestRatio'],
  ],
  ['Type Resource Min Max Default', ['min', 'max', 'default']],
])

export const limitsHeaders: readonly string[] = [...columnsOf.keys()]

/**
 * Rows of `Container  cpu  100m  2  200m  500m  10`; `-` is no limit. Rows of one type are one item of the list, until a
 * resource comes again.
 */
export const limitsTable: FieldReader = (table, scope) => {
  const columns = columnsOf.get(headerOf(table))
  if (columns === undefined) return false
  let seen = new Set<string>()
  let type: string | undefined
  for (const row of table.children) {
    const resource = readRow(row, columns, scope, (kind, name) => {
      const isNext = kind !== type || seen.has(name)
      if (isNext) seen = new Set()
      type = kind
      return isNext
    })
    if (resource === undefined) leaveUnread(scope.draft, row, 'value-not-understood')
    else seen.add(resource)
  }
  return true
}

function readRow(
  row: Field,
  columns: readonly string[],
  scope: Scope,
  startsItem: (type: string, resource: string) => boolean,
): string | undefined {
  const [type, resource, ...cells] = cellsOf(valueIn(row))
  if (type === undefined || resource === undefined || cells.length !== columns.length) return undefined
  const keys = ['spec', 'limits']
  const isNext = startsItem(type.text, resource.text)
  const item = isNext ? appendAt(scope, keys) : lastAt(scope, keys)
  if (isNext) state(item, ['type'], type.text, type)
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]!
    if (cell.text !== '-') state(item, [column, resource.text], cell.text, cell)
  }
  return resource.text
}
