import type { Match } from '../rule.js'

/**
 * Does a condition of the object say so now? Events of an hour ago tell nothing against it.
 *
 * @example isCondition(match, 'DiskPressure', 'False') // true
 */
export function isCondition(match: Match, type: string, status: string): boolean {
  return match.ofSubject.some(
    (fact) => fact.name === 'condition' && fact.type === type && fact.status === status,
  )
}
