import type { Span } from '../types.js'

/** Where each line of a text starts, and how long the text is; made once per input. */
export interface LineIndex {
  readonly starts: readonly number[]
  readonly length: number
}

/** A place as people count: both from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * The starts of all lines of a text. A line ends at `\n`; the `\r` before it belongs to the line end.
 *
 * @example indexLines('a\nbc').starts // [0, 2]
 */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return { starts, length: text.length }
}

/**
 * Line and column of an offset. Offsets outside the text are moved to its nearest end.
 *
 * @example positionAt(indexLines('a\nbc'), 3) // { line: 2, column: 2 }
 */
export function positionAt(index: LineIndex, offset: number): Position {
  const at = Math.min(Math.max(0, offset), index.length)
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((index.starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: at - (index.starts[low] ?? 0) + 1 }
}

/**
 * Line and column of both ends of a span, as evidence has them.
 *
 * @example positionsOf(indexLines('a\nbc'), { start: 0, end: 3 }) // { line: 1, column: 1, endLine: 2, endColumn: 2 }
 */
export function positionsOf(
  index: LineIndex,
  { start, end }: Span,
): Position & { readonly endLine: number; readonly endColumn: number } {
  const to = positionAt(index, end)
  return { ...positionAt(index, start), endLine: to.line, endColumn: to.column }
}

/**
 * How many lines a text has: none when empty; a line end at the very end starts no further line.
 *
 * @example countLines('a\nb\n', indexLines('a\nb\n')) // 2
 */
export function countLines(text: string, index: LineIndex): number {
  if (text === '') return 0
  return text.endsWith('\n') ? index.starts.length - 1 : index.starts.length
}
