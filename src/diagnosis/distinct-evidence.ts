import type { Evidence } from '../types.js'

/**
 * Each piece of evidence once: what tells a failure again often points at a place that is there already.
 *
 * Shape: the first of those at one place of one input, in the same order.
 *
 * @example distinctEvidence([{ text: 'a', start: 0, end: 1 }, { text: 'a', start: 0, end: 1 }]).length // 1
 */
export function distinctEvidence(all: readonly Evidence[]): Evidence[] {
  if (all.length < 2) return [...all]
  const seen = new Set<string>()
  return all.filter(({ input, start, end, path }) => {
    const key = `${start}-${end}-${path ?? ''}-${input ?? ''}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}
