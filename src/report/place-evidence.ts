import { type Limits, usualLimits } from '../limits.js'
import type { Evidence } from '../types.js'
import { isLowSurrogate, wholeCharacters } from '../whole-characters.js'
import { type LineIndex, positionsOf } from './line-index.js'

/** What stays readable before the evidence when a long line is cut: this part of what is shown. */
const leadShare = 0.4

/** An input whose places are asked for. */
export interface PlacedInput {
  readonly name: string
  readonly text: string
  readonly index: LineIndex
  /** Evidence texts and lines that are longer are shortened: a capture can be one line of 100 MB. Absent: as usual. */
  readonly limits?: Limits | undefined
}

/**
 * Evidence with everything a reader needs to find it again: input name, line, column, the exact text and its line.
 *
 * Shape: evidence without offsets (from live objects) comes back as it is. `text` is exactly
 * `text.slice(start, end)`; a longer one is cut and has `cut: true` while `end` keeps telling the true end.
 * Units: lines and columns from 1, columns in UTF-16 units, end exclusive.
 *
 * @example placeEvidence({ start: 2, end: 3, text: 'b' }, { name: 'x', text: 'a\nb', index }).line // 2
 */
export function placeEvidence(evidence: Evidence, input: PlacedInput): Evidence {
  if (evidence.start === undefined || evidence.end === undefined) return evidence
  const { text, index } = input
  const { evidenceLength, lineLength } = { ...usualLimits, ...input.limits }
  const start = Math.min(Math.max(0, evidence.start), text.length)
  const end = Math.min(Math.max(start, evidence.end), text.length)
  const positions = positionsOf(index, { start, end })
  const shown = wholeCharacters(text, start, Math.min(end, start + evidenceLength))
  const line = lineAround(text, index, positions.line, { start, lineLength })
  return {
    ...(evidence.path === undefined ? {} : { path: evidence.path }),
    input: input.name,
    start,
    end,
    ...positions,
    text: text.slice(start, shown),
    lineText: line.text,
    ...(line.column === 1 ? {} : { lineTextColumn: line.column }),
    ...(shown < end ? { cut: true } : {}),
  }
}

/** The line's text without its line end, of a very long line a window that begins some way before `start`. */
function lineAround(
  text: string,
  index: LineIndex,
  line: number,
  { start, lineLength }: { readonly start: number; readonly lineLength: number },
) {
  const lineStart = index.starts[line - 1] ?? 0
  const next = index.starts[line]
  let lineEnd = next === undefined ? text.length : next - 1
  if (next !== undefined && text[lineEnd - 1] === '\r' && lineEnd > lineStart) lineEnd--
  if (lineEnd - lineStart <= lineLength) return { text: text.slice(lineStart, lineEnd), column: 1 }
  let low = Math.max(lineStart, start - Math.floor(lineLength * leadShare))
  if (low > lineStart && isLowSurrogate(text, low)) low++
  const high = wholeCharacters(text, low, Math.min(lineEnd, low + lineLength))
  return { text: text.slice(low, high), column: low - lineStart + 1 }
}
