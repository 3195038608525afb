import type { Field } from '../describe/tree.js'
import { type Draft, infer, leaveUnread, rootOf, type Scope, startDraft, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata, phase } from './metadata.js'
import { preferClassAnnotation } from './storage-class-name.js'
import { fields, since, text, words } from './table.js'
import { timedConditions } from './timed-conditions.js'
import { isNothing, valueLines } from './values.js'
import { accessModes, capacity, dataSource } from './volume-values.js'

/** core/v1 PersistentVolumeClaim. Source: describePVC, describePersistentVolumeClaim in kubectl's describe.go. */
export const persistentVolumeClaim: Kind = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  resources: ['persistentvolumeclaims', 'persistentvolumeclaim', 'pvc'],
  marks: [
    'Volume',
    'Mounted By',
    'Used By+Access Modes',
    'StorageClass+Used By',
    'DataSource',
    'Conditions/FileSystemResizePending',
  ],
  fields: fields(
    {
      StorageClass: text('spec.storageClassName'),
      Status: phase('status.phase'),
      Volume: text('spec.volumeName'),
      Finalizers: since(9, words('metadata.finalizers')),
      // Of a claim without a volume kubectl prints neither.
      Capacity: capacity('status.capacity.storage'),
      'Access Modes': accessModes('status.accessModes'),
      VolumeMode: since(9, text('spec.volumeMode')),
      DataSource: since(16, dataSource('spec.dataSource')),
      'Used By': since(20, readPods),
      'Mounted By': since(12, readPods, 19),
      Conditions: since(11, timedConditions('status.conditions', ['lastProbeTime', 'lastTransitionTime'])),
    },
    metadata,
  ),
  finish: preferClassAnnotation,
}

/** The pods with a volume of this claim, one a line. The volume's name is not printed. */
function readPods(field: Field, scope: Scope): boolean {
  const { name, namespace } = scope.draft.object.metadata ?? {}
  const lines = valueLines(field)
  if (lines.length === 1 && isNothing(lines[0]!.text)) return true
  for (const line of lines) {
    if (/\s/.test(line.text) || line.text === '') return false
  }
  for (const line of lines) {
    const pod: Draft = startDraft('v1', 'Pod', scope.draft)
    pod.isPartial = true
    const root = rootOf(pod)
    state(root, ['metadata', 'name'], line.text, line)
    const because = 'kubectl lists it as a user of the claim'
    if (namespace !== undefined) infer(root, ['metadata', 'namespace'], namespace, because)
    if (name !== undefined)
      infer(root, ['spec', 'volumes'], [{ persistentVolumeClaim: { claimName: name } }], because)
    scope.draft.related.push(pod)
  }
  for (const child of field.children) leaveUnread(scope.draft, child, 'unknown-field')
  return true
}
