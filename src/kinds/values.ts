import type { Field } from '../describe/tree.js'
import { type Excerpt, joinExcerpts, sliceExcerpt } from '../excerpt.js'
import { TextLine } from '../text/line.js'

/**
 * The value on a field's first line, without the blanks around it; for an item, its text.
 *
 * @example valueIn(field).text // 'nginx:1.25'
 */
export function valueIn(field: Field): Excerpt {
  const line = field.lines[0] as Excerpt
  const end = writtenLength(line)
  return sliceExcerpt(line, Math.min(field.valueAt, end), end)
}

/** The key of a field where it is a name: a driver's, a volume's. */
export function keyIn(field: Field): Excerpt {
  const line = field.lines[0] as Excerpt
  const from = line.text.indexOf(field.key)
  return sliceExcerpt(line, from, from + field.key.length)
}

/** Whether the value is one of kubectl's words for nothing, or nothing. */
export function isNothing(text: string): boolean {
  return text === '' || text === '<none>' || text === '<unset>'
}

/**
 * A value that is one of several lines, one entry a line: labels, tolerations. Blanks around each are gone; lines that
 * are empty are kept (kubectl up to 1.18 prints a toleration of everything as an empty line).
 */
export function valueLines(field: Field): Excerpt[] {
  const lines = [valueIn(field)]
  for (const line of field.lines.slice(1)) lines.push(trimExcerpt(line))
  return lines
}

/**
 * A free text that may run over lines: the value and what follows it.
 *
 * Continuation lines aligned with the value lose that indentation, raw ones stay as they are; line ends become `\n`.
 */
export function freeText(field: Field): Excerpt {
  const first = field.lines[0] as Excerpt
  const value = sliceExcerpt(first, field.valueAt, first.text.length)
  if (field.lines.length === 1) return value
  return joinExcerpts([value, ...field.lines.slice(1)], '\n')
}

/** An excerpt without the blanks at both ends; marks and separators of Unicode are no blanks. */
export function trimExcerpt(excerpt: Excerpt): Excerpt {
  const end = writtenLength(excerpt)
  if (excerpt instanceof TextLine && excerpt.opens >= 0) return sliceExcerpt(excerpt, excerpt.first, end)
  const { text } = excerpt
  let from = 0
  while (from < end && isBlank(text.charCodeAt(from))) from++
  return sliceExcerpt(excerpt, from, end)
}

/** The length of a text without the blanks at its end. */
function writtenLength(excerpt: Excerpt): number {
  // most lines end in what is no blank, and need not be cut out to see it
  if (excerpt instanceof TextLine && excerpt.isClosed) return excerpt.end - excerpt.start
  const { text } = excerpt
  let end = text.length
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--
  return end
}

/** A space, TAB, line end or no-break space: what padding and pasting leave around a value. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 160
}

/**
 * Cuts an excerpt at every `separator`, blanks around the parts removed; an empty text has no parts.
 *
 * @example splitExcerpt(valueIn(field), ',').map((part) => part.text)
 */
export function splitExcerpt(excerpt: Excerpt, separator: string): Excerpt[] {
  const parts: Excerpt[] = []
  if (excerpt.text.trim() === '') return parts
  let from = 0
  for (;;) {
    const at = excerpt.text.indexOf(separator, from)
    parts.push(trimExcerpt(sliceExcerpt(excerpt, from, at < 0 ? excerpt.text.length : at)))
    if (at < 0) return parts
    from = at + separator.length
  }
}

/** The `[a b]` by which Go prints a list of words; `undefined` when it is none. */
export function goList(text: string): string[] | undefined {
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined
  const inside = text.slice(1, -1).trim()
  return inside === '' ? [] : inside.split(/\s+/)
}
