import type { Excerpt } from '../excerpt.js'
import { joinExcerpts, sliceExcerpt, spanOf } from '../excerpt.js'

/** A replacement of the characters `from` to `to` (end exclusive) of an excerpt's text. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * An excerpt with some of its characters replaced or taken out; the replacement leads back to what it replaces.
 *
 * Units: offsets into `excerpt.text`; the edits are in order and do not overlap.
 *
 * @example editExcerpt({ text: '&lt;none>', start: 0, end: 9 }, [{ from: 0, to: 4, text: '<' }]).text // '<none>'
 */
export function editExcerpt(excerpt: Excerpt, edits: readonly Edit[]): Excerpt {
  if (edits.length === 0) return excerpt
  const parts: Excerpt[] = []
  let at = 0
  for (const edit of edits) {
    if (edit.from > at) parts.push(sliceExcerpt(excerpt, at, edit.from))
    if (edit.text.length > 0) {
      const { start, end } = spanOf(excerpt, edit.from, edit.to)
      const pieces = [{ at: 0, start, length: edit.text.length, sourceLength: end - start }]
      parts.push({ text: edit.text, start, end, pieces })
    }
    at = edit.to
  }
  if (at < excerpt.text.length) parts.push(sliceExcerpt(excerpt, at, excerpt.text.length))
  if (parts.length === 0) return sliceExcerpt(excerpt, 0, 0)
  return joinExcerpts(parts, '')
}

/**
 * Every place where a pattern with the flag `g` matches, replaced by what `replace` says (`undefined` leaves it).
 *
 * @example replaceAll({ text: 'a**b', start: 0, end: 4 }, /[*]+/g, () => '').text // 'ab'
 */
export function replaceAll(
  excerpt: Excerpt,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string | undefined,
): Excerpt {
  const edits: Edit[] = []
  for (const match of excerpt.text.matchAll(pattern)) {
    const text = replace(match)
    if (text === undefined || match[0].length === 0) continue
    edits.push({ from: match.index, to: match.index + match[0].length, text })
  }
  return editExcerpt(excerpt, edits)
}
