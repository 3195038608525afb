import { joinExcerpts, sliceExcerpt } from '../../excerpt.js'
import { replaceAll } from '../edit.js'
import { changeLine, firstCode, headOf, isBlank, type Line, reread } from '../line.js'
import type { LineTable } from '../line-table.js'
import { isAnchor } from '../shapes/anchor.js'
import { readKeyLine } from '../shapes/keys.js'
import { tableHeaderShape } from '../shapes/rows.js'
import { isAnchorBehindAffix } from './affixes.js'

/** `│ … │`, `| … |`; the right border may be cut off. */
const left = /^\s{0,8}[│┃║|]/
const right = /\s{0,4000}[│┃║|]\s{0,80}$/
/** `┌── Describe(ns/name) ──┐`, `+-----+` */
const rule = /^\s{0,8}[┌└├╭╰╔╚+][─━═┄\-+]{2,}/
/** A border pair in the middle of a line whose line break was lost: `No p │ │ reemption`. */
const lostBreak = / ?[│┃║] {0,400}[│┃║] ?/g
const minLines = 2
const bar = 124
const plus = 43

/**
 * Whether a text may hold a frame: borders, a line that opens with a corner, or lines of one width that end in blanks.
 */
export function mayHoldFrame(table: LineTable): boolean {
  const { input } = table
  if (['│', '┃', '║', '|'].some((border) => input.includes(border))) return true
  for (let line = 0; line < table.count; line += 1) {
    if (table.isEmpty(line)) continue
    const code = table.opens(line)
    if (code === plus || code < 0) return true
    const width = table.length[line]!
    if (width < 40 || width > 1000 || !input.endsWith('  ', table.end[line])) continue
    if (line > 0 && table.length[line - 1]! === width) return true
    if (line + 1 < table.count && table.length[line + 1]! === width) return true
  }
  return false
}

/**
 * Takes the frame of a terminal program (k9s, a pager) off, with or without border characters, and joins the lines
 * that the frame broke. Also joins at a pair of borders left in a line.
 *
 * @example undoBoxes(splitLines('│ Events:  │\n│   Type   Reason   Age  │'))[0].excerpt.text // 'Events:'
 */
export function undoBoxes(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  let at = 0
  while (at < lines.length) {
    if (result === undefined && isPlain(lines, at)) {
      at += 1
      continue
    }
    const { end, isBordered, isFrame } = frameAt(lines, at)
    if (isFrame && (isBordered || !isBelowHeader(lines, at))) {
      result ??= lines.slice(0, at)
      for (const line of unframe(lines.slice(at, end), isBordered)) result.push(line)
      at = end
    }
    for (; at < end; at += 1) {
      const line = lines[at]!
      const read = undoLostBreak(line)
      if (read !== line) result ??= lines.slice(0, at)
      result?.push(read)
    }
  }
  return result ?? lines
}

/** Whether a line holds no border, and is no first line of a frame without borders: those below have its width. */
function isPlain(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!.excerpt
  if (text.length >= 40 && text.length <= 1000 && lines[at + 1]?.excerpt.text.length === text.length)
    return false
  const code = firstCode(text)
  return code !== bar && code !== plus && code !== -1 && !/[│┃║]/.test(text)
}

const longestTable = 200

/** Whether lines of one width are rows of a table that stands open: its header has another width. */
function isBelowHeader(lines: readonly Line[], start: number): boolean {
  const width = lines[start]!.excerpt.text.length
  for (let at = start - 1; at >= Math.max(0, start - longestTable) && !isBlank(lines[at]!); at -= 1) {
    const head = headOf(lines[at]!)
    if (tableHeaderShape(head) !== undefined) return lines[at]!.excerpt.text.length !== width
  }
  return false
}

function undoLostBreak(line: Line): Line {
  if (!/[│┃║]/.test(line.excerpt.text)) return line
  if (!/[│┃║] {0,400}[│┃║]/.test(line.excerpt.text.slice(0, 20000))) return line
  return reread(
    line,
    replaceAll(line.excerpt, lostBreak, () => ''),
    'box-borders',
  )
}

/** Whether a line starts with a border, or is a rule above or below a frame. */
function hasBorder(head: string): boolean {
  const code = firstCode(head)
  return (code === bar || code === plus || code === -1) && (left.test(head) || rule.test(head))
}

/** The run of lines with borders or of one width that starts here; a frame only if it holds a line of kubectl. */
function frameAt(
  lines: readonly Line[],
  start: number,
): { end: number; isBordered: boolean; isFrame: boolean } {
  const first = lines[start]!
  const isBordered = hasBorder(headOf(first))
  let end = start
  let anchors = 0
  let closed = 0
  if (isBordered) {
    for (; end < lines.length; end += 1) {
      const line = lines[end]!
      const head = headOf(line)
      if (!hasBorder(head)) break
      if (/[│┃║|]\s{0,80}$/.test(line.excerpt.text.slice(-100))) closed += 1
      const inside = head.replace(left, '').replace(right, '')
      const cells = inside.split(/[|│]/).length
      const isOwn = isAnchor(inside) || readKeyLine(inside)?.known === true || isAnchorBehindAffix(inside)
      if (cells <= 2 && isOwn) anchors += 1
    }
  } else {
    const width = first.excerpt.text.length
    if (width < 40 || width > 1000) return { end: start + 1, isBordered, isFrame: false }
    for (; end < lines.length && lines[end]!.excerpt.text.length === width; end += 1) {
      if (end > start && left.test(headOf(lines[end]!))) break
      if (lines[end]!.excerpt.text.endsWith('  ')) closed += 1
    }
    if (closed >= 2) for (let at = start; at < end; at += 1) if (isAnchor(headOf(lines[at]!))) anchors += 1
    const cut = lines[end]
    if (closed >= 2 && cut !== undefined && cut.excerpt.text.length < width && isAnchor(headOf(cut))) end += 1
  }
  const count = end - start
  const isClosed = isBordered ? closed * 2 >= count : closed >= 2 && count >= 3
  return { end: Math.max(end, start + 1), isBordered, isFrame: count >= minLines && anchors > 0 && isClosed }
}

function unframe(lines: readonly Line[], isBordered: boolean): Line[] {
  const inner = lines.map((line) => {
    const text = line.excerpt.text
    if (isBordered && rule.test(text.slice(0, 20)))
      return reread(line, sliceExcerpt(line.excerpt, 0, 0), 'box-borders')
    const from = isBordered ? (left.exec(text.slice(0, 20))?.[0].length ?? 0) : 0
    const closing = isBordered ? /[│┃║|]\s{0,80}$/.exec(text.slice(-100)) : null
    const open = closing === null ? text.length : Math.max(from, text.length - closing[0].length)
    return reread(line, sliceExcerpt(line.excerpt, from, open), 'box-borders')
  })
  const width = inner.reduce((widest, line) => Math.max(widest, line.excerpt.text.length), 0)
  const pad = sharedPad(inner, isBordered ? 1 : 8)
  const prefix = sharedPrefix(inner.map((line) => line.excerpt.text.slice(pad, pad + 80)))
  const joined: Line[] = []
  let isOpen = false
  let isTable = false
  for (const line of inner) {
    const text = line.excerpt.text
    const written = text.trimEnd().length
    const content = sliceExcerpt(line.excerpt, Math.min(pad, written), written)
    const last = joined.at(-1)
    const starts = prefix === undefined ? startsLine(content.text) : prefixOf(content.text) === prefix
    if (isOpen && last !== undefined && !starts && !isBlank(line)) {
      joined[joined.length - 1] = {
        ...reread(last, joinExcerpts([last.excerpt, content], ''), 'terminal-wrap'),
        span: { start: last.span.start, end: line.span.end },
      }
    } else joined.push(changeLine(line, { excerpt: content }))
    // a table of `kubectl get` or k9s is cut at its frame, not wrapped
    isTable ||= tableHeaderShape(content.text.slice(0, 600)) === 'get-table'
    isOpen = !isTable && written >= width - 2 && written >= 40 && !endsLine(text.slice(0, written))
  }
  return joined
}

/** What a tool put in front of each line before the frame broke them, with its digits made alike. */
function prefixOf(text: string): string | undefined {
  return (/^[>|+#*]/.exec(text)?.[0] ?? /^\S{2,60}(?= )/.exec(text)?.[0])?.replace(/\d/g, '0')
}

/** The prefix that most lines of a frame have; a describe's own lines begin with too many words for one. */
function sharedPrefix(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const prefix = prefixOf(text)
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  for (const [prefix, count] of counts) if (count > 3 && count * 2 > texts.length) return prefix
  return undefined
}

/** Whether a line in a frame is no rest of the line above: kubectl's own, a field, or one with an indent. */
function startsLine(text: string): boolean {
  const head = text.slice(0, 600)
  return isAnchor(head) || /^(?: {2}|\t)/.test(head) || readKeyLine(head)?.setOff === true
}

/** Whether a line that fills its frame ends there all the same: dashes, or a value that kubectl cut. */
function endsLine(text: string): boolean {
  return text.endsWith('...') || /-{3}$/.test(text)
}

/** The blanks in front of every line of a frame. */
function sharedPad(lines: readonly Line[], most: number): number {
  let least = most
  for (const line of lines) {
    if (isBlank(line)) continue
    least = Math.min(least, /^ */.exec(line.excerpt.text)?.[0].length ?? 0)
  }
  return least
}
