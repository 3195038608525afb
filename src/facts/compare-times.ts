import type { Fact } from './fact.js'

type Moment = Pick<Fact, 'age' | 'lastTimestamp' | 'order'>

/**
 * Was `a` last seen after `b`? Ages are intervals: only where they do not overlap they tell, else absolute times do,
 * else the order of the text, in which later stands below.
 *
 * @example isNewer({ order: 2 }, { order: 1 }) // true
 */
export function isNewer(a: Moment, b: Moment): boolean {
  const left = a.age?.last
  const right = b.age?.last
  if (left !== undefined && right !== undefined) {
    if (left.maxSeconds <= right.minSeconds) return true
    if (right.maxSeconds <= left.minSeconds) return false
  } else if (
    a.lastTimestamp !== undefined &&
    b.lastTimestamp !== undefined &&
    a.lastTimestamp !== b.lastTimestamp
  ) {
    return a.lastTimestamp > b.lastTimestamp
  }
  return a.order > b.order
}
