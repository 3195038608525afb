import type { Wording } from '../wording.js'

/** What the volume controller and provisioners say of claims. Sources: pkg/controller/volume/persistentvolume, external-provisioner, external-resizer. The most exact first. */
export const claimWordings = [
  { cause: 'claim-class-missing', says: 'storageclass.storage.k8s.io {class} not found' },
  { cause: 'claim-class-missing', says: 'storageclasses.storage.k8s.io {class} not found' },
  { cause: 'claim-class-missing', says: 'storageclass {class} not found', areaOnly: true },
  {
    cause: 'claim-no-volume',
    says: 'no persistent volumes available for this claim and no storage class is set',
  },
  { cause: 'claim-no-static-match', says: 'Cannot bind to requested volume {volume}:' },
  { cause: 'claim-no-static-match', says: 'already bound to a different claim' },
  {
    cause: 'claim-waiting-for-provisioner',
    says: 'waiting for a volume to be created{*}external provisioner {provisioner}',
  },
  { cause: 'claim-waiting-for-consumer', says: 'waiting for first consumer to be created before binding' },
  { cause: 'claim-waiting-for-consumer', says: 'waiting for pod {pod} to be scheduled' },
  { cause: 'claim-resize-failed', says: 'does not support volume expansion' },
  { cause: 'claim-resize-failed', says: 'VolumeFSResize.{operation} failed for volume {volume}' },
  { cause: 'claim-resize-failed', says: 'NodeExpandVolume failed for volume {volume}' },
  { cause: 'claim-resize-failed', says: 'resize volume {volume} failed' },
  { cause: 'claim-resize-failed', says: 'resize volume {volume} by resizer {resizer} failed' },
  { cause: 'claim-resize-failed', says: 'only dynamically provisioned pvc can be resized' },
  { cause: 'claim-lost', says: 'Bound claim has lost its PersistentVolume' },
  { cause: 'claim-provisioning-failed', says: 'failed to provision volume with StorageClass {class}:' },
  { cause: 'claim-lost', says: 'Bound claim has lost reference to PersistentVolume' },
  { cause: 'claim-lost', says: 'Two claims are bound to the same volume' },
  { cause: 'claim-provisioning-failed', says: 'no volume plugin matched', areaOnly: true },
  { cause: 'claim-provisioning-failed', says: 'Mount options are not supported by the provisioner' },
  { cause: 'claim-provisioning-failed', says: 'no topology key found on CSINode' },
  { cause: 'claim-provisioning-failed', says: 'no available topology found' },
  { cause: 'claim-provisioning-failed', says: 'error generating accessibility requirements' },
] as const satisfies readonly Wording[]
