import type { Evidence, Span, Suggestion } from '../types.js'

/**
 * What to underline in a piece of evidence: the part that a suggestion changes, or all of it.
 *
 * Units: offsets into `evidence.text`.
 *
 * @example changedSpan({ text: 'a/ngnix:1' }, suggestion) // { start: 2, end: 7 }
 */
export function changedSpan(evidence: Evidence, suggestion: Suggestion | undefined): Span {
  const all = { start: 0, end: evidence.text.length }
  if (suggestion === undefined) return all
  const at = evidence.text.indexOf(suggestion.from)
  if (at < 0) return all
  const changed = soleChange(suggestion) ?? difference(suggestion.from, suggestion.to)
  if (changed.start === changed.end) return { start: at, end: at + suggestion.from.length }
  return { start: at + changed.start, end: at + changed.end }
}

/** Where the one changed part stands: the occurrence that, replaced, gives the suggested text. */
function soleChange({ from, to, changed }: Suggestion): Span | undefined {
  const [change] = changed
  if (change === undefined || changed.length > 1 || change.from === '') return undefined
  for (let at = from.indexOf(change.from); at >= 0; at = from.indexOf(change.from, at + 1)) {
    const end = at + change.from.length
    if (from.slice(0, at) + change.to + from.slice(end) === to) return { start: at, end }
  }
  return undefined
}

/** The part between the common beginning and the common end of two texts, in the first one. */
function difference(from: string, to: string): Span {
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start++
  let tail = 0
  while (tail < shorter - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  return { start, end: from.length - tail }
}
