import type { Finding, Report } from '../types.js'

/**
 * How many findings there are of each severity.
 *
 * @example summarise([]) // { error: 0, warning: 0, info: 0 }
 */
export function summarise(findings: readonly Finding[]): Report['summary'] {
  const summary = { error: 0, warning: 0, info: 0 }
  for (const finding of findings) summary[finding.severity]++
  return summary
}
