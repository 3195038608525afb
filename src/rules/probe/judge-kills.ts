import { isNewer } from '../../facts/compare-times.js'
import type { Fact } from '../../facts/fact.js'
import type { Judgement, Match } from '../rule.js'

/** A kill of which the kubelet does not say why: until 1.1 it never did. */
export function isUnexplainedKill({ decoded }: Fact): boolean {
  return decoded?.probe?.verdict === 'kills'
}

/**
 * A container that is killed, started again and killed again: the kubelet does that for a failing liveness probe.
 *
 * Shape: `undefined` for one kill, or where no start stands between: the pod is deleted then.
 */
export function judgeKills({ facts, ofSubject }: Match): Judgement | undefined {
  const kills = facts.reduce((sum, { count }) => sum + count, 0)
  const isStarted = ofSubject.some(
    (fact) =>
      (fact.reason === 'Started' || fact.reason === 'Created') &&
      facts.some((kill) => isNewer(fact, kill)) &&
      facts.some((kill) => isNewer(kill, fact) || kill.count > 1),
  )
  if (kills < 2 || !isStarted) return undefined
  return {
    confidence: 'possible',
    because: 'what the kubelet kills and starts again has mostly failed its liveness probe',
    title: [
      '`{container}` is killed and started again and again, probably for its liveness probe',
      'a container is killed and started again and again, probably for its liveness probe',
    ],
  }
}
