import type { Fact, Facts } from '../facts/fact.js'
import { fieldAt, listAt, mapAt, textAt } from '../facts/object-fields.js'
import { isSelected, labelledPods } from '../facts/selector.js'
import { referenceTo } from '../facts/subjects.js'
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
  connectServices(objects, connect)
  for (const { subject, decoded } of facts) {
    const quota = decoded?.fields['quota']?.text
    if (quota === undefined) continue
    const within = subject.namespace === undefined ? {} : { namespace: subject.namespace }
    connect(objectKey(subject), objectKey({ kind: 'ResourceQuota', name: quota, ...within }))
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
  for (const fact of facts) {
    for (const other of awaitedBy(fact, subjects)) connect(objectKey(fact.subject), objectKey(other))
  }
  return (object) => {
    const start = objectKey(object)
    const near = new Set([start, ...(neighbours.get(start) ?? [])])
    for (const key of [...near]) {
      for (const next of neighbours.get(key) ?? []) if (!isStranger(start, key, next)) near.add(next)
    }
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

/** Two pods share a node: that makes the one no cause of the other, unless it is a pod that serves the node. */
function isStranger(start: string, between: string, other: string): boolean {
  return (
    start.startsWith('Pod/') &&
    between.startsWith('Node/') &&
    other.startsWith('Pod/') &&
    !other.startsWith('Pod/kube-')
  )
}

/**
 * What a pod without a node waits for, where only the scheduler's words are there: the nodes of the capture when a
 * taint or condition of sick nodes keeps it away, its claim by the name a StatefulSet gives, or the only claim there is.
 */
function awaitedBy(
  { subject, causes, decoded }: Fact,
  subjects: ReadonlyMap<string, FindingObject>,
): FindingObject[] {
  if (subject.kind !== 'Pod' || subject.name === undefined) return []
  const all = (kind: string) => [...subjects.values()].filter((other) => other.kind === kind)
  const waitsForNodes =
    causes.includes('schedule-node-condition') ||
    causes.includes('schedule-node-cordoned') ||
    decoded?.scheduler?.reasons.some((reason) =>
      reason.fields['taint']?.text.startsWith('node.kubernetes.io/'),
    ) === true
  if (waitsForNodes) return all('Node')
  if (!causes.includes('schedule-claim-unbound')) return []
  const claims = all('PersistentVolumeClaim').filter(({ namespace }) => namespace === subject.namespace)
  const own = claims.filter(({ name }) => name?.endsWith(`-${subject.name}`))
  return own.length > 0 ? own : claims.length === 1 ? claims : []
}

function referencesOf(object: KubernetesObject): FindingObject[] {
  const namespace = object.metadata?.namespace
  const spec = (object['spec'] ?? {}) as {
    nodeName?: unknown
    volumes?: unknown
    volumeName?: unknown
    scaleTargetRef?: { kind?: unknown; name?: unknown }
    defaultBackend?: unknown
    rules?: unknown
  }
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
  const target = spec.scaleTargetRef
  if (typeof target?.kind === 'string' && typeof target.name === 'string') {
    found.push({ kind: target.kind, name: target.name, ...within })
  }
  for (const name of backendsOf(spec.defaultBackend, spec.rules))
    found.push({ kind: 'Service', name, ...within })
  if (object.kind === 'Endpoints' && object.metadata?.name !== undefined) {
    found.push({ kind: 'Service', name: object.metadata.name, ...within })
  }
  for (const volume of Array.isArray(spec.volumes) ? spec.volumes : []) {
    const claim = volume?.persistentVolumeClaim?.claimName
    if (typeof claim === 'string') found.push({ kind: 'PersistentVolumeClaim', name: claim, ...within })
  }
  return found
}

/** The Services an Ingress sends to. */
function backendsOf(defaultBackend: unknown, rules: unknown): string[] {
  const paths = (Array.isArray(rules) ? rules : []).flatMap((rule) => listAt(rule, 'http', 'paths'))
  return [defaultBackend, ...paths.map((path) => fieldAt(path, 'backend'))].flatMap(
    (backend) => textAt(backend, 'service', 'name') ?? [],
  )
}

/** Services and the pods or workloads their selectors choose. */
function connectServices(
  objects: readonly KubernetesObject[],
  connect: (a: string, b: string) => void,
): void {
  // Keyed by one label, so that many Services with many pods stay cheap.
  const byLabel = new Map<string, { key: string; labels: Readonly<Record<string, string>> }[]>()
  const inNamespace = (object: KubernetesObject, label: string) =>
    `${object.metadata?.namespace ?? ''} ${label}`
  for (const { object, labels } of labelledPods(objects, undefined)) {
    for (const [name, value] of Object.entries(labels)) {
      const place = inNamespace(object, `${name}=${value}`)
      const known = byLabel.get(place)
      const entry = { key: objectKey(referenceTo(object)), labels }
      if (known === undefined) byLabel.set(place, [entry])
      else known.push(entry)
    }
  }
  for (const object of objects) {
    if (object.kind !== 'Service') continue
    const selector = mapAt(object, 'spec', 'selector')
    const [first] = Object.entries(selector)
    if (first === undefined) continue
    for (const { key, labels } of byLabel.get(inNamespace(object, `${first[0]}=${first[1]}`)) ?? []) {
      if (isSelected(selector, labels)) connect(objectKey(referenceTo(object)), key)
    }
  }
}
