import { isNewer } from '../../facts/compare-times.js'
import type { Fact } from '../../facts/fact.js'
import type { SchedulerReason } from '../../messages/scheduler-reasons.js'
import type { Judgement, Match } from '../rule.js'

/** Nodes of the control plane refuse ordinary pods on purpose: no cause while other nodes say something else. */
const controlPlaneKeys = ['node-role.kubernetes.io/master', 'node-role.kubernetes.io/control-plane']
/** Filters that a node only reaches when labels, names and taints fit: such a node is the one the pod was meant for. */
const lateFilters = ['schedule-volume-', 'schedule-claim-']
const lateCauses: ReadonlySet<string> = new Set([
  'schedule-host-port',
  'schedule-device-claim',
  'schedule-topology-spread',
])

/** The smaller, the nearer to what has to change. */
function tierOf({ cause, fields, text }: SchedulerReason, others: readonly SchedulerReason[]): number {
  const key = fields['taint']?.text.split(':', 1)[0]?.trim() ?? ''
  if (controlPlaneKeys.includes(key)) return 3
  if (cause === 'schedule-taint-not-tolerated' && !key.startsWith('node.kubernetes.io/')) return 2
  if (cause === undefined) return 1
  // the nodes with devices are chosen on purpose: one that passes the selector is such a node, and has none left
  if (cause === 'schedule-selector-mismatch')
    return others.some((other) => other.cause === 'schedule-extended-resource') ? 2 : 1
  // Where the other pods are not, this one is not meant to be; anti-affinity is a lack of room instead.
  if (cause === 'schedule-pod-affinity' && !text.includes('anti-affinity')) return 2
  return lateCauses.has(cause) || lateFilters.some((area) => cause.startsWith(area)) ? 0 : 1
}

/** A node that would take the pod, were nothing wrong with it. */
function isOfTrouble({ fields }: SchedulerReason): boolean {
  const taint = fields['taint']?.text ?? ''
  return taint.startsWith('node.kubernetes.io/') && !taint.startsWith('node.kubernetes.io/unschedulable')
}

const nodesOf = ({ count }: SchedulerReason) => count ?? Number.POSITIVE_INFINITY

/** By nodes; of as many those go first with which something is wrong. */
function outnumbers(reason: SchedulerReason, other: SchedulerReason): boolean {
  const more = nodesOf(reason) - nodesOf(other)
  return more > 0 || (!(more < 0) && (isOfTrouble(reason) || !isOfTrouble(other)))
}

/** The newest summary of the scheduler among these facts: what it said before no longer holds. */
function newestSummary(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>((newest, fact) => {
    if ((fact.decoded?.scheduler?.reasons.length ?? 0) === 0) return newest
    return newest === undefined || isNewer(fact, newest) ? fact : newest
  }, undefined)
}

/**
 * How a reason of the scheduler stands among the others of its summary.
 *
 * Shape: the foremost reason is certain, the others are likely; the control plane's taint beside others is only
 * information. Names: `count` and `total` nodes, where stated, `taint` and `resource` of the foremost reason of this cause.
 *
 * @example judgeStanding('schedule-too-many-pods', match).names // { count: '1', total: '3' }
 */
export function judgeStanding(id: string, { facts }: Pick<Match, 'facts'>): Judgement {
  const summary = newestSummary(facts)?.decoded?.scheduler
  const own = (summary?.reasons ?? []).filter((reason) => reason.cause === id)
  const tier = (reason: SchedulerReason) => tierOf(reason, summary?.reasons ?? [])
  const [best] = [...own].sort((a, b) => tier(a) - tier(b) || nodesOf(b) - nodesOf(a))
  if (summary === undefined || best === undefined) return {}
  const others = summary.reasons.filter((reason) => reason.cause !== id)
  const isForemost = others.every(
    (other) => tier(best) < tier(other) || (tier(best) === tier(other) && outnumbers(best, other)),
  )
  const resources = [...new Set(own.flatMap((reason) => reason.fields['resource']?.text ?? []))]
  const taint = best.fields['taint']?.text.replace(/: $/, '').trim()
  return {
    confidence: isForemost ? 'certain' : tier(best) === 3 ? 'possible' : 'likely',
    ...(tier(best) === 3 && !isForemost ? { severity: 'info' as const } : {}),
    names: {
      ...(best.count === undefined ? {} : { count: `${best.count}` }),
      ...(summary.total === undefined ? {} : { total: `${summary.total}` }),
      ...(taint === undefined || taint === '' ? {} : { taint }),
      ...(resources.length === 0 ? {} : { resource: resources.join(' and ') }),
    },
  }
}
