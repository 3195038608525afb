import { isNewer } from '../../facts/compare-times.js'
import type { Fact } from '../../facts/fact.js'

/** Later than that the node has not come. */
const lateSeconds = 15 * 60

/** Does this message say that a node is being made for the pod, not too long ago? */
function saysNodeComes(fact: Pick<Fact, 'causes' | 'reason' | 'age'>): boolean {
  const isTold = fact.reason === 'TriggeredScaleUp' || fact.causes.includes('schedule-capacity-coming')
  return isTold && !isTooOld(fact)
}

/** Was it last seen so long ago that the node should be there? */
export function isTooOld({ age }: Pick<Fact, 'age'>): boolean {
  return (age?.last?.minSeconds ?? 0) > lateSeconds
}

/**
 * Is a node on its way for the pod of these facts: asked for, and nothing newer says that none can be had?
 *
 * @example isNodeComing([]) // false
 */
export function isNodeComing(ofSubject: readonly Fact[]): boolean {
  const coming = ofSubject.find((fact) => fact.name === 'message' && saysNodeComes(fact))
  if (coming === undefined) return false
  return !ofSubject.some((fact) => fact.causes.includes('schedule-scale-up-refused') && isNewer(fact, coming))
}
