import type { Field, Tree } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { appendAt, leaveUnread, narrow, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { readPortRow } from './port-table.js'
import { boolean, type FieldTable, fields, labels, readFields, section, text } from './table.js'
import { isNothing, splitExcerpt, valueIn } from './values.js'

/** discovery.k8s.io/v1 EndpointSlice. Source: describeEndpointSliceV1 in kubectl's describe.go. */
export const endpointSlice: Kind = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  resources: ['endpointslices', 'endpointslice'],
  marks: ['AddressType'],
  fields: fields({ AddressType: text('addressType'), Ports: readPorts, Endpoints: readEndpoints }, metadata),
  finish,
}

const endpoint: FieldTable = fields({
  Conditions: section(fields({ Ready: boolean('conditions.ready') })),
  Hostname: text('hostname'),
  TargetRef: readTarget,
  NodeName: text('nodeName'),
  Zone: text('zone'),
  Topology: labels('topology'),
})

function readPorts(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    if (child.shape !== 'table') leaveUnread(scope.draft, child, 'unknown-field')
    else for (const row of child.children) readPortRow(row, scope, 'ports')
  }
  return isNothing(valueIn(field).text)
}

/** `- Addresses:  a, b` with the endpoint's other fields below it. */
function readEndpoints(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    if (child.shape !== 'field' || child.key !== '- Addresses') {
      leaveUnread(scope.draft, child, 'unknown-field')
      continue
    }
    const made = appendAt(scope, ['endpoints'])
    const value = valueIn(child)
    if (!isNothing(value.text)) {
      state(
        made,
        ['addresses'],
        splitExcerpt(value, ',').map((address) => address.text),
        value,
      )
    }
    readFields(child.children, endpoint, made)
  }
  return isNothing(valueIn(field).text)
}

/** `Pod/web-1`; the namespace is not printed. */
function readTarget(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const at = value.text.indexOf('/')
  if (at <= 0) return isNothing(value.text)
  state(scope, ['targetRef', 'kind'], value.text.slice(0, at), sliceExcerpt(value, 0, at))
  state(
    scope,
    ['targetRef', 'name'],
    value.text.slice(at + 1),
    sliceExcerpt(value, at + 1, value.text.length),
  )
  return true
}

/** Only the beta API has a topology, and only kubectl up to 1.35 prints it. */
function finish(scope: Scope, tree: Tree): void {
  void tree
  const list = scope.draft.object['endpoints']
  const isBeta = Array.isArray(list) && list.some((element) => 'topology' in (element as object))
  if (!isBeta) return
  scope.draft.object.apiVersion = 'discovery.k8s.io/v1beta1'
  narrow(scope.draft, undefined, 35)
}
