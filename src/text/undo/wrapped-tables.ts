import { joinExcerpts } from '../../excerpt.js'
import { headOf, isBlank, type Line, reread } from '../line.js'
import { tableHeaderShape } from '../shapes/rows.js'

/** A terminal narrower than this is not believed. */
const minWidth = 40
/** A row is broken into so many lines at most. */
const mostParts = 6
const columnWords = /^(?:[A-Z()/%_-]{1,24}(?: {1,40}|$)){1,24}$/

/** Whether a text holds a header of a table of kubectl. */
export function mayHaveTable(input: string): boolean {
  return /(?:NAME|LAST SEEN)/.test(input)
}

/**
 * Joins the lines of a table of `kubectl get` that a terminal broke at its width. It is believed where the header is
 * broken too, or where two rows are: lines as long as the longest, each followed by one that does not stand in the
 * table's columns (a row with empty cells does).
 *
 * @example undoWrappedTables(splitLines('NAME   READY')).length // 1
 */
export function undoWrappedTables(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    const isHeader = tableHeaderShape(headOf(line)) !== undefined
    const table = isHeader ? joinTable(lines, at) : undefined
    if (table === undefined) {
      result?.push(line)
      continue
    }
    result ??= lines.slice(0, at)
    for (const joined of table.lines) result.push(joined)
    at = table.end - 1
  }
  return result ?? lines
}

function joinTable(lines: readonly Line[], start: number): { lines: Line[]; end: number } | undefined {
  let end = start + 1
  let width = widthOf(lines[start] as Line)
  for (; end < lines.length && !isBlank(lines[end] as Line); end += 1) {
    if ((lines[end] as Line).section !== (lines[start] as Line).section) break
    // the next table; each line is looked at for one header only
    if (end > start + 1 && tableHeaderShape(headOf(lines[end] as Line)) !== undefined) break
    width = Math.max(width, widthOf(lines[end] as Line))
  }
  if (width < minWidth) return undefined
  const header = lines[start] as Line
  const rest = lines[start + 1]
  const isHeaderBroken =
    rest !== undefined && widthOf(header) >= width - 1 && columnWords.test(rest.excerpt.text.trim())
  const columns = columnsOf(header)
  const isRow = lines.slice(start, end).map((line) => standsUnder(line, columns))
  let broken = 0
  for (let at = start + 1; at + 1 < end; at += 1)
    if (widthOf(lines[at] as Line) === width && isRow[at - start] && !isRow[at + 1 - start]) broken += 1
  if (!isHeaderBroken && broken < 2) return undefined
  const joined: Line[] = []
  for (let at = start; at < end; ) {
    let parts = 1
    while (
      at + parts < end &&
      parts < mostParts &&
      !isRow[at + parts - start] &&
      widthOf(lines[at + parts - 1] as Line) >=
        width - (at === start && parts === 1 && isHeaderBroken ? 1 : 0)
    )
      parts += 1
    const own = lines.slice(at, at + parts)
    const first = own[0] as Line
    joined.push(
      parts === 1
        ? first
        : {
            ...reread(
              first,
              joinExcerpts(
                own.map(({ excerpt }) => excerpt),
                '',
              ),
              'terminal-wrap',
            ),
            span: { start: first.span.start, end: (own.at(-1) as Line).span.end },
          },
    )
    at += parts
  }
  return { lines: joined, end }
}

function widthOf(line: Line): number {
  return line.excerpt.text.length
}

/** Where the columns of a header start, but for the first. */
function columnsOf(header: Line): readonly number[] {
  return [...headOf(header).matchAll(/(?<=\s{2})\S/g)].map(({ index }) => index)
}

/** Whether a line has a cell under the first column and under one more, and none across the start of a column. */
function standsUnder(line: Line, columns: readonly number[]): boolean {
  const text = headOf(line)
  if (/^\s/.test(text)) return false
  let cells = 1
  for (const at of columns) {
    if (at >= text.length) break
    if (!isBlankAt(text, at - 1)) return false
    if (!isBlankAt(text, at)) cells += 1
  }
  return cells > 1
}

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || code === 9
}
