import { joinExcerpts } from '../../excerpt.js'
import type { SortedLine } from '../classify.js'

/** A terminal narrower than this is not believed. */
const minWidth = 60

/**
 * Joins lines that a terminal broke at its width: several lines as long as the longest, each started by a row or
 * field, each followed by a line that starts nothing. One such line alone may as well be a value with a line break.
 *
 * Shape: the lines, fewer when some were joined. Source: format.md trap 47.
 *
 * @example joinWraps([]) // []
 */
export function joinWraps(lines: readonly SortedLine[]): readonly SortedLine[] {
  let width = 0
  for (const line of lines) width = Math.max(width, line.excerpt.text.length)
  if (width < minWidth) return lines
  let broken = 0
  for (const [at, line] of lines.entries()) {
    if (line.excerpt.text.length === width && isStart(line) && isContinuation(lines[at + 1])) broken += 1
  }
  if (broken < 2) return lines
  const joined: SortedLine[] = []
  let isOpen = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (isOpen && last !== undefined && isContinuation(line)) {
      joined[joined.length - 1] = {
        ...last,
        excerpt: joinExcerpts([last.excerpt, line.excerpt], ''),
        span: { start: last.span.start, end: line.span.end },
      }
      isOpen = line.excerpt.text.length === width
    } else {
      joined.push(line)
      isOpen = line.excerpt.text.length === width && isStart(line)
    }
  }
  return joined
}

function isStart(line: SortedLine): boolean {
  return (
    (line.sort === 'key' ||
      line.sort === 'event-row' ||
      line.sort === 'events-table-row' ||
      line.indent > 4) &&
    !line.excerpt.text.endsWith('...')
  )
}

function isContinuation(line: SortedLine | undefined): boolean {
  return line !== undefined && line.indent === 0 && (line.sort === 'text' || line.sort === 'key')
}
