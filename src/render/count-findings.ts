import type { Report, Severity } from '../types.js'

/**
 * How many findings there are of each severity that has any, in words.
 *
 * @example countFindings({ error: 1, warning: 2, info: 0 }) // [['error', '1 error'], ['warning', '2 warnings']]
 */
export function countFindings(summary: Report['summary']): [severity: Severity, words: string][] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = summary[severity]
    const plural = count === 1 || severity === 'info' ? '' : 's'
    return count === 0 ? [] : [[severity, `${count} ${severity}${plural}`]]
  })
}
