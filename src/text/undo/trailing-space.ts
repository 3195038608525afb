import { sliceExcerpt } from '../../excerpt.js'
import { isBlank, type Line, reread } from '../line.js'
import type { LineTable } from '../line-table.js'

/** Fewer lines may have it by chance: an empty value is padded by kubectl, too. */
const minLines = 3

/** Whether every line that is not blank ends in two blanks, as far as a quick look tells. */
export function mayBePadded(table: LineTable): boolean {
  for (let line = 0; line < table.count; line += 1)
    if (table.opens(line) >= 0 && !table.input.endsWith('  ', table.end[line])) return false
  return true
}

/**
 * Takes the two blanks off with which Markdown breaks a line, where every line of a section ends with them.
 *
 * @example undoTrailingSpace(splitLines('Name:  a  \nLabels:  b=c  \nStatus:  d  '))[0].excerpt.text // 'Name:  a'
 */
export function undoTrailingSpace(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  for (let start = 0; start < lines.length; ) {
    const end = sectionEnd(lines, start)
    if (isPadded(lines, start, end)) {
      result ??= [...lines]
      for (let at = start; at < end; at += 1) {
        const line = lines[at]!
        const length = line.excerpt.text.length
        if (length >= 2)
          result[at] = reread(line, sliceExcerpt(line.excerpt, 0, length - 2), 'trailing-space')
      }
    }
    start = end
  }
  return result ?? lines
}

function sectionEnd(lines: readonly Line[], start: number): number {
  const section = lines[start]!.section
  let at = start + 1
  while (at < lines.length && lines[at]!.section === section) at += 1
  return at
}

function isPadded(lines: readonly Line[], start: number, end: number): boolean {
  let count = 0
  for (let at = start; at < end; at += 1) {
    const line = lines[at]!
    if (isBlank(line)) continue
    if (!line.excerpt.text.endsWith('  ')) return false
    count += 1
  }
  return count >= minLines
}
