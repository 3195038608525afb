import type { Stretch } from './json-places.js'

/**
 * The value without what lies in `deepest` maps and lists, given where that stands; nothing is copied where nothing is.
 *
 * @example cutDeep({ a: { b: {} } }, [{ from: 4, to: 6 }], 2) // { a: {} }
 */
export function cutDeep(value: unknown, tooDeep: readonly Stretch[], deepest: number): unknown {
  return tooDeep.length === 0 ? value : keepAbove(value, deepest)
}

function keepAbove(value: unknown, left: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value.map((one) => (isDeep(one, left) ? (Array.isArray(one) ? [] : {}) : keepAbove(one, left - 1)))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !isDeep(one, left))
      .map(([key, one]) => [key, keepAbove(one, left - 1)]),
  )
}

function isDeep(value: unknown, left: number): boolean {
  return left <= 1 && typeof value === 'object' && value !== null
}
