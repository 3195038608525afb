import type { Fact } from '../../facts/fact.js'
import type { Judgement } from '../rule.js'

/** Of either hook, where the words are the same for both. */
export const sameWords: Judgement = {
  confidence: 'possible',
  because: 'until 1.25 both hooks of a container fail with the same words',
}

/**
 * Whether a fact tells which of its two hooks failed: by the reason of the event or state, or in the words of 1.26 and
 * newer. The words of older versions are the same for both.
 *
 * @example tellsHook({ reason: 'FailedPreStopHook' }) // true
 */
export function tellsHook({ reason, decoded }: Pick<Fact, 'reason' | 'decoded'>): boolean {
  return reason !== undefined || decoded === undefined || !decoded.text.includes('lifecycle hook (')
}
