import type { Report } from '../types.js'

/** So many rules are named; the others are counted. */
const mostNamed = 8

/**
 * What a report says of findings of which it knows only the number; `undefined` where it lists all.
 *
 * @example tellOmitted(report) // '12 findings more are only counted, for there are more different failures than are listed: …'
 */
export function tellOmitted({ omitted = [] }: Pick<Report, 'omitted'>): string | undefined {
  if (omitted.length === 0) return undefined
  const all = omitted.reduce((sum, { count }) => sum + count, 0)
  const byCount = [...omitted].sort((a, b) => b.count - a.count)
  const named = byCount
    .slice(0, mostNamed)
    .map(({ rule, severity, count }) => `${rule} ×${count} (${severity})`)
  const others = byCount.length > mostNamed ? [`${byCount.length - mostNamed} more rules`] : []
  const findings = all === 1 ? '1 more finding is' : `${all} more findings are`
  return `${findings} only counted, for there are more different failures than a report lists (limits.findings): ${[...named, ...others].join(', ')}`
}
