import { groupFindings } from '../report/fleet.js'
import type { Report } from '../types.js'

/**
 * The report as JSON for programs, indented, with a line end; of several inputs with what was found, grouped (`fleet`).
 *
 * @example JSON.parse(renderJson(report)).version // 1
 */
export function renderJson(report: Report): string {
  const isFleet = report.inputs.length > 1
  return `${JSON.stringify(isFleet ? { ...report, fleet: groupFindings(report) } : report, null, 2)}\n`
}

/**
 * The report as one line of JSON, with a line end; the lines of many reports together are NDJSON.
 *
 * @example renderNdjson(report).split('\n').length // 2
 */
export function renderNdjson(report: Report): string {
  return `${JSON.stringify(report)}\n`
}
