import type { Memory } from '../memory.js'
import { printsLog } from '../text/output-of-log.js'
import type { KubernetesEvent, ObjectReference, Origin } from '../types.js'
import { mentionsIn } from './mentions.js'
import type { TableObjects } from './table-objects.js'

/** What stands beside rows of events whose object is not named. */
export interface InvolvedObjectHints {
  /** The command that printed the rows. */
  readonly command?: {
    readonly tool?: string
    readonly verb?: string
    readonly kind?: string
    readonly names: readonly string[]
    readonly namespace?: string
  }
  /** Objects of the `get` tables beside the rows. */
  readonly tableObjects?: TableObjects
}

interface Conclusion {
  readonly reference: ObjectReference
  readonly because: string
}

/**
 * Names the object of rows that came out of one describe whose head is missing: from the scheduler's message among the
 * rows, else from the command above them, else from the only object of the table beside them.
 *
 * Shape: arrays parallel as before, the same ones where every event names its object in full; only absent parts of `involvedObject` are added, each one is listed in
 * `origin.inferred` with its reason. Rows of several pods are left apart: nothing is carried from one to another.
 *
 * @example inferInvolvedObjects(events, origins, { command: { kind: 'Pod', names: ['web-1'] } })
 */
export function inferInvolvedObjects(
  events: readonly KubernetesEvent[],
  origins: readonly Origin[],
  hints: InvolvedObjectHints = {},
  memory?: Memory,
): { events: readonly KubernetesEvent[]; eventOrigins: readonly Origin[] } {
  if (events.every(isWhollyNamed)) return { events, eventOrigins: origins }
  const named = fromMessages(events, memory)
  const conclusions = named === 'several' ? [] : conclude(named, hints)
  const next: KubernetesEvent[] = []
  const nextOrigins: Origin[] = []
  for (const [index, event] of events.entries()) {
    const origin = origins[index] as Origin
    const isWhole = isWhollyNamed(event)
    const own = isWhole ? [] : fromWriter(event)
    if (isWhole || (conclusions.length === 0 && own.length === 0)) {
      next.push(event)
      nextOrigins.push(origin)
      continue
    }
    const involved: ObjectReference = { ...event.involvedObject }
    const inferred = [...origin.inferred]
    // what the writer tells goes first: the only pod beside is not what it writes about
    const ofWriter = own[0]?.reference.kind
    const beside = ofWriter === undefined ? undefined : hints.tableObjects?.only({ kind: ofWriter })
    const only = beside === undefined ? [] : [{ reference: beside, because: onlyBeside }]
    const all = ofWriter === undefined ? conclusions : [...own, ...conclusions, ...only]
    for (const { reference, because } of all) {
      if (!agrees(involved, reference)) continue
      for (const path of ['kind', 'namespace', 'name'] as const) {
        const value = reference[path]
        if (value === undefined || involved[path] !== undefined) continue
        involved[path] = value
        inferred.push({ path: `involvedObject.${path}`, because })
      }
    }
    next.push({ ...event, involvedObject: involved })
    nextOrigins.push(inferred.length === origin.inferred.length ? origin : { ...origin, inferred })
  }
  return named === 'several' ? { events: next, eventOrigins: nextOrigins } : shareKind(next, nextOrigins)
}

function isWhollyNamed({ involvedObject: { kind, namespace, name } }: KubernetesEvent): boolean {
  return kind !== undefined && namespace !== undefined && name !== undefined
}

/** Rows of one describe are about one object: the kind that one of them tells is the kind of all. */
function shareKind(events: KubernetesEvent[], eventOrigins: Origin[]) {
  const kinds = new Set(events.flatMap(({ involvedObject }) => involvedObject.kind ?? []))
  const [kind] = kinds
  if (kind === undefined || kinds.size > 1) return { events, eventOrigins }
  const because = 'another of these rows is about this kind'
  const isOpen = events.map(
    ({ involvedObject }, index) =>
      involvedObject.kind === undefined && eventOrigins[index]?.from === 'describe',
  )
  return {
    events: events.map((event, index) =>
      isOpen[index] ? { ...event, involvedObject: { ...event.involvedObject, kind } } : event,
    ),
    eventOrigins: eventOrigins.map((origin, index) =>
      isOpen[index]
        ? { ...origin, inferred: [...origin.inferred, { path: 'involvedObject.kind', because }] }
        : origin,
    ),
  }
}

/** `describe`, also as people type it: `desc`, `decribe`, `discribe`; not `delete`. */
const describeVerb = /^d[eis]{1,2}[sc]/

/** Whether a command asks a cluster about objects: names in `docker pull x` are none, a log is about any object. */
function isAboutCluster(command: InvolvedObjectHints['command']): boolean {
  if (command === undefined || printsLog(command)) return false
  return command.tool === undefined || /^(?:kubectl|oc)$/.test(command.tool)
}

const onlyBeside = 'it is the only such object in the table beside'

/** Whether two references can mean the same object. */
function agrees(one: ObjectReference, other: ObjectReference): boolean {
  return (['kind', 'namespace', 'name'] as const).every(
    (path) => one[path] === undefined || other[path] === undefined || one[path] === other[path],
  )
}

function conclude(named: Conclusion | undefined, hints: InvolvedObjectHints): Conclusion[] {
  const conclusions: Conclusion[] = []
  if (named !== undefined) conclusions.push(named)
  const command = isAboutCluster(hints.command) ? hints.command : undefined
  if (command !== undefined) {
    const [name] = command.names
    const isDescribe = describeVerb.test(command.verb ?? 'describe')
    const reference: ObjectReference = {
      ...(isDescribe && command.kind !== undefined ? { kind: command.kind } : {}),
      ...(command.namespace === undefined ? {} : { namespace: command.namespace }),
      ...(isDescribe && command.names.length === 1 && name !== undefined ? { name } : {}),
    }
    // kubectl describe takes a prefix of a name, too: a name a message tells in full is the object's.
    const fullName = named?.reference.name
    if (fullName !== undefined && name !== undefined && fullName.startsWith(name)) delete reference.name
    conclusions.push({ reference, because: 'the command above names it' })
  }
  const known: ObjectReference = Object.assign({}, ...conclusions.map(({ reference }) => reference).reverse())
  // without a kind only a pod is meant
  const only = hints.tableObjects?.only(known.kind === undefined ? { ...known, kind: 'Pod' } : known)
  if (only?.kind !== undefined) {
    conclusions.push({ reference: only, because: onlyBeside })
  }
  return conclusions
}

/** Writers whose events are about one kind only. */
const kindOfWriter: Readonly<Record<string, string>> = {
  'default-scheduler': 'Pod',
  'attachdetach-controller': 'Pod',
  'taint-eviction-controller': 'Pod',
  'replicaset-controller': 'ReplicaSet',
  'replication-controller': 'ReplicationController',
  'deployment-controller': 'Deployment',
  'statefulset-controller': 'StatefulSet',
  'daemonset-controller': 'DaemonSet',
  'job-controller': 'Job',
  'cronjob-controller': 'CronJob',
  'service-controller': 'Service',
  'horizontal-pod-autoscaler': 'HorizontalPodAutoscaler',
  // the AWS controller has a writer for each of its kinds, GCE's one for all Ingresses
  ingress: 'Ingress',
  service: 'Service',
  'loadbalancer-controller': 'Ingress',
  'nginx-ingress-controller': 'Ingress',
}
/** What the controller of volumes says about claims; its other reasons are about volumes. */
const claimReason =
  /^(?:Provisioning|ExternalProvisioning|WaitForFirstConsumer|WaitForPodScheduled|FailedBinding|VolumeMismatch|ClaimLost|ClaimMisbound)/

/** What the writer of an event tells about its object: controllers write about one kind, and name pods after it. */
function fromWriter({ source, reason, message }: KubernetesEvent): Conclusion[] {
  const writer = source?.component ?? ''
  const ofClaim = writer === 'persistentvolume-controller' && claimReason.test(reason ?? '')
  const kind = ofClaim
    ? 'PersistentVolumeClaim'
    : Object.hasOwn(kindOfWriter, writer)
      ? kindOfWriter[writer]
      : undefined
  if (kind === undefined) return []
  const conclusions: Conclusion[] = [{ reference: { kind }, because: `the ${writer} writes about this kind` }]
  const named = /^Error creating: pods "([a-z0-9][a-z0-9.-]{0,252})-" is forbidden/.exec(message ?? '')
  if (named !== null && kind !== 'Pod') {
    conclusions.push({
      reference: { kind, name: named[1] as string },
      because: 'a controller names its pods after itself',
    })
  }
  return conclusions
}

/** The one pod or node that the messages of these rows are about; `several` when they name different ones. */
function fromMessages(
  events: readonly KubernetesEvent[],
  memory: Memory | undefined,
): Conclusion | 'several' | undefined {
  let found: Conclusion | undefined
  for (const { message, involvedObject } of events) {
    if (message === undefined || involvedObject.name !== undefined) continue
    const reference: ObjectReference = {}
    for (const { path, value } of mentionsIn(message, memory)) {
      if (path === 'name' || path === 'namespace' || path === 'kind') reference[path] = value
    }
    if ((reference.kind !== 'Pod' && reference.kind !== 'Node') || reference.name === undefined) continue
    if (found === undefined) {
      const because = message.startsWith('Successfully assigned ')
        ? 'the Scheduled message among these rows names the pod'
        : 'a message among these rows names the pod'
      found = { reference, because }
    } else if (!agrees(found.reference, reference)) return 'several'
    else found = { ...found, reference: { ...reference, ...found.reference } }
  }
  return found
}
