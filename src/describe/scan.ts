import type { Excerpt } from '../excerpt.js'
import type { LineColumns, Scan } from '../grammar/describe.js'
import { TextLine } from '../text/line.js'
import type { LineTable } from '../text/line-table.js'
import { makeColumns, type OpenColumns, scanLine } from '../text/scan.js'
import { Words } from '../words.js'

/**
 * The columns of lines: of lines that follow each other as they stand in the input they are known already, of others
 * they are found character by character.
 *
 * Shape: parallel arrays, see `Scan`.
 *
 * @example scanLines([{ text: '  Port:  80/TCP', start: 0, end: 15 }]).keyEnd[0] // 7
 */
export function scanLines(lines: readonly Excerpt[], words = new Words()): Scan {
  const [first] = lines
  if (first instanceof TextLine && isRun(lines, first))
    return { lines, ...columnsOf(first.columns, first.index, first.index + lines.length) }
  const columns = makeColumns(lines.length)
  for (let line = 0; line < lines.length; line++) {
    const excerpt = lines[line] as Excerpt
    if (excerpt instanceof TextLine) copyLine(columns, line, excerpt)
    else scanLine(columns, line, excerpt.text, 0, excerpt.text.length, words)
  }
  return { lines, ...columns }
}

/** Whether the lines are rows of one table without a gap. */
function isRun(lines: readonly Excerpt[], { columns, index }: TextLine): boolean {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!(line instanceof TextLine) || line.columns !== columns || line.index !== index + at) return false
  }
  return true
}

/** The rows `from` to `to` of a table, as views of its columns. */
function columnsOf(table: LineTable, from: number, to: number): LineColumns {
  return {
    indent: table.indent.subarray(from, to),
    first: table.first.subarray(from, to),
    opening: table.opening.subarray(from, to),
    closing: table.closing.subarray(from, to),
    length: table.length.subarray(from, to),
    keyEnd: table.keyEnd.subarray(from, to),
    key: table.key.slice(from, to),
    valueAt: table.valueAt.subarray(from, to),
    weak: table.weak.subarray(from, to),
  }
}

function copyLine(columns: OpenColumns, line: number, { columns: table, index }: TextLine): void {
  columns.indent[line] = table.indent[index] as number
  columns.first[line] = table.first[index] as number
  columns.opening[line] = table.opening[index] as number
  columns.closing[line] = table.closing[index] as number
  columns.length[line] = table.length[index] as number
  columns.keyEnd[line] = table.keyEnd[index] as number
  columns.key[line] = table.key[index] as string
  columns.valueAt[line] = table.valueAt[index] as number
  columns.weak[line] = table.weak[index] as number
}
