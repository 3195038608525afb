import { isSelected } from '../facts/selector.js'
import { addTo } from '../group-by.js'
import type { FindingObject, LinkRecord } from '../types.js'
import { stableName } from './fingerprint.js'
import { objectKey, objectOfKey } from './object-key.js'

/** Which objects belong together, so that trouble of one can be the root of trouble of the other. */
export type Links = (object: FindingObject) => readonly string[]

type Connect = (a: string, b: string) => void

/**
 * Links the objects of a capture by their records: owner and owned, pod and node, pod and claim, workload and pod by
 * the name its controller gives, Services and what they choose. The order of the records shows in nothing.
 *
 * Shape: a function from an object to the keys of the objects it is linked with, itself first; two steps far
 * (node → pod → ReplicaSet → Deployment is three links, each found from its neighbour).
 */
export function connectObjects(records: readonly LinkRecord[]): Links {
  const neighbours = new Map<string, Set<string>>()
  const connect: Connect = (a, b) => {
    add(neighbours, a, b)
    add(neighbours, b, a)
  }
  const objects = new Map(records.map(({ object }) => [object, objectOfKey(object)]))
  for (const { object, to } of records) for (const other of to ?? []) connect(object, other)
  connectServices(records, objects, connect)
  connectWorkloads(objects, connect)
  connectClaims(records, objects, connect)
  const awaitNodes = new Set(records.filter(awaitsNode).map(({ object }) => object))
  const sorted = new Map<string, readonly string[]>()
  const near = (key: string): readonly string[] => {
    const known = sorted.get(key) ?? [...(neighbours.get(key) ?? [])].sort()
    sorted.set(key, known)
    return known
  }
  return (object) => {
    const start = objectKey(object)
    const found = new Set([start, ...near(start)])
    for (const key of [...found]) {
      for (const next of near(key)) if (!isStranger(start, key, next)) found.add(next)
    }
    return awaitNodes.has(start) ? [...found, anyNode] : [...found]
  }
}

/** Whose node is told waits for no other. */
function awaitsNode({ awaits, to }: LinkRecord): boolean {
  return awaits?.includes('Node') === true && to?.some((other) => other.startsWith('Node/')) !== true
}

/** Stands for all nodes of the capture, which many pods may wait for: as links of each pod they would be pods × nodes. */
export const anyNode = 'any Node'

/** The kinds whose pods are named after them. */
export const workloadKinds: ReadonlySet<string> = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'ReplicationController',
])

/** Two pods share a node: that makes the one no cause of the other, unless it is a pod that serves the node. */
function isStranger(start: string, between: string, other: string): boolean {
  return (
    start.startsWith('Pod/') &&
    between.startsWith('Node/') &&
    other.startsWith('Pod/') &&
    !other.startsWith('Pod/kube-')
  )
}

/** Workloads and what their controllers named after them. */
function connectWorkloads(objects: ReadonlyMap<string, FindingObject>, connect: Connect): void {
  const workloads = new Map<string, string>()
  for (const [key, object] of objects) {
    if (!workloadKinds.has(object.kind ?? '')) continue
    const place = `${object.namespace ?? ''}/${stableName(object)}`
    const known = workloads.get(place)
    // one name, several workloads: always the same one is taken
    if (known === undefined || key < known) workloads.set(place, key)
  }
  for (const [key, object] of objects) {
    if (object.kind !== 'Pod' && object.kind !== 'ReplicaSet' && object.kind !== 'Job') continue
    const name = stableName(object)
    const within = `${object.namespace ?? ''}/`
    const owner =
      workloads.get(within + name) ??
      workloads.get(within + name.replace(/-\d+$/, '')) ??
      looseOwners(object).find((owner) => objects.has(owner))
    if (owner !== undefined && owner !== key) connect(key, owner)
  }
}

/** Of a pod; also as people write it who make a name unrecognisable: `-abcde`, `-xxxxx`. */
const looseSuffix = /-[a-z0-9]{5}$/
const looseHash = /-(?:(?=[a-z]*\d)[a-z0-9]{5,10}|x{5,10})$/

/** The workloads that an object may belong to by a suffix that Kubernetes would not make; none needs to exist. */
function looseOwners({ kind, namespace, name = '' }: FindingObject): string[] {
  const whole = kind === 'Pod' ? name.replace(looseSuffix, '') : name
  const keyOf = (kind: string, name: string) =>
    objectKey(namespace === undefined ? { kind, name } : { kind, namespace, name })
  return [
    ...(whole === name ? [] : ['ReplicaSet', 'DaemonSet', 'Job'].map((kind) => keyOf(kind, whole))),
    ...(looseHash.test(whole) ? [keyOf('Deployment', whole.replace(looseHash, ''))] : []),
  ]
}

/** The claims of a pod by the name a StatefulSet gives them; of a pod that waits for one the only claim there is. */
function connectClaims(
  records: readonly LinkRecord[],
  objects: ReadonlyMap<string, FindingObject>,
  connect: Connect,
): void {
  const byNamespace = new Map<string, string[]>()
  // `data-db-0` of pod `db-0`: by each end of the name that a dash begins
  const byEnd = new Map<string, string[]>()
  for (const [key, { kind, namespace = '', name = '' }] of objects) {
    if (kind !== 'PersistentVolumeClaim') continue
    addTo(byNamespace, namespace, key)
    for (let dash = name.indexOf('-'); dash >= 0; dash = name.indexOf('-', dash + 1))
      addTo(byEnd, `${namespace}/${name.slice(dash + 1)}`, key)
  }
  if (byNamespace.size === 0) return
  for (const { object, awaits } of records) {
    const { kind, namespace = '', name = '' } = objects.get(object) as FindingObject
    const isAwaiting = awaits?.includes('PersistentVolumeClaim') === true
    if (!isAwaiting && !(kind === 'Pod' && /-\d+$/.test(name))) continue
    const own = byEnd.get(`${namespace}/${name}`) ?? []
    const near = isAwaiting ? (byNamespace.get(namespace) ?? []) : []
    for (const claim of own.length > 0 ? own : near.length === 1 ? near : []) connect(object, claim)
  }
}

/** Services and the pods or workloads their selectors choose. */
function connectServices(
  records: readonly LinkRecord[],
  objects: ReadonlyMap<string, FindingObject>,
  connect: Connect,
): void {
  // Keyed by one label, so that many Services with many pods stay cheap.
  const byLabel = new Map<string, LinkRecord[]>()
  const placeOf = (record: LinkRecord, label: string) =>
    `${objects.get(record.object)?.namespace ?? ''} ${label}`
  for (const record of records) {
    for (const [name, value] of Object.entries(record.labels ?? {})) {
      addTo(byLabel, placeOf(record, `${name}=${value}`), record)
    }
  }
  for (const record of records) {
    const [first] = Object.entries(record.selector ?? {})
    if (first === undefined || record.selector === undefined) continue
    for (const { object, labels } of byLabel.get(placeOf(record, `${first[0]}=${first[1]}`)) ?? []) {
      if (isSelected(record.selector, labels ?? {})) connect(record.object, object)
    }
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}
