import { joinExcerpts } from '../../excerpt.js'
import type { Recognisers } from '../block.js'
import { lengthOf } from '../line.js'
import { isContinuation, minWidth } from '../outlook.js'
import { changeSorted, type SortedLine } from '../sorted-line.js'

/**
 * Joins lines that a terminal broke at its width: several lines as long as the longest, each started by a row or
 * field, each followed by a line that starts nothing; or one that fills two lines and more. A single line broken once
 * may as well be a value with a line break, unless its value is one word, and the line below the rest of it; there `goesOn`
 * tells whether the two halves say more in one.
 *
 * Shape: the lines, fewer when some were joined. Source: format.md trap 47.
 *
 * @example joinWraps([]) // []
 */
export function joinWraps(
  lines: readonly SortedLine[],
  goesOn: NonNullable<Recognisers['goesOn']> = () => undefined,
): readonly SortedLine[] {
  let width = 0
  for (const line of lines) width = Math.max(width, lengthOf(line))
  if (width < minWidth) return lines
  let broken = 0
  let only = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    if (lengthOf(line) !== width) continue
    const below = lines[at + 1]
    if (!isStart(line) || !isContinuation(below)) continue
    only = at
    const isLong = lengthOf(below as SortedLine) === width && isContinuation(lines[at + 2])
    broken += isLong ? 2 : 1
  }
  if (broken === 0) return lines
  const [start, below] = [lines[only]!, lines[only + 1]!]
  const isAlone =
    broken === 1 &&
    (isWordBroken(start, below) || goesOn(start.excerpt.text, below.excerpt.text, ['']) !== undefined)
  if (broken < 2 && !isAlone) return lines
  const joined: SortedLine[] = []
  let isOpen = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (isOpen && last !== undefined && isContinuation(line)) {
      joined[joined.length - 1] = changeSorted(last, {
        excerpt: joinExcerpts([last.excerpt, line.excerpt], ''),
        span: { start: last.span.start, end: line.span.end },
      })
      isOpen = lengthOf(line) === width
    } else {
      joined.push(line)
      isOpen = lengthOf(line) === width && isStart(line)
    }
  }
  return joined
}

/** A field whose value is one long word, the name of an image with its digest, and the rest of that word. */
function isWordBroken(start: SortedLine, below: SortedLine): boolean {
  const [key, ...words] = start.excerpt.text.trim().split(/:\s+/)
  return key !== undefined && words.length === 1 && !/\s/.test(words[0]!) && /^\S+$/.test(below.excerpt.text)
}

function isStart(line: SortedLine): boolean {
  return (
    (line.sort === 'key' ||
      line.sort === 'event-row' ||
      line.sort === 'events-table-row' ||
      line.sort === 'journal' ||
      line.indent > 4) &&
    !line.excerpt.text.endsWith('...')
  )
}
