import { componentGifts } from '../facts/components.js'
import type { Fact, Facts } from '../facts/fact.js'
import { giftsOf } from '../facts/gifts.js'
import { fieldAt, listAt, mapAt, textAt } from '../facts/object-fields.js'
import { labelledPods } from '../facts/selector.js'
import { referenceTo } from '../facts/subjects.js'
import type { FindingObject, KubernetesObject, LinkRecord } from '../types.js'
import { workloadKinds } from './links.js'
import { ObjectKeys, objectKey, objectOfKey } from './object-key.js'

type Draft = { -readonly [Key in keyof LinkRecord]: LinkRecord[Key] }

/**
 * Reads which objects belong together: owner and owned, pod and node, pod and claim, what a Service chooses by, what a
 * pod waits for, what others need of it. Small, and of each object alone: parts of a capture have theirs read apart.
 *
 * Shape: one record a named object, in the order of the text.
 */
export function readLinkRecords({ objects, objectOrigins, facts }: Facts): LinkRecord[] {
  const drafts = new Map<string, Draft>()
  const near = new Map<Draft, Set<string>>()
  const keys = new ObjectKeys()
  const draftOf = (object: FindingObject, start: number | undefined): Draft => {
    const key = keys.of(object)
    const known = drafts.get(key)
    if (known !== undefined) return known
    const draft: Draft = { object: key }
    if (start !== undefined) draft.start = start
    drafts.set(key, draft)
    return draft
  }
  for (const fact of facts) {
    if (fact.subject.name === undefined) continue
    const draft = draftOf(fact.subject, fact.evidence.start)
    for (const other of othersOf(fact, objects)) {
      const others = near.get(draft)
      if (others === undefined) near.set(draft, new Set([objectKey(other)]))
      else others.add(objectKey(other))
    }
    const awaits = awaitedBy(fact)
    if (awaits !== undefined) draft.awaits = [...new Set([...(draft.awaits ?? []), awaits])].sort()
  }
  const startOf = new Map(objects.map((object, index) => [object, objectOrigins?.[index]?.spans[0]?.start]))
  for (const { object, labels } of labelledPods(objects, undefined))
    draftOf(referenceTo(object), startOf.get(object)).labels = labels
  for (const object of objects) {
    const gives = object.metadata?.name === undefined ? [] : giftsOf(object)
    if (gives.length > 0) draftOf(referenceTo(object), startOf.get(object)).gives = gives
    const selector = object.kind === 'Service' ? mapAt(object, 'spec', 'selector') : {}
    if (Object.keys(selector).length > 0)
      draftOf(referenceTo(object), startOf.get(object)).selector = selector
  }
  // a workload whose pods were never made, or of which only messages tell
  for (const draft of drafts.values()) {
    const { kind = '', name = '' } = objectOfKey(draft.object)
    if (draft.gives !== undefined || !(kind === 'Pod' || workloadKinds.has(kind))) continue
    const gives = componentGifts(name)
    if (gives.length > 0) draft.gives = gives
  }
  for (const [draft, others] of near) draft.to = [...others]
  return [...drafts.values()]
}

function othersOf(fact: Fact, objects: readonly KubernetesObject[]): readonly FindingObject[] {
  const object = fact.name === 'object' && fact.object !== undefined ? objects[fact.object] : undefined
  const { node, quota } = fact.decoded?.fields ?? nothing
  if (object === undefined && node === undefined && quota === undefined) return nobody
  const found = object === undefined ? [] : referencesOf(object)
  if (node !== undefined && fact.reason === 'Scheduled') found.push({ kind: 'Node', name: node.text })
  if (quota !== undefined) {
    const { namespace } = fact.subject
    found.push({
      kind: 'ResourceQuota',
      name: quota.text,
      ...(namespace === undefined ? {} : { namespace }),
    })
  }
  return found
}

const nobody: readonly FindingObject[] = []
const nothing: Readonly<Record<string, never>> = {}

/** What a pod waits for whose node is not told, where only the words of scheduler or node controller are there. */
function awaitedBy({ subject, causes, reason, decoded }: Fact): 'Node' | 'PersistentVolumeClaim' | undefined {
  if (subject.kind !== 'Pod') return undefined
  const waitsForNodes =
    causes.includes('schedule-node-condition') ||
    causes.includes('schedule-node-cordoned') ||
    reason === 'NodeNotReady' ||
    reason === 'Evicted' ||
    decoded?.scheduler?.reasons.some((reason) =>
      reason.fields['taint']?.text.startsWith('node.kubernetes.io/'),
    ) === true
  if (waitsForNodes) return 'Node'
  return causes.includes('schedule-claim-unbound') ? 'PersistentVolumeClaim' : undefined
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
