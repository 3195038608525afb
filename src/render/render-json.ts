import type { Report } from '../types.js'

/**
 * The report as JSON for programs, indented, with a line end.
 *
 * @example JSON.parse(renderJson(report)).version // 1
 */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

/**
 * The report as one line of JSON, with a line end; the lines of many reports together are NDJSON.
 *
 * @example renderNdjson(report).split('\n').length // 2
 */
export function renderNdjson(report: Report): string {
  return `${JSON.stringify(report)}\n`
}
