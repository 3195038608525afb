import type { JsonPath, Place, Span } from './types.js'

/**
 * A run of characters of an excerpt that stand in the input: `at` in the excerpt's text, `start` in the input,
 * `length` characters in the text, `sourceLength` in the input (absent when equal; `&quot;` → `"` has 1 and 6).
 */
export interface Piece {
  readonly at: number
  readonly start: number
  readonly length: number
  readonly sourceLength?: number
}

/**
 * A stretch of text as it was read, with the way back to the input.
 *
 * `start` and `end` are offsets into the untouched input. Without `pieces`, `text` is exactly
 * `input.slice(start, end)`. With `pieces` (ordered by `at`, covering `text` except for characters we put in, such
 * as the line break of a joined message), something was undone: unwrapped, unescaped, uncoloured, untabled.
 */
export interface Excerpt {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly pieces?: readonly Piece[]
  /** The characters `from` to `to` (end exclusive) of the text, of an excerpt whose text is not cut out of the input yet. */
  part?(from: number, to: number): string
}

/** The excerpt that is a plain slice of the input. */
export function excerptOf(input: string, start: number, end: number): Excerpt {
  return { text: input.slice(start, end), start, end }
}

/** Where the value of a path stands. */
export function placeAt(path: JsonPath, { text, start, end, pieces }: Excerpt): Place {
  return pieces === undefined ? { path, text, start, end } : { path, text, start, end, pieces }
}

/**
 * The smallest span of the input that holds characters `from` to `to` (end exclusive) of the excerpt's text.
 *
 * @example spanOf({ text: 'abc', start: 10, end: 13 }, 1, 2) // { start: 11, end: 12 }
 */
export function spanOf(excerpt: Excerpt, from: number, to: number): Span {
  if (excerpt.pieces === undefined) return { start: excerpt.start + from, end: excerpt.start + to }
  let start = -1
  let end = -1
  const { pieces } = excerpt
  for (let index = firstPieceAt(pieces, from); index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    const pieceEnd = piece.at + piece.length
    if (pieceEnd <= from && !(from === to && pieceEnd === from)) continue
    if (piece.at >= to && !(from === to && piece.at === to)) break
    const exact = piece.sourceLength === undefined || piece.sourceLength === piece.length
    const sourceEnd = piece.start + (piece.sourceLength ?? piece.length)
    const low = exact ? piece.start + Math.max(0, from - piece.at) : piece.start
    const high = exact ? Math.min(sourceEnd, piece.start + (to - piece.at)) : sourceEnd
    if (start < 0) start = low
    end = Math.max(end, high)
  }
  return start < 0 ? { start: excerpt.start, end: excerpt.start } : { start, end }
}

/**
 * Where a character of the excerpt's text stands in the input; the end of the excerpt for the place behind its last.
 *
 * @example offsetIn({ text: 'abc', start: 10, end: 13 }, 1) // 11
 */
export function offsetIn(excerpt: Excerpt, at: number): number {
  if (at >= excerpt.text.length) return excerpt.end
  if (excerpt.pieces === undefined) return excerpt.start + at
  // what was put in stands nowhere: the next character that does
  for (let index = firstPieceAt(excerpt.pieces, at + 1); index < excerpt.pieces.length; index++) {
    const piece = excerpt.pieces[index] as Piece
    if (piece.at + piece.length <= at) continue
    const isExact = piece.sourceLength === undefined || piece.sourceLength === piece.length
    return piece.start + (isExact ? Math.max(0, at - piece.at) : 0)
  }
  return excerpt.end
}

/** Index of a piece at or before the first that reaches `from`; pieces are ordered, so a search by halves finds it. */
function firstPieceAt(pieces: readonly Piece[], from: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle] as Piece
    if (piece.at + piece.length < from) low = middle + 1
    else high = middle
  }
  return low
}

/** The part of an excerpt from `from` to `to` (end exclusive) of its text, still with its way back. */
export function sliceExcerpt(excerpt: Excerpt, from: number, to: number): Excerpt {
  const text = excerpt.part === undefined ? excerpt.text.slice(from, to) : excerpt.part(from, to)
  if (excerpt.pieces === undefined) return { text, start: excerpt.start + from, end: excerpt.start + to }
  const { start, end } = spanOf(excerpt, from, to)
  const pieces: Piece[] = []
  for (let index = firstPieceAt(excerpt.pieces, from); index < excerpt.pieces.length; index++) {
    const piece = excerpt.pieces[index] as Piece
    if (piece.at >= to) break
    const low = Math.max(from, piece.at)
    const high = Math.min(to, piece.at + piece.length)
    if (low >= high) continue
    if (piece.sourceLength !== undefined && piece.sourceLength !== piece.length) {
      pieces.push({
        at: low - from,
        start: piece.start,
        length: high - low,
        sourceLength: piece.sourceLength,
      })
    } else {
      pieces.push({ at: low - from, start: piece.start + (low - piece.at), length: high - low })
    }
  }
  return { text, start, end, pieces }
}

/** Whether the parts are lines of the input that follow each other untouched: joined they are a slice of it. */
function standAsLines(parts: readonly Excerpt[]): boolean {
  if (parts.length === 0) return false
  let end = (parts[0] as Excerpt).start - 1
  for (const part of parts) {
    if (part.pieces !== undefined || part.start !== end + 1 || part.end - part.start !== part.text.length)
      return false
    end = part.end
  }
  return true
}

/**
 * Several excerpts put together with `separator` between them (which stands nowhere in the input).
 * An empty list gives the empty excerpt at 0.
 */
export function joinExcerpts(parts: readonly Excerpt[], separator: string): Excerpt {
  if (parts.length === 1 && parts[0]) return parts[0]
  if (separator === '\n' && standAsLines(parts)) {
    const text = parts.map((part) => part.text).join('\n')
    return { text, start: (parts[0] as Excerpt).start, end: (parts.at(-1) as Excerpt).end }
  }
  const pieces: Piece[] = []
  let text = ''
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += separator
    const at = text.length
    if (part.pieces === undefined) {
      if (part.text.length > 0) pieces.push({ at, start: part.start, length: part.text.length })
    } else {
      for (const piece of part.pieces) pieces.push({ ...piece, at: at + piece.at })
    }
    text += part.text
    start = Math.min(start, part.start)
    end = Math.max(end, part.end)
  }
  return { text, start: Number.isFinite(start) ? start : 0, end, pieces }
}
