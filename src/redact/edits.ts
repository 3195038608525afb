import type { Span } from '../types.js'

/** A stretch of the input and what stands in its place. An edit without `kind` only mends the width of a column. */
export interface Edit<Kind extends string = string> {
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly kind?: Kind
}

/** The text after edits, and where each replacement stands in it (parallel to the edits). */
export interface Edited {
  readonly text: string
  readonly outputs: readonly Span[]
}

/**
 * Puts the replacements into the text. Edits are in order and do not overlap.
 *
 * @example applyEdits('abc', [{ start: 1, end: 2, replacement: 'XX' }]) // { text: 'aXXc', outputs: [{ start: 1, end: 3 }] }
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const parts: string[] = []
  const outputs: Span[] = []
  let at = 0
  let length = 0
  for (const { start, end, replacement } of edits) {
    parts.push(text.slice(at, start), replacement)
    length += start - at
    outputs.push({ start: length, end: length + replacement.length })
    length += replacement.length
    at = end
  }
  parts.push(text.slice(at))
  return { text: parts.join(''), outputs }
}
