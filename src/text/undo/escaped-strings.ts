import { type Excerpt, offsetIn, sliceExcerpt } from '../../excerpt.js'
import { replaceAll } from '../edit.js'
import { changeLine, type Line, reread } from '../line.js'
import type { LineTable } from '../line-table.js'
import { isAnchor } from '../shapes/anchor.js'
import { readKeyLine } from '../shapes/keys.js'
import { isEventRow } from '../shapes/rows.js'
import { isAnchorBehindAffix } from './affixes.js'

/** A string inside a string inside a string is as deep as logs nest. */
const maxLevel = 3
const minAnchors = 2

/**
 * Opens strings of JSON, YAML or Go that hold what kubectl printed (`"stdout": "Name:  web\nNamespace: …"`), also
 * strings inside strings.
 *
 * Shape: more lines than before where one was opened; each owns its part of the line.
 *
 * @example undoEscapedStrings(splitLines('{"out": "Name:  a\\nEvents:  <none>"}')).length // 4
 */
export function undoEscapedStrings(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  for (const [at, line] of lines.entries()) {
    const opened = line.excerpt.text.includes('\\n') ? openString(line) : undefined
    if (opened !== undefined) result ??= lines.slice(0, at)
    // one by one: a string can hold more lines than a call takes arguments
    if (result !== undefined) for (const part of opened ?? [line]) result.push(part)
  }
  return result ?? lines
}

function openString(line: Line): Line[] | undefined {
  for (let level = 1; level <= maxLevel; level += 1) {
    const opened = openAtLevel(line, level)
    if (opened !== undefined) return opened
  }
  return undefined
}

/** At level n a line break is written with 2^(n-1) backslashes, the quote around the string with one less. */
function openAtLevel(line: Line, level: number): Line[] | undefined {
  const text = line.excerpt.text
  const slashes = 2 ** (level - 1)
  const breaks = breaksOf(text, slashes)
  if (breaks.length === 0) return undefined
  const first = breaks[0]!
  const last = breaks.at(-1)!
  const from = lastQuote(text, first.start, slashes - 1)
  const to = nextQuote(text, last.end, slashes - 1, text[from - 1] === "'" ? "'" : '"')
  const cuts: { start: number; end: number }[] = []
  let start = from
  for (const found of breaks) {
    cuts.push({ start, end: found.start })
    start = found.end
  }
  cuts.push({ start, end: to })
  const parts = cuts.map((cut) => decode(sliceExcerpt(line.excerpt, cut.start, cut.end), level))
  if (!areMachine(parts.map((part) => part.text))) return undefined
  const pieces: { excerpt: Excerpt; isInside: boolean }[] = []
  if (from > 0) pieces.push({ excerpt: sliceExcerpt(line.excerpt, 0, from), isInside: false })
  for (const part of parts) pieces.push({ excerpt: part, isInside: true })
  if (to < text.length) pieces.push({ excerpt: sliceExcerpt(line.excerpt, to, text.length), isInside: false })
  const starts = [
    ...(from > 0 ? [line.span.start] : []),
    ...cuts.map((cut) => offsetIn(line.excerpt, cut.start)),
    ...(to < text.length ? [offsetIn(line.excerpt, to)] : []),
  ]
  return pieces.map(({ excerpt, isInside }, at) => {
    const span = { start: at === 0 ? line.span.start : starts[at]!, end: starts[at + 1] ?? line.span.end }
    const own = changeLine(line, { excerpt, span })
    return isInside ? reread(own, excerpt, 'json-string') : own
  })
}

/** Whether lines are kubectl's: two of them tell, or one row of events. */
function areMachine(lines: readonly string[]): boolean {
  let anchors = 0
  for (const line of lines) {
    const head = line.slice(0, 600)
    if (isEventRow(head)) return true
    if (isMachine(head)) anchors += 1
    if (anchors >= minAnchors) return true
  }
  return false
}

/** Whether a line is kubectl's, or a field that a describe prints. */
function isMachine(head: string): boolean {
  if (isAnchor(head) || isAnchorBehindAffix(head)) return true
  const key = readKeyLine(head)
  return key?.known === true && key.setOff
}

/** Line breaks written with exactly so many backslashes. */
function breaksOf(text: string, slashes: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let run = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 92) run += 1
    else {
      if (code === 110 && run === slashes) found.push({ start: at - run, end: at + 1 })
      run = 0
    }
  }
  return found
}

/** Where the string starts: behind the last quote before `end` with exactly so many backslashes in front. */
function lastQuote(text: string, end: number, slashes: number): number {
  for (let at = text.lastIndexOf('"', end - 1); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('"', at - 1)) {
    if (slashesBefore(text, at) === slashes) return at + 1
  }
  // Python and JavaScript also write 'a string'; an apostrophe has a letter before it.
  const single = /(?:^|[\s([{:=,]|\b[brfu])'/.exec(text.slice(0, end))
  return single === null ? 0 : single.index + single[0].length
}

function nextQuote(text: string, start: number, slashes: number, quote: string): number {
  for (let at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (slashesBefore(text, at) === slashes) return at - slashes
  }
  return text.length
}

function slashesBefore(text: string, at: number): number {
  let count = 0
  while (count < 16 && text.charCodeAt(at - count - 1) === 92) count += 1
  return count
}

const escaped: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '',
  '"': '"',
  '\\': '\\',
  '/': '/',
  "'": "'",
}

function decode(excerpt: Excerpt, level: number): Excerpt {
  let read = excerpt
  for (let depth = 0; depth < level; depth += 1) {
    if (!read.text.includes('\\')) break
    read = replaceAll(read, /\\(?:u([0-9a-fA-F]{4})|([tnr"\\/']))/g, ([, code, letter]) =>
      code === undefined ? escaped[letter!] : String.fromCharCode(Number.parseInt(code, 16)),
    )
  }
  return read
}

const listItem = /^\s{0,40}"(.*)",?\s{0,8}$/

/** Whether the last character that is no blank is a quote, a comma behind it let through. */
function endsInQuote(text: string): boolean {
  let at = text.length - 1
  while (at >= 0 && text.charCodeAt(at) <= 32) at -= 1
  const code = text.charCodeAt(at)
  return code === 34 || (code === 44 && text.charCodeAt(at - 1) === 34) || code >= 128
}

/** Whether a line opens with a quote, or with what is no ASCII. */
export function mayHoldStringList(table: LineTable): boolean {
  for (let line = 0; line < table.count; line += 1) {
    const code = table.opens(line)
    if (code === 34 || (code < 0 && !table.isEmpty(line))) return true
  }
  return false
}

/**
 * Opens lists with a string a line that hold what kubectl printed (`"Events:",`).
 *
 * @example undoStringLists(splitLines('"Events:",\n"No events."'))[0].excerpt.text // 'Events:'
 */
export function undoStringLists(lines: readonly Line[]): readonly Line[] {
  let result: Line[] | undefined
  for (let start = 0; start < lines.length; start += 1) {
    if (!endsInQuote(lines[start]!.excerpt.text)) continue
    let end = start
    const items: string[] = []
    for (; end < lines.length; end += 1) {
      const found = listItem.exec(lines[end]!.excerpt.text)
      if (found === null) break
      items.push(found[1]!)
    }
    if (areMachine(items)) {
      result ??= [...lines]
      for (let at = start; at < end; at += 1) {
        const line = lines[at]!
        const text = line.excerpt.text
        const inside = sliceExcerpt(line.excerpt, text.indexOf('"') + 1, text.lastIndexOf('"'))
        result[at] = reread(line, decode(inside, 1), 'json-string')
      }
    }
    start = Math.max(start, end - 1)
  }
  return result ?? lines
}
