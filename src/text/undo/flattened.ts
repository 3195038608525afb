import { joinExcerpts, offsetIn, sliceExcerpt } from '../../excerpt.js'
import { isBlankText, type Line, mayOpen, opening, reread } from '../line.js'
import type { LineTable } from '../line-table.js'

const age = '(?:(?:\\d{1,9}[ydhms]){1,4}|<unknown>|<invalid>)'
const repeatedAge = `${age}(?: \\(x\\d{1,9} over ${age}\\))?`
/** Where a row of events starts in the middle of a line. */
const rowStart = new RegExp(
  `(?<=\\s|^)(?:Normal|Warning)\\s+[A-Z][A-Za-z0-9]{2,60}\\s+${repeatedAge}\\s`,
  'g',
)
/** `Events: Type Reason Age From Message ---- ------ ---- ---- -------` */
const heads = /(?<=\s|^)(?:Events:(?=\s+Type\s)|Type\s+Reason\s+Age\s|-{4}\s+-{6}\s)/g
const longest = 100_000

/** Whether a text has a line with more than one row of events. */
export function mayBeFlattened(input: string): boolean {
  return /(?:Normal|Warning)[^\n]{20,}(?:Normal|Warning)/.test(input.slice(0, 400_000))
}

/**
 * Breaks a line anew into which a whole table of events was put (a comment that keeps no line breaks).
 *
 * Shape: more lines than before; each owns its part of the line.
 *
 * @example undoFlattened(splitLines('Normal Pulled 4s kubelet a Warning Failed 3s kubelet b')).length // 2
 */
export function undoFlattened(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  for (const [at, line] of lines.entries()) {
    const parts = partsOf(line)
    if (parts !== undefined) result ??= lines.slice(0, at)
    if (result !== undefined) for (const part of parts ?? [line]) result.push(part)
  }
  return result ?? lines
}

function partsOf(line: Line): Line[] | undefined {
  const { text } = line.excerpt
  if (text.length < 40 || text.length > longest) return undefined
  const rows = [...text.matchAll(rowStart)].map((match) => match.index)
  if (rows.length < 2) return undefined
  const first = rows[0] as number
  const cuts = [...[...text.slice(0, first).matchAll(heads)].map((match) => match.index), ...rows]
  if (cuts[0] !== 0) cuts.unshift(0)
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    const end = from + text.slice(from, to).trimEnd().length
    const span = {
      start: index === 0 ? line.span.start : offsetIn(line.excerpt, from),
      end: index === cuts.length - 1 ? line.span.end : offsetIn(line.excerpt, to),
    }
    return { ...reread(line, sliceExcerpt(line.excerpt, from, end), 'glued'), span }
  })
}

const typeCell = /^\s*(?:Normal|Warning)\s*$/
const reasonCell = /^\s*[A-Z][A-Za-z0-9]{2,60}\s*$/
const ageCell = new RegExp(`^\\s*${repeatedAge}\\s*$`)
const sourceCell = /^\s*[a-z][\w./-]{1,80}(?:, ?[\w.-]{1,253})?\s*$/

/** What such a line ends with: a letter, or what is blank. */
const lastOfType = opening('lg \t\r\n\v\f')

/** Whether a text has a line with nothing but the type of an event. */
export function mayBeStacked(table: LineTable): boolean {
  const { input, end } = table
  for (let line = 0; line < table.count; line += 1) {
    const code = table.opens(line)
    const word = code === 78 ? 'Normal' : code === 87 ? 'Warning' : undefined
    if (word === undefined || !mayOpen(lastOfType, input.charCodeAt(end[line]! - 1))) continue
    const from = table.start[line]! + table.first[line]!
    if (input.startsWith(word, from) && isBlankText(input.slice(from + word.length, end[line]))) return true
  }
  return false
}

/**
 * Puts the cells of a table of events together that stand in a line each, as a copy from a web page leaves them.
 *
 * Shape: one line a row: type, reason, age, perhaps the source, message.
 *
 * @example undoStacked(splitLines('Warning\nFailed\n4s\nkubelet\nError')).length // 1
 */
export function undoStacked(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  for (let at = 0; at < lines.length; at += 1) {
    const end = stackEnd(lines, at)
    if (end !== undefined) result ??= lines.slice(0, at)
    if (end === undefined) {
      result?.push(lines[at] as Line)
      continue
    }
    const own = lines.slice(at, end)
    const excerpt = joinExcerpts(
      own.map(({ excerpt: cell }) => {
        const from = cell.text.length - cell.text.trimStart().length
        return sliceExcerpt(cell, from, Math.max(from, cell.text.trimEnd().length))
      }),
      '  ',
    )
    const span = { start: (own[0] as Line).span.start, end: (own.at(-1) as Line).span.end }
    result?.push({ ...reread(own[0] as Line, excerpt, 'table-borders'), span })
    at = end - 1
  }
  return result ?? lines
}

function stackEnd(lines: readonly Line[], start: number): number | undefined {
  const text = (offset: number) => lines[start + offset]?.excerpt.text.slice(0, 400) ?? ''
  if (!typeCell.test(text(0)) || !reasonCell.test(text(1)) || !ageCell.test(text(2))) return undefined
  if (text(3).trim() === '') return undefined
  return sourceCell.test(text(3)) && text(4).trim() !== '' && !typeCell.test(text(4)) ? start + 5 : start + 4
}
