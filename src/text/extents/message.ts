import type { Excerpt } from '../../excerpt.js'
import { joinExcerpts } from '../../excerpt.js'
import type { Recognisers } from '../block.js'
import type { SortedLine } from '../classify.js'
import { straightenQuotes } from '../undo/characters.js'

/** A message found in lines: the lines up to `end` read as one text, the message at `from` to `to` of it. */
export interface FoundMessage {
  readonly end: number
  readonly text: Excerpt
  readonly from: number
  readonly to: number
}

/** A message broken over more lines than these by hand is not put together. */
const maxLines = 12
const maxLength = 8000

/**
 * The message that starts in a line, with the lines below it that it was broken over: an open quote or bracket, or
 * a last character that promises more, says that it goes on.
 *
 * Shape: `undefined` when no message stands in the line. Units: `end` is an index of lines, `from` and `to` are
 * offsets into `text.text`.
 *
 * @example messageExtent(lines, 0, { message: (text) => ({ start: 0, end: text.length }) })
 */
export function messageExtent(
  lines: readonly SortedLine[],
  at: number,
  recognisers: Recognisers,
): FoundMessage | undefined {
  const first = lines[at]!
  let text = straightenQuotes(first.excerpt)
  const found = recognisers.message(text.text)
  if (found === undefined) return undefined
  let end = at + 1
  let best: FoundMessage = { end, text, from: found.start, to: found.end }
  if (found.end < text.text.trimEnd().length) return best
  while (end < lines.length && end - at < maxLines && text.text.length < maxLength) {
    const next = lines[end]!
    if (next.section !== first.section || (next.sort !== 'text' && next.sort !== 'key')) break
    if (!promisesMore(text.text.slice(found.start), next.excerpt.text)) break
    const trimmed = next.excerpt.text.trimStart()
    const separator = /\s$/.test(text.text) || /^[,;:)]/.test(trimmed) ? '' : ' '
    text = joinExcerpts([text, straightenQuotes(next.excerpt)], separator)
    end += 1
    const longer = recognisers.message(text.text)
    if (longer === undefined || longer.end < text.text.trimEnd().length - 400) break
    best = { end, text, from: longer.start, to: longer.end }
  }
  return best
}

/** Whether a text goes on in the line below: something is open, or one of the two ends says so. */
function promisesMore(text: string, next: string): boolean {
  if (/[:,=([{]\s*$/.test(text.slice(-12)) || /^\s{0,40}[,;:)\]}]/.test(next)) return true
  let quotes = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 92) at += 1
    else if (code === 34) quotes += 1
    else if (code === 40 || code === 91) depth += 1
    else if (code === 41 || code === 93) depth -= 1
  }
  return quotes % 2 === 1 || depth > 0
}
