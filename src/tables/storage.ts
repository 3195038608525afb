import { sliceExcerpt } from '../excerpt.js'
import { accessModes, type ColumnReader, isNone, oneOf, printed, text, truth } from './columns.js'
import type { KindTable } from './kind-table.js'
import { keep, state } from './row-draft.js'

/** `default/data` */
const claim: ColumnReader = (cell, draft) => {
  if (isNone(cell.text)) return true
  const slash = cell.text.indexOf('/')
  if (slash < 1) return false
  const namespace = sliceExcerpt(cell, 0, slash)
  state(draft, ['spec', 'claimRef', 'namespace'], namespace.text, namespace)
  const name = sliceExcerpt(cell, slash + 1, cell.text.length)
  state(draft, ['spec', 'claimRef', 'name'], name.text, name)
  return true
}

/** The capacity of a bound claim; `0` where the claim names a volume but has none yet. */
const capacity: ColumnReader = (cell, draft) => {
  if (cell.text === '0') {
    keep(draft, 'columns.CAPACITY', cell)
    return true
  }
  return text('status.capacity.storage')(cell, draft)
}

const volumePhases = ['Pending', 'Available', 'Bound', 'Released', 'Failed', 'Lost']

/** Tables of claims, volumes and classes. */
export const storageTables: readonly KindTable[] = [
  {
    kind: 'PersistentVolumeClaim',
    headers: [
      'NAME  STATUS  VOLUME  CAPACITY  ACCESS MODES  STORAGECLASS  VOLUMEATTRIBUTESCLASS  AGE | VOLUMEMODE',
      'NAME  STATUS  VOLUME  CAPACITY  ACCESS MODES  STORAGECLASS  AGE | VOLUMEMODE',
      'NAME  STATUS  VOLUME  CAPACITY  ACCESSMODES  STORAGECLASS  AGE',
    ],
    columns: {
      STATUS: oneOf('status.phase', volumePhases),
      VOLUME: text('spec.volumeName'),
      CAPACITY: capacity,
      'ACCESS MODES': accessModes('status.accessModes'),
      ACCESSMODES: accessModes('status.accessModes'),
      STORAGECLASS: text('spec.storageClassName'),
      VOLUMEATTRIBUTESCLASS: text('spec.volumeAttributesClassName'),
      VOLUMEMODE: text('spec.volumeMode'),
    },
  },
  {
    kind: 'PersistentVolume',
    headers: [
      'NAME  CAPACITY  ACCESS MODES  RECLAIM POLICY  STATUS  CLAIM  STORAGECLASS  VOLUMEATTRIBUTESCLASS  REASON  AGE | VOLUMEMODE',
      'NAME  CAPACITY  ACCESS MODES  RECLAIM POLICY  STATUS  CLAIM  STORAGECLASS  REASON  AGE | VOLUMEMODE',
      'NAME  CAPACITY  ACCESSMODES  RECLAIMPOLICY  STATUS  CLAIM  STORAGECLASS  REASON  AGE',
    ],
    columns: {
      CAPACITY: text('spec.capacity.storage'),
      'ACCESS MODES': accessModes('spec.accessModes'),
      ACCESSMODES: accessModes('spec.accessModes'),
      'RECLAIM POLICY': text('spec.persistentVolumeReclaimPolicy'),
      RECLAIMPOLICY: text('spec.persistentVolumeReclaimPolicy'),
      STATUS: oneOf('status.phase', volumePhases),
      CLAIM: claim,
      STORAGECLASS: text('spec.storageClassName'),
      VOLUMEATTRIBUTESCLASS: text('spec.volumeAttributesClassName'),
      VOLUMEMODE: text('spec.volumeMode'),
      REASON: text('status.reason'),
    },
  },
  {
    kind: 'StorageClass',
    headers: [
      'NAME  PROVISIONER  RECLAIMPOLICY  VOLUMEBINDINGMODE  ALLOWVOLUMEEXPANSION  AGE',
      'NAME  PROVISIONER  AGE',
    ],
    columns: {
      PROVISIONER: text('provisioner'),
      RECLAIMPOLICY: text('reclaimPolicy'),
      VOLUMEBINDINGMODE: text('volumeBindingMode'),
      ALLOWVOLUMEEXPANSION: truth('allowVolumeExpansion'),
    },
  },
  {
    kind: 'CSINode',
    headers: ['NAME  DRIVERS  AGE'],
    looks: { DRIVERS: /^\d{1,9}$/ },
    columns: {
      DRIVERS: printed('spec.drivers'),
    },
  },
]
