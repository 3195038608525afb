import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { appendAt, lastAt, leaveUnread, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { readPortRow } from './port-table.js'
import { fields, readFields } from './table.js'
import { isNothing, splitExcerpt, valueIn } from './values.js'

const subsets = ['subsets']

/** core/v1 Endpoints. Source: describeEndpoints in kubectl's describe.go. */
export const endpoints: Kind = {
  apiVersion: 'v1',
  kind: 'Endpoints',
  resources: ['endpoints', 'ep'],
  marks: ['Subsets'],
  fields: fields({ Subsets: readSubsets }, metadata),
}

/** Subsets stand one after the other; `Addresses:` begins each. */
const subset = fields({
  Addresses: (field, scope: Scope) => readAddresses(field, appendAt(scope, subsets), 'addresses'),
  NotReadyAddresses: (field, scope: Scope) =>
    readAddresses(field, lastAt(scope, subsets), 'notReadyAddresses'),
  Ports: readPorts,
})

function readSubsets(field: Field, scope: Scope): boolean {
  readFields(field.children, subset, scope)
  return isNothing(valueIn(field).text)
}

function readAddresses(field: Field, scope: Scope, key: string): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  for (const address of splitExcerpt(value, ','))
    state(appendAt(scope, [key]), ['ip'], address.text, sliceExcerpt(address, 0, address.text.length))
  return true
}

function readPorts(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    if (child.shape !== 'table') leaveUnread(scope.draft, child, 'unknown-field')
    else for (const row of child.children) readPortRow(row, lastAt(scope, subsets), 'ports')
  }
  return isNothing(valueIn(field).text)
}
