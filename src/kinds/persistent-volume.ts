import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { leaveUnread, type Scope, scopeAt, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata, phase } from './metadata.js'
import { preferClassAnnotation } from './storage-class-name.js'
import { fields, message, since, text, words } from './table.js'
import { readTerms } from './topology-terms.js'
import { isNothing, valueIn } from './values.js'
import { readSource } from './volume.js'
import { accessModes, capacity } from './volume-values.js'

/** core/v1 PersistentVolume. Source: describePersistentVolume in kubectl's describe.go. */
export const persistentVolume: Kind = {
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  resources: ['persistentvolumes', 'persistentvolume', 'pv'],
  marks: ['Claim', 'Reclaim Policy', 'Node Affinity', 'Source+Access Modes'],
  fields: fields(
    {
      Finalizers: since(10, words('metadata.finalizers')),
      StorageClass: text('spec.storageClassName'),
      Status: phase('status.phase'),
      Claim: readClaim,
      'Reclaim Policy': text('spec.persistentVolumeReclaimPolicy'),
      'Access Modes': accessModes('spec.accessModes'),
      VolumeMode: since(9, text('spec.volumeMode')),
      Capacity: capacity('spec.capacity.storage'),
      'Node Affinity': since(10, readAffinity),
      Message: message('status.message'),
      Source: readVolumeSource,
    },
    metadata,
  ),
  finish: preferClassAnnotation,
}

/** `namespace/name`. */
function readClaim(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  const at = value.text.indexOf('/')
  if (at < 0) return false
  const claim = scopeAt(scope, ['spec', 'claimRef'])
  if (at > 0) state(claim, ['namespace'], value.text.slice(0, at), sliceExcerpt(value, 0, at))
  const name = value.text.slice(at + 1)
  if (name !== '') state(claim, ['name'], name, sliceExcerpt(value, at + 1, value.text.length))
  return true
}

/** `Required Terms:` with a term a line; matchFields are never printed. */
function readAffinity(field: Field, scope: Scope): boolean {
  const keys = ['spec', 'nodeAffinity', 'required', 'nodeSelectorTerms']
  for (const child of field.children) {
    if (child.key !== 'Required Terms') {
      leaveUnread(scope.draft, child, 'unknown-field')
      continue
    }
    const required = scopeAt(scope, keys.slice(0, -1))
    if (child.children.length === 0) state(required, ['nodeSelectorTerms'], [], valueIn(child))
    readTerms(child.children, required, ['nodeSelectorTerms'], 'matchExpressions')
  }
  return isNothing(valueIn(field).text)
}

function readVolumeSource(field: Field, scope: Scope): boolean {
  if (field.children.length > 0) readSource(field.children, scopeAt(scope, ['spec']))
  return isNothing(valueIn(field).text)
}
