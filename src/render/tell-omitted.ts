import type { Report } from '../types.js'

/** So many rules are named; the others are counted. */
const mostNamed = 8

/**
 * What a report says of findings of which it knows only the number, and of objects whose links were not all followed;
 * `undefined` where nothing is left out.
 *
 * @example tellOmitted(report) // '12 findings more are only counted, for there are more different failures than are listed: …'
 */
export function tellOmitted({
  omitted = [],
  inputs,
}: Pick<Report, 'omitted' | 'inputs'>): string | undefined {
  const told = [tellCounted(omitted), tellUnlinked(inputs)].filter((words) => words !== undefined)
  return told.length === 0 ? undefined : told.join('; ')
}

function tellUnlinked(inputs: Report['inputs']): string | undefined {
  const links = inputs.reduce((sum, { omitted }) => sum + (omitted?.links ?? 0), 0)
  if (links === 0) return undefined
  return `of ${links === 1 ? '1 object' : `${links} objects`} not every link to others was followed: what follows from other trouble may stand beside it`
}

function tellCounted(omitted: NonNullable<Report['omitted']>): string | undefined {
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
