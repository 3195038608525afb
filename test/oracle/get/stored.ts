import type { KubernetesObject } from '../../../src/types.js'
import type { Served } from './cells.js'

/** The object with what an API server fills in when it stores one, as far as a table shows it. Source: pkg/apis/…/v1/defaults.go. */
export function asStored(object: KubernetesObject): KubernetesObject {
  const stored: Served = structuredClone(object)
  const fill = fillers[object.kind ?? '']
  if (fill !== undefined) fill(stored)
  return stored
}

const withReplicas = ({ spec }: Served) => {
  spec.replicas ??= 1
}

/** A container that does not run is not ready, nor is any before all init containers have ended well. */
const withReadiness = ({ status }: Served) => {
  const hasBegun = (status?.initContainerStatuses ?? []).every(
    ({ state }: Served) => state?.terminated?.exitCode === 0,
  )
  for (const container of status?.containerStatuses ?? [])
    if (!hasBegun || container.state?.running === undefined) container.ready = false
}

const fillers: Readonly<Record<string, (object: Served) => void>> = {
  Pod: withReadiness,
  Deployment: withReplicas,
  ReplicaSet: withReplicas,
  ReplicationController: withReplicas,
  StatefulSet: withReplicas,
  Job: ({ spec }) => {
    if (spec.completions === undefined && spec.parallelism === undefined) spec.completions = 1
  },
  Service: ({ spec }) => {
    spec.type ??= 'ClusterIP'
    for (const port of spec.ports ?? []) port.protocol ??= 'TCP'
    // The first of the addresses is the address.
    if (spec.clusterIPs !== undefined) spec.clusterIP = spec.clusterIPs[0]
  },
  PersistentVolume: ({ spec }) => {
    spec.volumeMode ??= 'Filesystem'
    spec.persistentVolumeReclaimPolicy ??= 'Retain'
  },
  PersistentVolumeClaim: (claim) => {
    claim.spec ??= {}
    claim.spec.volumeMode ??= 'Filesystem'
  },
  StorageClass: (made) => {
    made.reclaimPolicy ??= 'Delete'
    made.volumeBindingMode ??= 'Immediate'
  },
  HorizontalPodAutoscaler: ({ spec }) => {
    spec.minReplicas ??= 1
  },
  Secret: (secret) => {
    secret.type ??= 'Opaque'
  },
  CronJob: ({ spec }) => {
    spec.suspend ??= false
  },
}
