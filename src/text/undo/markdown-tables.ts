import { type Excerpt, joinExcerpts, sliceExcerpt } from '../../excerpt.js'
import { headOf, type Line, reread } from '../line.js'
import { isEventHeader, isEventRow, tableHeaderShape } from '../shapes/rows.js'

/** `| Type | Reason |`; the bars at both ends may be missing. */
const separator = /^\s{0,8}\|?\s{0,40}:?-{2,}:?\s{0,40}(?:\|\s{0,40}:?-{1,}:?\s{0,40}){1,20}\|?\s{0,8}$/
/** Cells are padded up to this width, so that a reader can use the columns. */
const maxPad = 80

/**
 * Turns a Markdown table of events or of `kubectl get` back into columns: cells padded with blanks.
 *
 * @example undoMarkdownTables(splitLines('|NAME|READY|\n|--|--|\n|a|1/1|'))[0].excerpt.text // 'NAME  READY'
 */
export function undoMarkdownTables(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  let at = 0
  while (at < lines.length) {
    const end = headOf(lines[at]!).includes('|') ? tableEnd(lines, at) : at
    if (end === at) {
      at += 1
      continue
    }
    const rows = lines.slice(at, end).map((line) => ({ line, cells: cellsOf(line.excerpt) }))
    for (const row of rows) if (separator.test(headOf(row.line))) row.cells = row.cells.map(withoutColons)
    const header = rows[0]!.cells.map((cell) => cell.text).join('  ')
    const isOfEvents = isEventHeader(header) || isEventRow(header)
    if (isOfEvents || tableHeaderShape(header) !== undefined) {
      result ??= [...lines]
      const widths = widthsOf(rows.map((row) => row.cells))
      for (const [index, row] of rows.entries()) {
        result[at + index] = reread(row.line, padCells(row.cells, widths, isOfEvents), 'table-borders')
      }
    }
    at = end
  }
  return result ?? lines
}

/** The end of a run of lines with bars whose second line is a separator, or whose lines all start with a bar. */
function tableEnd(lines: readonly Line[], start: number): number {
  const second = lines[start + 1]
  const isTable = second !== undefined && separator.test(headOf(second))
  const opens = /^\s{0,8}\|.*\|.*\|/.test(headOf(lines[start]!))
  if (!isTable && !opens) return start
  let end = start
  while (end < lines.length && headOf(lines[end]!).includes('|')) end += 1
  return end
}

function cellsOf(excerpt: Excerpt): Excerpt[] {
  const text = excerpt.text
  const cells: Excerpt[] = []
  let from = /^\s*\|/.exec(text.slice(0, 40))?.[0].length ?? 0
  const end = /\|\s{0,40}$/.exec(text.slice(-60)) === null ? text.length : text.lastIndexOf('|')
  while (from <= end && cells.length < 24) {
    let bar = text.indexOf('|', from)
    while (bar > 0 && text.charCodeAt(bar - 1) === 92) bar = text.indexOf('|', bar + 1)
    const to = bar < 0 || bar > end || cells.length === 23 ? end : bar
    const cell = text.slice(from, to)
    const lead = cell.length - cell.trimStart().length
    cells.push(sliceExcerpt(excerpt, from + lead, Math.max(from + lead, from + cell.trimEnd().length)))
    from = to + 1
  }
  return cells
}

/** `:---:` as the dashes of a table of kubectl. */
function withoutColons(cell: Excerpt): Excerpt {
  const from = cell.text.startsWith(':') ? 1 : 0
  return sliceExcerpt(cell, from, cell.text.endsWith(':') ? cell.text.length - 1 : cell.text.length)
}

function widthsOf(rows: readonly (readonly Excerpt[])[]): number[] {
  const widths: number[] = []
  for (const cells of rows) {
    for (const [at, cell] of cells.entries()) {
      widths[at] = Math.min(maxPad, Math.max(widths[at] ?? 0, cell.text.length))
    }
  }
  return widths
}

function padCells(cells: readonly Excerpt[], widths: readonly number[], isOfEvents: boolean): Excerpt {
  let padded: Excerpt | undefined
  for (const [at, cell] of cells.entries()) {
    if (padded === undefined) {
      padded = isOfEvents ? joinExcerpts([sliceExcerpt(cell, 0, 0), cell], '  ') : cell
      continue
    }
    const gap = Math.max(0, (widths[at - 1] ?? 0) - (cells[at - 1]?.text.length ?? 0)) + 2
    padded = joinExcerpts([padded, cell], ' '.repeat(gap))
  }
  return padded!
}
