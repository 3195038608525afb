import type { Field, Tree } from '../describe/tree.js'
import { readEventRows } from '../events/rows.js'
import type { Memory } from '../memory.js'
import type { KubernetesEvent, ObjectReference, Origin, Reading, Span, Unread } from '../types.js'
import { argoApplication } from './argo-application.js'
import { build, buildConfig } from './build-config.js'
import { certificateSigningRequest } from './certificate-signing-request.js'
import { conditionMarks, restoreConditions } from './condition-rows.js'
import { configMap } from './config-map.js'
import { cronJob } from './cron-job.js'
import { csiNode } from './csi-node.js'
import { daemonSet } from './daemon-set.js'
import { deployment } from './deployment.js'
import { deploymentConfig } from './deployment-config.js'
import { type Draft, rootOf, type Scope, startDraft } from './draft.js'
import { endpointSlice } from './endpoint-slice.js'
import { endpoints } from './endpoints.js'
import { generic, readGeneric } from './generic.js'
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler.js'
import { imageStream } from './image-stream.js'
import { ingress } from './ingress.js'
import { ingressClass } from './ingress-class.js'
import { ipAddress } from './ip-address.js'
import { job } from './job.js'
import type { Kind } from './kind.js'
import { limitRange } from './limit-range.js'
import { namespace } from './namespace.js'
import { networkPolicy } from './network-policy.js'
import { node } from './node.js'
import { originOf } from './origin.js'
import { persistentVolume } from './persistent-volume.js'
import { persistentVolumeClaim } from './persistent-volume-claim.js'
import { pod } from './pod.js'
import { podDisruptionBudget } from './pod-disruption-budget.js'
import { podSecurityPolicy } from './pod-security-policy.js'
import { priorityClass } from './priority-class.js'
import { replicaSet, replicationController } from './replica-set.js'
import { resourceQuota } from './resource-quota.js'
import { clusterRole, role } from './role.js'
import { clusterRoleBinding, roleBinding } from './role-binding.js'
import { route } from './route.js'
import { secret } from './secret.js'
import { service } from './service.js'
import { serviceAccount } from './service-account.js'
import { serviceCIDR } from './service-cidr.js'
import { statefulSet } from './stateful-set.js'
import { storageClass } from './storage-class.js'
import { readFields, wordsOf } from './table.js'
import { volumeAttributesClass } from './volume-attributes-class.js'

/** Every kind with a describer of its own. Recognised in this order; `generic` reads all others. */
export const kinds: readonly Kind[] = [
  pod,
  node,
  deployment,
  statefulSet,
  replicaSet,
  replicationController,
  daemonSet,
  job,
  cronJob,
  service,
  endpoints,
  endpointSlice,
  ingress,
  ingressClass,
  networkPolicy,
  serviceCIDR,
  ipAddress,
  persistentVolumeClaim,
  persistentVolume,
  storageClass,
  csiNode,
  volumeAttributesClass,
  route,
  deploymentConfig,
  build,
  buildConfig,
  imageStream,
  configMap,
  secret,
  serviceAccount,
  role,
  clusterRole,
  roleBinding,
  clusterRoleBinding,
  namespace,
  resourceQuota,
  limitRange,
  priorityClass,
  podDisruptionBudget,
  podSecurityPolicy,
  horizontalPodAutoscaler,
  certificateSigningRequest,
  argoApplication,
]

/** What is known of a block from around it: the command that printed it, when it was printed. */
export interface ReadContext {
  /** `pods`, `po`, `Pod` … as the command spells it, or the kind. */
  readonly kind?: string
  readonly name?: string
  readonly namespace?: string
  /** RFC 3339. */
  readonly capturedAt?: string
  /** The text that is read. */
  readonly input?: string
  /** What the call has decided already. */
  readonly memory?: Memory
}

/**
 * Reads the objects and events out of a describe tree.
 *
 * Shape: the object itself first, then those kubectl looked up to print it (named ones; nameless ones are placeholders);
 * a tree without any field gives no object, only its events. What the text does not say is absent.
 * Errors: none; what was not understood is in `unread`.
 *
 * @example readObjects(readTree(lines)).objects[0]?.kind // 'Pod'
 */
export function readObjects(tree: Tree, context: ReadContext = {}): Reading {
  const { memory } = context
  const unread: Unread[] = [...tree.unread]
  const drafts: Draft[] = []
  if (tree.fields.length > 0) {
    const kind = kindOf(tree.fields, context.kind)
    const draft = startDraft(kind?.apiVersion || undefined, kind?.kind || undefined, context)
    draft.isPartial = isCut(tree)
    const scope = rootOf(draft)
    if (kind === undefined || kind === generic) readGeneric(tree.fields, scope)
    else readLevel(kind.fields.has('Conditions') ? restoreConditions(tree.fields) : tree.fields, kind, scope)
    kind?.finish?.(scope, tree)
    inferFromCommand(draft, context)
    collectSpans(tree, draft.spans)
    gather(draft, drafts)
  }
  for (const draft of drafts) for (const part of draft.unread) unread.push(part)
  if (tree.events.length === 0) markCutEnd(unread, drafts[0]?.spans.at(-1)?.end)

  const events: KubernetesEvent[] = []
  const eventOrigins: Origin[] = []
  const involvedObject = drafts[0] === undefined ? undefined : referenceTo(drafts[0])
  for (const block of tree.events) {
    if (block.lines.length === 0) continue
    const read = readEventRows(block.lines, {
      ...(involvedObject && { involvedObject }),
      ...(memory && { memory }),
      ...(context.input !== undefined && { input: context.input }),
      liesWithObject: true,
    })
    for (const event of read.events) events.push(event)
    for (const origin of read.eventOrigins) eventOrigins.push(origin)
    for (const part of read.unread) unread.push(part)
  }
  return {
    objects: drafts.map((draft) => draft.object),
    objectOrigins: drafts.map(originOf),
    events,
    eventOrigins,
    unread,
  }
}

/** Where the text ends before its events, a last line that was not understood was cut. */
function markCutEnd(unread: Unread[], end: number | undefined): void {
  const at = unread.findIndex(({ span, reason }) => span.end === end && reason !== 'conflicting')
  const last = unread[at]
  if (last !== undefined) unread[at] = { ...last, reason: 'truncated' }
}

/** The marks of all kinds by their first key. */
const marksByKey = new Map<string, { kind: Kind; others: readonly string[] }[]>()
for (const kind of [...kinds, generic]) {
  for (const mark of kind.marks) {
    const [key = '', ...others] = mark.split('+')
    marksByKey.set(key, [...(marksByKey.get(key) ?? []), { kind, others }])
  }
}

/** The kind whose marks stand at the top level; a command that names one is believed when the marks do not say otherwise. */
export function kindOf(topFields: readonly Field[], hinted: string | undefined): Kind | undefined {
  const keys = new Set<string>()
  collectKeys(topFields, keys)
  for (const mark of conditionMarks(topFields)) keys.add(mark)
  const isMarked = new Set<Kind>()
  for (const key of keys) {
    for (const { kind, others } of marksByKey.get(key) ?? [])
      if (others.every((other) => keys.has(other))) isMarked.add(kind)
  }
  if (isMarked.has(generic)) return generic
  const word = hinted?.toLowerCase().split('.')[0]
  const wanted =
    word === undefined
      ? undefined
      : kinds.find((kind) => kind.kind.toLowerCase() === word || kind.resources.includes(word))
  const marked = isMarked.size < 2 ? [...isMarked] : kinds.filter((kind) => isMarked.has(kind))
  if (wanted !== undefined && (marked.length === 0 || marked.includes(wanted))) return wanted
  return marked.length < 2 ? marked[0] : bestKnown(marked, keys)
}

/** The kind that knows the most of the keys, the first of equal ones: raw values and cut texts may show several marks. */
function bestKnown(marked: readonly Kind[], keys: ReadonlySet<string>): Kind | undefined {
  let best: { kind: Kind; known: number } | undefined
  for (const kind of marked) {
    let known = 0
    for (const key of keys) if (kind.fields.has(key)) known++
    if (best === undefined || known > best.known) best = { kind, known }
  }
  return best?.kind
}

/** Keys of the top level and of levels whose heading is missing. */
function collectKeys(fields: readonly Field[], keys: Set<string>): void {
  for (const field of fields) {
    keys.add(wordsOf(field))
    for (const child of field.children)
      if (child.shape === 'table' || field.key === 'Status') keys.add(`${field.key}/${wordsOf(child)}`)
    if (field.shape === 'orphans') collectKeys(field.children, keys)
  }
}

/** A level by the kind's table; a level without its heading as a fragment, when the kind knows it as one. */
function readLevel(level: readonly Field[], kind: Kind, scope: Scope): void {
  const rest = level.filter((field) => field.shape !== 'orphans')
  for (const field of level) if (field.shape === 'orphans') readLevel(field.children, kind, scope)
  if (rest.length > 0 && kind.readFragment?.(rest, scope) !== true) readFields(rest, kind.fields, scope)
}

/** Head or tail missing: no `Name:` at its top, or something left out inside. */
function isCut(tree: Tree): boolean {
  return tree.unread.some((part) => part.reason === 'elided') || tree.fields[0]?.key !== 'Name'
}

/** They lie in no namespace, whatever a command above them says. */
const clusterScoped: ReadonlySet<string | undefined> = new Set([
  'CSINode',
  'CertificateSigningRequest',
  'ClusterRole',
  'ClusterRoleBinding',
  'IPAddress',
  'IngressClass',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PodSecurityPolicy',
  'PriorityClass',
  'ServiceCIDR',
  'StorageClass',
  'VolumeAttributesClass',
])

function inferFromCommand(draft: Draft, context: ReadContext): void {
  for (const key of ['name', 'namespace'] as const) {
    if (key === 'namespace' && clusterScoped.has(draft.object.kind)) continue
    const value = context[key]
    if (value === undefined || draft.object.metadata?.[key] !== undefined) continue
    draft.object.metadata = { ...draft.object.metadata, [key]: value }
    draft.inferred.push({ path: `metadata.${key}`, because: 'the command names it' })
  }
  const { metadata } = draft.object
  if (metadata?.name === undefined && metadata !== undefined && Object.keys(metadata).length === 0)
    delete draft.object.metadata
}

function referenceTo(draft: Draft): ObjectReference {
  const { apiVersion, kind, metadata } = draft.object
  const reference: ObjectReference = {}
  if (apiVersion !== undefined) reference.apiVersion = apiVersion
  if (kind !== undefined) reference.kind = kind
  if (metadata?.namespace !== undefined) reference.namespace = metadata.namespace
  if (metadata?.name !== undefined) reference.name = metadata.name
  // Of a node's events the kubelet writes the name there, and kubectl looks for it.
  if (kind === 'Node' && metadata?.name !== undefined) reference.uid = metadata.name
  if (metadata?.uid !== undefined) reference.uid = metadata.uid
  return reference
}

function gather(draft: Draft, into: Draft[]): void {
  into.push(draft)
  for (const related of draft.related) gather(related, into)
}

/** The parts of the input the fields stand in, neighbours joined. */
function collectSpans(tree: Tree, spans: Span[]): void {
  let last: { start: number; end: number } | undefined
  const add = (fields: readonly Field[]): void => {
    for (const field of fields) {
      for (const { start, end } of field.lines) {
        if (last !== undefined && start >= last.end && start - last.end <= 2) last.end = end
        else {
          last = { start, end }
          spans.push(last)
        }
      }
      add(field.children)
    }
  }
  add(tree.fields)
}
