import { editCost, tellSlip } from './edit-cost.js'
import {
  anyVersion,
  fillPattern,
  hasPattern,
  isNumber,
  isPiece,
  type Piece,
  readPieces,
} from './tag-pattern.js'

/** A tag as its project would write it, and what is the matter with the written one. */
export interface Fitted {
  readonly tag: string
  /**
   * `parts`: all of it is there, joined otherwise or in another order; `slip`: a word is misspelt; `v`: the letter before the version
   * is too much or missing; `word`: a word of the pattern is missing.
   */
  readonly kind: 'parts' | 'slip' | 'v' | 'word'
  readonly because: string
  /** Could another of the patterns be meant as well, or has the written tag one itself? */
  readonly isOneOfMany: boolean
}

const longestTag = 60

/**
 * The tag that a project with these patterns would have for a written one: `2.14.2-pg16` for `pg16-2.14.2`, `stable-2.14.10` for
 * `2.14.10-stable`, `pg16` for `16`.
 *
 * Shape: `undefined` when nothing fits. A tag that has one of the patterns may lack a word of another: `3.5.12` of `3.5.12-0`.
 *
 * @example fitTag('pg16-2.14.2', readPatterns('N-pgN'))?.tag // '2.14.2-pg16'
 */
export function fitTag(tag: string, patterns: readonly (readonly Piece[])[]): Fitted | undefined {
  if (tag.length > longestTag) return undefined
  const pieces = readPieces(tag)
  if (pieces.length === 0) return undefined
  if (isTagOf(tag, patterns)) {
    const other = lacksWord(pieces, patterns.filter(isFuller))
    return other === undefined ? undefined : { ...other, isOneOfMany: true }
  }
  return (
    joinedOtherwise(pieces, patterns) ??
    inOtherOrder(tag, patterns) ??
    withSlip(pieces, patterns) ??
    withLetter(pieces, patterns) ??
    lacksWord(pieces, patterns)
  )
}

/** Is the tag put together in one of these ways? */
export function isTagOf(tag: string, patterns: readonly (readonly Piece[])[]): boolean {
  const pieces = patterns.length === 0 || tag.length > longestTag ? [] : readPieces(tag)
  return patterns.some((pattern) => hasPattern(pieces, pattern))
}

function tell(tag: string, kind: Fitted['kind'], because: string, isOneOfMany = false): Fitted {
  return { tag, kind, because, isOneOfMany }
}

const textsOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text)

/** The same pieces in this order, whatever joins them: `pg-16`, `31.0.0-final`. */
function joinedOtherwise(
  pieces: readonly Piece[],
  patterns: readonly (readonly Piece[])[],
): Fitted | undefined {
  const pattern = patterns.find((one) => areAlike(pieces, one))
  const better = pattern === undefined ? undefined : fill(pattern, pieces)
  return better === undefined ? undefined : tell(better, 'parts', 'the parts of the tag are joined otherwise')
}

function areAlike(pieces: readonly Piece[], pattern: readonly Piece[]): boolean {
  return pieces.length === pattern.length && pieces.every((piece, at) => isPiece(piece, pattern[at] as Piece))
}

/** The pattern with what the pieces have in place of its versions. */
function fill(pattern: readonly Piece[], pieces: readonly Piece[]): string | undefined {
  return fillPattern(pattern, textsOf(pieces.filter((_, at) => pattern[at]?.text === anyVersion)))
}

/** `2.14.10-stable`, `6.4-alpine-latest`; of two numbers alone nobody could tell which is which. */
function inOtherOrder(tag: string, patterns: readonly (readonly Piece[])[]): Fitted | undefined {
  const tokens = tag.split(/[-_]/).map(readPieces)
  if (tokens.length < 2) return undefined
  for (const pattern of patterns) {
    const meant = tokensOf(pattern)
    if (meant.length !== tokens.length || meant.filter(isOneNumber).length > 1) continue
    const left = [...tokens]
    const order = meant.map((token) => {
      const at = left.findIndex((other) => areAlike(other, token))
      return at < 0 ? undefined : left.splice(at, 1)[0]
    })
    if (order.includes(undefined)) continue
    const better = fill(pattern, order.flat() as Piece[])
    if (better !== undefined && better !== tag)
      return tell(better, 'parts', 'the parts of the tag stand in another order')
  }
  return undefined
}

function isOneNumber(token: readonly Piece[]): boolean {
  return token.length === 1 && isNumber(token[0] as Piece)
}

/** What stands between the dashes of a pattern. */
function tokensOf(pattern: readonly Piece[]): Piece[][] {
  const tokens: Piece[][] = []
  for (const piece of pattern) {
    if (tokens.length === 0 || piece.sign.includes('-')) tokens.push([piece])
    else tokens.at(-1)?.push(piece)
  }
  return tokens
}

/** `cuddn8` for `cudnn8`, `gp16` for `pg16`, `tls` for `lts`: one word misspelt that no tag of the project has. */
function withSlip(pieces: readonly Piece[], patterns: readonly (readonly Piece[])[]): Fitted | undefined {
  const words = new Set(patterns.flat().map(({ text }) => text))
  let best: { pattern: readonly Piece[]; from: string; to: string; cost: number } | undefined
  for (const pattern of patterns) {
    if (pattern.length !== pieces.length) continue
    const different = pieces.flatMap((piece, at) => (isPiece(piece, pattern[at] as Piece) ? [] : [at]))
    const [at] = different
    if (at === undefined || different.length > 1) continue
    const [from, to] = [(pieces[at] as Piece).text, (pattern[at] as Piece).text]
    const cost = words.has(from) || isNumber(pieces[at] as Piece) ? Infinity : slipCost(from, to)
    if (cost < (best?.cost ?? Infinity)) best = { pattern, from, to, cost }
  }
  const better = best === undefined ? undefined : fill(best.pattern, pieces)
  return best === undefined || better === undefined
    ? undefined
    : tell(better, 'slip', tellSlip(best.from, best.to))
}

/** The shorter the word, the less it may differ. */
function slipCost(from: string, to: string): number {
  if (isNumber({ sign: '', text: to })) return Infinity
  const haveSameLetters = [...from].sort().join('') === [...to].sort().join('')
  if (to.length <= 3 && !haveSameLetters) return Infinity
  return editCost(from.toLowerCase(), to.toLowerCase(), to.length <= 5 ? 1.1 : 1.45)
}

/** `v0.7.0-pg16`, `2.4.1-cluster` of `v2.4.1-cluster` */
function withLetter(pieces: readonly Piece[], patterns: readonly (readonly Piece[])[]): Fitted | undefined {
  const bare = withoutLetter(pieces)
  const pattern = patterns.find((one) => areAlike(bare, withoutLetter(one)))
  if (pattern === undefined) return undefined
  const versions = bare.filter((_, at) => withoutLetter(pattern)[at]?.text === anyVersion)
  const better = fillPattern(pattern, textsOf(versions))
  const because = `the tags of this image have ${bare === pieces ? 'a' : 'no'} \`v\` in front`
  return better === undefined ? undefined : tell(better, 'v', because)
}

function withoutLetter(pieces: readonly Piece[]): readonly Piece[] {
  const [first, second, ...rest] = pieces
  if (first === undefined || second === undefined || first.text.toLowerCase() !== 'v') return pieces
  return isNumber(second) ? [{ ...second, sign: '' }, ...rest] : pieces
}

/** `16` of `pg16`, `31.0.0` of `31.0.0.Final`: what stands in one place of the pattern is missing. */
function lacksWord(pieces: readonly Piece[], patterns: readonly (readonly Piece[])[]): Fitted | undefined {
  const bare = withoutLetter(pieces)
  if (!bare.some(isNumber)) return undefined
  const found: { tag: string; word: readonly Piece[] }[] = []
  for (const pattern of patterns) {
    const meant = withoutLetter(pattern)
    for (const [start, end] of fixedRuns(meant)) {
      if (!areAlike(bare, [...meant.slice(0, start), ...meant.slice(end)])) continue
      const versions = bare.filter((_, at) => meant[at < start ? at : at + end - start]?.text === anyVersion)
      const tag = fillPattern(pattern, textsOf(versions))
      if (tag !== undefined) found.push({ tag, word: meant.slice(start, end) })
    }
  }
  // The fewer pieces are missing, the sooner it was meant.
  const least = Math.min(...found.map(({ word }) => word.length))
  const [first, ...others] = found.filter(({ word }) => word.length === least)
  if (first === undefined) return undefined
  const word = first.word.map(({ sign, text }) => sign + text).join('')
  const because = `\`${word.replace(/^[-_.]/, '')}\` of the tag is missing`
  return tell(
    first.tag,
    'word',
    because,
    others.some(({ tag }) => tag !== first.tag),
  )
}

/** `N-0`, `N.Final`: no variant, but the version in full. */
function isFuller(pattern: readonly Piece[]): boolean {
  const { sign, text } = pattern.at(-1) as Piece
  return sign === '.' || /^\d+$/.test(text)
}

/** Where pieces that stand for themselves stand side by side, and parts of that. */
function fixedRuns(pattern: readonly Piece[]): [start: number, end: number][] {
  const runs: [number, number][] = []
  for (let start = 0; start < pattern.length; start++)
    for (let end = start + 1; end <= pattern.length && pattern[end - 1]?.text !== anyVersion; end++)
      runs.push([start, end])
  return runs
}
