import type { Area } from '../messages/wording.js'
import type { KubernetesObject } from '../types.js'
import { isNewer } from './compare-times.js'
import type { Fact, Progress } from './fact.js'

/** The event reasons that end a trouble of an area, when they are newer. */
const successesOf: Readonly<Partial<Record<Area, readonly string[]>>> = {
  image: ['Pulled', 'Created', 'Started'],
  container: ['Started'],
  schedule: ['Scheduled'],
  volume: ['SuccessfulMountVolume', 'Pulling', 'Pulled', 'Created', 'Started'],
  sandbox: ['Pulling', 'Pulled', 'Created', 'Started'],
  claim: ['ProvisioningSucceeded'],
  rollout: ['SuccessfulCreate', 'NewReplicaSetAvailable'],
  admission: ['SuccessfulCreate'],
  job: ['Completed'],
  autoscale: ['SuccessfulRescale'],
  service: ['EnsuredLoadBalancer'],
  ingress: ['SuccessfullyReconciled'],
}
/** Areas whose object tells when all is well: the claim, the job, the autoscaler. */
const fulfillable: ReadonlySet<Area> = new Set(['claim', 'job', 'autoscale'])
const containerAreas: readonly Area[] = ['image', 'container', 'crash']
/** Event reasons that are ended by reasons of their own: a volume that attaches is no mount, but ends a failed attachment. */
const successesOfReason: Readonly<Record<string, readonly string[]>> = {
  FailedAttachVolume: ['SuccessfulAttachVolume'],
  NodeNotReady: ['NodeReady'],
  KubeletNotReady: ['NodeReady'],
  NodeHasInsufficientMemory: ['NodeHasSufficientMemory'],
  NodeHasDiskPressure: ['NodeHasNoDiskPressure'],
  NodeHasInsufficientPID: ['NodeHasSufficientPID'],
  NodeNotSchedulable: ['NodeSchedulable'],
  NetworkNotReady: ['Pulling', 'Pulled', 'Created', 'Started'],
}

/** What the capture shows of the present, beside the events. */
export interface Present {
  /** The container runs and is ready, or its pod is. */
  readonly isReady: boolean
  readonly isRunning: boolean
  readonly isScheduled: boolean
  /** The claim is bound, the job complete, the node ready. */
  readonly isFulfilled: boolean
}

/** The reasons by which a newer event tells how an older one went on. */
const tellingReasons: ReadonlySet<string> = new Set([
  ...Object.values(successesOf).flat(),
  ...Object.values(successesOfReason).flat(),
  'Pulling',
  'BackOff',
  'FailedScheduling',
])
/** What keeps a registry from answering for a while; and what it answers once it is reached. */
const passingPullCauses: ReadonlySet<string> = new Set([
  'image-registry-error',
  'image-registry-timeout',
  'image-registry-unreachable',
  'image-registry-dns',
  'image-rate-limited',
  'image-pull-qps-exceeded',
])
const pullAnswers: ReadonlySet<string> = new Set([
  'image-tag-missing',
  'image-repository-missing',
  'image-digest-missing',
  'image-not-found-or-private',
  'image-credentials-missing',
  'image-login-wanted',
  'image-credentials-rejected',
  'image-credentials-expired',
  'image-access-forbidden',
  'image-platform-mismatch',
  'image-manifest-unsupported',
])
/** Of very many the last ones are asked: to ask all would be quadratic. */
const mostTelling = 100

/** The facts of one object that can tell of its other facts how they went on: few of many. */
export interface TellingFacts {
  readonly asked: readonly Fact[]
  /** Those that are not asked. */
  readonly omitted: readonly Fact[]
}

/**
 * The facts of one object that can tell of its other facts how they went on.
 *
 * @example tellingFacts([]) // { asked: [], omitted: [] }
 */
export function tellingFacts(facts: readonly Fact[]): TellingFacts {
  const telling = facts.filter(
    (fact) => fact.name === 'message' && (tellsByReason(fact) || pullAnswers.has(fact.causes[0] ?? '')),
  )
  const first = Math.max(0, telling.length - mostTelling)
  return { asked: telling.slice(first), omitted: telling.slice(0, first) }
}

/**
 * How many facts that may tell how one went on were not asked, by the fact; 0 where those that were have told that it ended.
 *
 * @example countUnasked([])({ ...fact, progress: 'recovered' }) // 0
 */
export function countUnasked(omitted: readonly Fact[]): (fact: Fact) => number {
  const byReason = omitted.filter(tellsByReason).length
  return ({ name, progress, causes }) => {
    if (name !== 'message' || progress === 'recovered') return 0
    return passingPullCauses.has(causes[0] ?? '') ? omitted.length : byReason
  }
}

function tellsByReason({ reason }: Fact): boolean {
  return tellingReasons.has(reason ?? '')
}

/**
 * Whether what a fact tells still goes on: the present state of the object first, then newer events about it.
 *
 * Shape: `unknown` when the capture holds nothing newer. `others` are the telling facts of the same object.
 *
 * @example progressOf(fact, [], undefined) // 'unknown'
 */
export function progressOf(fact: Fact, others: readonly Fact[], present: Present | undefined): Progress {
  const areas = fact.decoded?.areas ?? []
  if (fact.name !== 'message') return 'ongoing'
  if (present !== undefined && isOverByState(areas, present)) return 'recovered'
  let isRetried = false
  for (const other of others) {
    if (other.name !== 'message' || other === fact || !isSameContainer(areas, fact, other)) continue
    const newer = isNewer(other, fact)
    if (newer && (ends(areas, fact.reason ?? '', other.reason ?? '') || isOvertaken(fact, other)))
      return 'recovered'
    if (isAnswered(fact, other)) return 'recovered'
    if (newer) isRetried ||= other.reason === 'Pulling' || other.reason === 'BackOff'
  }
  return isRetried ? 'ongoing' : 'unknown'
}

/** Whether an event of this reason ends a trouble of these areas, or of that event reason. */
function ends(areas: readonly Area[], troubled: string, reason: string): boolean {
  if (areas.some((area) => successesOf[area]?.includes(reason) === true)) return true
  return Object.hasOwn(successesOfReason, troubled) && successesOfReason[troubled]?.includes(reason) === true
}

/** The scheduler sums up every attempt anew: what a newer summary no longer names has ended. */
function isOvertaken(fact: Fact, other: Fact): boolean {
  if (fact.reason !== 'FailedScheduling' || other.reason !== 'FailedScheduling') return false
  return other.causes.length > 0 && !other.causes.some((cause) => fact.causes.includes(cause))
}

/** The registry was reached since, and answered: only where that began after the trouble was seen last. */
function isAnswered(fact: Fact, other: Fact): boolean {
  if (!passingPullCauses.has(fact.causes[0] ?? '') || !pullAnswers.has(other.causes[0] ?? '')) return false
  const began = other.age?.first ?? other.age?.last
  const ended = fact.age?.last
  return began !== undefined && ended !== undefined && began.maxSeconds <= ended.minSeconds
}

function isOverByState(areas: readonly Area[], present: Present): boolean {
  if (present.isFulfilled && areas.some((area) => fulfillable.has(area))) return true
  if (areas.includes('schedule')) return present.isScheduled
  if (areas.includes('volume') || areas.includes('sandbox')) return present.isRunning
  if (areas.includes('probe') || areas.includes('crash')) return present.isReady
  return areas.some((area) => containerAreas.includes(area)) && present.isReady
}

/** Of two containers of a pod one can run while the other fails: names and images keep them apart. */
function isSameContainer(areas: readonly Area[], fact: Fact, other: Fact): boolean {
  if (!areas.some((area) => containerAreas.includes(area))) return true
  if (fact.subject.container !== undefined && other.subject.container !== undefined) {
    return fact.subject.container === other.subject.container
  }
  if (fact.image !== undefined && other.image !== undefined) return fact.image === other.image
  return false
}

/** The word of a condition's status: `True`, `False`, `Unknown`. */
export function conditionOf(object: KubernetesObject | undefined, type: string): string | undefined {
  const status = object?.['status'] as { conditions?: unknown } | undefined
  if (!Array.isArray(status?.conditions)) return undefined
  const found = status.conditions.find((condition) => condition?.type === type)
  return typeof found?.status === 'string' ? found.status : undefined
}
