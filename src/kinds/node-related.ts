import type { Field } from '../describe/tree.js'
import { readTimestamp } from '../time/timestamp.js'
import { infer, leaveUnread, rootOf, type Scope, startDraft, state } from './draft.js'
import { type FieldReader, fields, readFields, text } from './table.js'
import { isNothing, valueIn } from './values.js'

/** `Lease:` of a node: the Lease of its name in `kube-node-lease`, or the words why there is none. */
export function readLease(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (!isNothing(value.text)) return value.text.startsWith('Failed to get lease')
  const lease = startDraft('coordination.k8s.io/v1', 'Lease', scope.draft)
  lease.isPartial = true
  for (const { start, end } of field.children.flatMap((child) => child.lines))
    lease.spans.push({ start, end })
  const target = rootOf(lease)
  const because = 'a node has one lease, of its own name'
  infer(target, ['metadata', 'name'], scope.draft.object.metadata?.name, because)
  infer(target, ['metadata', 'namespace'], 'kube-node-lease', because)
  readFields(
    field.children,
    fields({
      HolderIdentity: text('spec.holderIdentity'),
      AcquireTime: microTime('acquireTime'),
      RenewTime: microTime('renewTime'),
    }),
    target,
  )
  scope.draft.related.push(lease)
  return true
}

/** The API keeps six digits of a second here, kubectl prints none. */
function microTime(key: string): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    const milliseconds = Date.parse(readTimestamp(value.text)?.rfc3339 ?? '')
    if (Number.isNaN(milliseconds)) return false
    const seconds = new Date(milliseconds).toISOString().slice(0, 19)
    infer(scope, ['spec', key], `${seconds}.000000Z`, 'kubectl prints whole seconds')
    return true
  }
}

/** `Node-Local ResourceSlices:`, counted by driver and pool: one placeholder a slice, the devices in the first. */
export function readResourceSlices(field: Field, scope: Scope): boolean {
  for (const table of field.children) {
    for (const row of table.shape === 'table' ? table.children : [table]) {
      const value = valueIn(row)
      const [driver, pool, slices, devices, more] = value.text.split(/\s+/)
      if (!/^\d{1,4}$/.test(slices ?? '') || !/^\d{1,5}$/.test(devices ?? '') || more !== undefined) {
        leaveUnread(scope.draft, row, 'value-not-understood')
        continue
      }
      for (let number = 0; number < Number(slices); number++) {
        const slice = startDraft('resource.k8s.io/v1', 'ResourceSlice', scope.draft)
        slice.isPlaceholder = true
        slice.spans.push({ start: value.start, end: value.end })
        const target = rootOf(slice)
        infer(
          target,
          ['metadata', 'name'],
          `undescribed-${driver}-${pool}-${number + 1}`,
          'kubectl only counts it',
        )
        infer(
          target,
          ['spec', 'nodeName'],
          scope.draft.object.metadata?.name,
          'kubectl shows those of the node',
        )
        state(target, ['spec', 'driver'], driver, value)
        state(target, ['spec', 'pool', 'name'], pool, value)
        const names = Array.from({ length: number === 0 ? Number(devices) : 0 }, (_, at) => ({
          name: `undescribed-${at + 1}`,
        }))
        infer(target, ['spec', 'devices'], names, 'kubectl only counts the devices of a pool')
        scope.draft.related.push(slice)
      }
    }
  }
  return isNothing(valueIn(field).text)
}
