import { isNewer } from '../../facts/compare-times.js'
import type { Fact } from '../../facts/fact.js'
import { isLeaving } from '../../facts/pod-life.js'
import type { Match } from '../rule.js'

/** Does a probe tell nothing but that its container had ended before it was tried? */
export function hasEndedBefore({ decoded }: Fact): boolean {
  return decoded?.probe?.failure === 'container-stopped'
}

/** `Stopping container web`, and no start since: the pod is deleted. */
export function stopOf({ ofSubject }: Pick<Match, 'ofSubject'>): Fact | undefined {
  const stop = ofSubject
    .filter(
      (fact) => fact.reason === 'Killing' && fact.decoded?.text.startsWith('Stopping container') === true,
    )
    .at(-1)
  if (stop === undefined || ofSubject.some((fact) => fact.reason === 'Started' && isNewer(fact, stop)))
    return undefined
  return stop
}

/** Was the container told to end: is the pod being deleted? */
export function isToldToStop({ ofSubject, capture }: Pick<Match, 'ofSubject' | 'capture'>): boolean {
  return stopOf({ ofSubject }) !== undefined || isLeaving(ofSubject, capture)
}
