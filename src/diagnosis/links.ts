import type { Facts } from '../facts/fact.js'
import type { FindingObject, KubernetesObject } from '../types.js'
import { stableName } from './fingerprint.js'
import { objectKey } from './match-rules.js'

/** Which objects belong together, so that trouble of one can be the root of trouble of the other. */
export type Links = (object: FindingObject) => ReadonlySet<string>

/**
 * Reads the links between the objects of a capture: owner and owned, pod and node, pod and claim, workload and pod by
 * the name its controller gives.
 *
 * Shape: a function from an object to the keys (`objectKey`) of the objects it is linked with, itself included; two
 * steps far (node → pod → ReplicaSet → Deployment is three links, each found from its neighbour).
 */
export function readLinks({ objects, facts }: Facts): Links {
  const neighbours = new Map<string, Set<string>>()
  const connect = (a: string, b: string) => {
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b))
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a))
  }
  const subjects = new Map<string, FindingObject>()
  for (const { subject } of facts) if (subject.name !== undefined) subjects.set(objectKey(subject), subject)
  for (const fact of facts) {
    const object = fact.name === 'object' && fact.object !== undefined ? objects[fact.object] : undefined
    const key = objectKey(fact.subject)
    if (object !== undefined) for (const other of referencesOf(object)) connect(key, objectKey(other))
    const node = fact.decoded?.fields['node']?.text
    if (node !== undefined && fact.reason === 'Scheduled')
      connect(key, objectKey({ kind: 'Node', name: node }))
  }
  const workloads = new Map<string, string>()
  for (const [key, subject] of subjects) {
    if (workloadKinds.has(subject.kind ?? ''))
      workloads.set(`${subject.namespace ?? ''}/${stableName(subject)}`, key)
  }
  for (const [key, subject] of subjects) {
    if (subject.kind !== 'Pod' && subject.kind !== 'ReplicaSet' && subject.kind !== 'Job') continue
    const name = stableName(subject)
    const owner =
      workloads.get(`${subject.namespace ?? ''}/${name}`) ??
      workloads.get(`${subject.namespace ?? ''}/${name.replace(/-\d+$/, '')}`)
    if (owner !== undefined && owner !== key) connect(key, owner)
  }
  return (object) => {
    const start = objectKey(object)
    const near = new Set([start, ...(neighbours.get(start) ?? [])])
    for (const key of [...near]) for (const next of neighbours.get(key) ?? []) near.add(next)
    return near
  }
}

const workloadKinds = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'ReplicationController',
])

function referencesOf(object: KubernetesObject): FindingObject[] {
  const namespace = object.metadata?.namespace
  const spec = (object['spec'] ?? {}) as { nodeName?: unknown; volumes?: unknown; volumeName?: unknown }
  const within = namespace === undefined ? {} : { namespace }
  const found: FindingObject[] = []
  for (const { kind, name } of object.metadata?.ownerReferences ?? []) {
    if (kind !== undefined && name !== undefined) found.push({ kind, name, ...within })
  }
  if (object.kind === 'Pod' && typeof spec.nodeName === 'string')
    found.push({ kind: 'Node', name: spec.nodeName })
  if (object.kind === 'PersistentVolumeClaim' && typeof spec.volumeName === 'string') {
    found.push({ kind: 'PersistentVolume', name: spec.volumeName })
  }
  for (const volume of Array.isArray(spec.volumes) ? spec.volumes : []) {
    const claim = volume?.persistentVolumeClaim?.claimName
    if (typeof claim === 'string') found.push({ kind: 'PersistentVolumeClaim', name: claim, ...within })
  }
  return found
}
