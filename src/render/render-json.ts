import { groupFindings } from '../report/fleet.js'
import type { Report } from '../types.js'
import { toJson } from './to-json.js'

/**
 * The report as JSON for programs, indented, with a line end; of several inputs with what was found, grouped (`fleet`).
 *
 * @example JSON.parse(renderJson(report)).version // 1
 */
export function renderJson(report: Report): string {
  return [...jsonPieces(report)].join('')
}

/**
 * What `renderJson` gives, piece by piece, so that a long report is never in memory as a whole text: a piece for each
 * finding and for each input.
 *
 * @example [...jsonPieces(report)].join('') === renderJson(report) // true
 */
export function* jsonPieces(report: Report): Generator<string, void, undefined> {
  const isFleet = report.inputs.length > 1
  const fields = Object.entries(isFleet ? { ...report, fleet: groupFindings(report) } : report)
  let before = '{\n'
  for (const [name, value] of fields) {
    if (value === undefined) continue
    yield `${before}  ${toJson(name)}: `
    before = ',\n'
    if (Array.isArray(value) && value.length > 0) yield* itemPieces(value)
    else yield indent(value, '  ')
  }
  yield '\n}\n'
}

function* itemPieces(items: readonly unknown[]): Generator<string, void, undefined> {
  let before = '[\n'
  for (const item of items) {
    yield `${before}    ${indent(item, '    ')}`
    before = ',\n'
  }
  yield '\n  ]'
}

/** Line ends inside of texts are escaped, so that all of them are between values. */
function indent(value: unknown, by: string): string {
  return toJson(value, 2).replaceAll('\n', `\n${by}`)
}

/**
 * The report as one line of JSON, with a line end; the lines of many reports together are NDJSON.
 *
 * @example renderNdjson(report).split('\n').length // 2
 */
export function renderNdjson(report: Report): string {
  return `${toJson(report)}\n`
}
