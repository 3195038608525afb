import type { AgeInterval } from '../../../src/types.js'

const units = [
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const

/**
 * A duration in at most two units, as kubectl writes short ones.
 *
 * @example writeSeconds(127) // '2m7s'
 */
export function writeSeconds(seconds: number): string {
  let rest = Math.max(0, Math.floor(seconds))
  const parts: string[] = []
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length)
    if (count > 0 && parts.length < 2) parts.push(`${count}${unit}`)
    else if (parts.length > 0) break
    rest -= count * length
  }
  return parts.join('') || '0s'
}

/** How long an age is: `4s`, or `3d – 4d` when the text leaves more than a tenth open; `unknown` without one. */
export function writeAge(age: AgeInterval | undefined): string {
  if (age === undefined) return 'unknown'
  const open = age.maxSeconds - age.minSeconds
  return open <= 1 || open < age.minSeconds / 10
    ? writeSeconds(age.minSeconds)
    : `${writeSeconds(age.minSeconds)} – ${writeSeconds(age.maxSeconds)}`
}
