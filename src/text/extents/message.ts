import type { Excerpt } from '../../excerpt.js'
import { joinExcerpts } from '../../excerpt.js'
import type { Span } from '../../types.js'
import type { Recognisers } from '../block.js'
import { isSpeech } from '../shapes/prose.js'
import type { SortedLine } from '../sorted-line.js'
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
/** In a text of more lines each is a message or none by itself. */
const fewLines = 200
/** A long name or address fills a line: so many breaks in a row need not stand within known words. */
const mostSilentBreaks = 2
/** Shorter lines were not broken by a terminal or a mail program. */
const leastWidth = 38
/** Where terminals break, in the middle of a word. */
const terminalWidths: ReadonlySet<number> = new Set([80, 100, 120, 132, 160])
/** How much shorter than its width a line can be whose next word did not fit. */
const longestWord = 26

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
  let found = recognisers.message(text.text)
  let end = at + 1
  if (found === undefined) {
    const broken = lines.length <= fewLines ? acrossFirstBreak(lines, at, text, recognisers) : undefined
    if (broken === undefined) return undefined
    text = broken.text
    found = broken.found
    end += 1
  }
  let best: FoundMessage = { end, text, from: found.start, to: found.end }
  if (found.end < text.text.trimEnd().length) return best
  let silentBreaks = 0
  while (end < lines.length && end - at < maxLines && text.text.length < maxLength) {
    const next = lines[end]!
    if (next.section !== first.section || !mayGoOn(next)) break
    const promised = promisesMore(text.text.slice(found.start), next.excerpt.text)
    const wrap = wrapBefore(lines, end, text, recognisers)
    if (!promised && (wrap === undefined || (!wrap.isTold && ++silentBreaks > mostSilentBreaks))) break
    const trimmed = next.excerpt.text.trimStart()
    const separator = /\s$/.test(text.text) || /^[,;:)]/.test(trimmed) ? '' : (wrap?.separator ?? ' ')
    text = joinExcerpts([text, straightenQuotes(next.excerpt)], separator)
    end += 1
    if (!promised && wrap?.isTold !== true) continue
    silentBreaks = 0
    const longer = recognisers.message(text.text)
    if (longer === undefined || longer.end < text.text.trimEnd().length - 400) break
    best = { end, text, from: longer.start, to: longer.end }
  }
  return best
}

/** The first two lines as one, where known words stand across their break and make a message of them. */
function acrossFirstBreak(
  lines: readonly SortedLine[],
  at: number,
  text: Excerpt,
  recognisers: Recognisers,
): { readonly text: Excerpt; readonly found: Span } | undefined {
  const next = lines[at + 1]
  if (next === undefined || next.section !== lines[at]!.section || !mayGoOn(next)) return undefined
  const wrap = wrapBefore(lines, at + 1, text, recognisers)
  if (wrap?.isTold !== true) return undefined
  const joined = joinExcerpts([text, straightenQuotes(next.excerpt)], wrap.separator)
  const found = recognisers.message(joined.text)
  return found === undefined || found.start >= text.text.length ? undefined : { text: joined, found }
}

/** `error: code = Unknown desc = …` is the second half of a message as often as a word of kubectl. */
function mayGoOn({ sort, excerpt }: SortedLine): boolean {
  return sort === 'text' || sort === 'key' || (sort === 'status' && excerpt.text.startsWith('error: code ='))
}

/**
 * Whether a line may be what did not fit into the line above, and how the two go together: known words stand across
 * the break or the line above is as long as a terminal is wide (`isTold`), or nothing speaks against it.
 */
function wrapBefore(
  lines: readonly SortedLine[],
  at: number,
  text: Excerpt,
  { goesOn, message }: Recognisers,
): { readonly separator: '' | ' '; readonly isTold: boolean } | undefined {
  const above = lines[at - 1]!.excerpt.text
  const next = lines[at]!.excerpt.text
  // what repeats the line above is not its rest
  if (goesOn === undefined || above.length < leastWidth || next === above) return undefined
  if (next.length > above.length + longestWord || message(next)?.start === 0) return undefined
  const isFull = above.length === next.length || terminalWidths.has(above.length)
  const separators = isFull ? (['', ' '] as const) : ([' ', ''] as const)
  const told = goesOn(text.text, next, separators)
  if (told !== undefined) return { separator: told, isTold: true }
  return { separator: separators[0], isTold: isFull && !isSpeech(next) }
}

/** Whether a text goes on in the line below: something is open, or one of the two ends says so. */
function promisesMore(text: string, next: string): boolean {
  if (
    /(?:[:,=([{]|(?: |^)(?:Head|Get|GET|HEAD|the|of|to|not|is|in|for|with|failed|and))\s*$/.test(
      text.slice(-12),
    ) ||
    /^\s{0,40}[,;:)\]}]/.test(next)
  )
    return true
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
