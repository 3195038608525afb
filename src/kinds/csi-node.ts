import type { Field } from '../describe/tree.js'
import { appendAt, infer, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { fields, integer, readFields, section, since, text } from './table.js'
import { goList, isNothing, keyIn, valueIn } from './values.js'

/** storage.k8s.io/v1 CSINode. Source: describeCSINode in kubectl's describe.go. */
export const csiNode: Kind = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'CSINode',
  resources: ['csinodes', 'csinode'],
  marks: ['CreationTimestamp+Spec'],
  fields: fields({ Spec: since(17, section(fields({ Drivers: readDrivers }))) }, metadata),
}

const driver = fields({
  'Node ID': text('nodeID'),
  Allocatables: section(fields({ Count: integer('allocatable.count') })),
  'Topology Keys': readTopologyKeys,
})

function readDrivers(field: Field, scope: Scope): boolean {
  if (field.children.length === 0) infer(scope, ['spec', 'drivers'], [], 'the heading alone')
  for (const child of field.children) {
    const made = appendAt(scope, ['spec', 'drivers'])
    state(made, ['name'], child.key, keyIn(child))
    readFields(child.children, driver, made)
  }
  return isNothing(valueIn(field).text)
}

/** `[]` is a list that is there and empty. */
function readTopologyKeys(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const keys = goList(value.text)
  if (keys !== undefined) state(scope, ['topologyKeys'], keys, value)
  return keys !== undefined
}
