import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { appendAt, leaveUnread, type Scope, state } from './draft.js'
import { isNothing, valueIn } from './values.js'

/** A row of the table `Name  Port  Protocol` of Endpoints and EndpointSlice; no cell is ever empty. */
export function readPortRow(row: Field, scope: Scope, key: string): void {
  const value = valueIn(row)
  const cells = /^(\S+)\s+(\d+|<unset>)(?:\s+(\S+))?$/.exec(value.text)
  if (cells === null || row.shape !== 'item') {
    leaveUnread(scope.draft, row, 'value-not-understood')
    return
  }
  const [, name = '', port = '', protocol = ''] = cells
  const made = appendAt(scope, [key])
  if (!isNothing(name)) state(made, ['name'], name, sliceExcerpt(value, 0, name.length))
  const at = value.text.indexOf(port, name.length)
  if (!isNothing(port)) state(made, ['port'], Number(port), sliceExcerpt(value, at, at + port.length))
  if (protocol !== '') {
    const end = value.text.length
    state(made, ['protocol'], protocol, sliceExcerpt(value, end - protocol.length, end))
  }
}
