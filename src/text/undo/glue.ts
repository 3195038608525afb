import { sliceExcerpt } from '../../excerpt.js'
import { changeLine, headOf, type Line, reread } from '../line.js'
import type { LineTable } from '../line-table.js'

/** `No events.user@host:~$ `; kubectl 1.4 prints no line end behind it. */
const glued = /^\s{0,8}No events\.(?=\S)/

/** Whether a line opens with the sentence of a describe without events. */
export function mayBeGlued(table: LineTable): boolean {
  for (let line = 0; line < table.count; line += 1) {
    const code = table.opens(line)
    if (code < 0 && !table.isEmpty(line)) return table.input.includes('No events.')
    if (code !== 78) continue
    if (table.input.startsWith('No events.', table.start[line]! + table.first[line]!)) return true
  }
  return false
}

/**
 * Breaks a line in which a prompt is glued to the end of a describe.
 *
 * Source: format.md trap 30.
 *
 * @example undoGlue(splitLines('No events.user@host:~$ ls')).length // 2
 */
export function undoGlue(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  for (const [at, line] of lines.entries()) {
    const found = glued.exec(headOf(line))
    if (found !== null) result ??= lines.slice(0, at)
    if (result === undefined) continue
    if (found === null) {
      result.push(line)
      continue
    }
    const end = found[0].length
    const first = sliceExcerpt(line.excerpt, 0, end)
    const rest = sliceExcerpt(line.excerpt, end, line.excerpt.text.length)
    result.push({ ...reread(line, first, 'glued'), span: { start: line.span.start, end: first.end } })
    result.push(changeLine(line, { excerpt: rest, span: { start: first.end, end: line.span.end } }))
  }
  return result ?? lines
}
