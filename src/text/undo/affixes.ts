import { sliceExcerpt } from '../../excerpt.js'
import { Memory, recallText } from '../../memory.js'
import type { Undone } from '../../types.js'
import {
  changeLine,
  firstCode,
  headOf,
  isBlankText,
  type Line,
  mayOpen,
  opening,
  reread,
  TextLine,
} from '../line.js'
import type { LineTable } from '../line-table.js'
import { isAnchor } from '../shapes/anchor.js'
import { isJournalLine } from '../shapes/journal.js'

/** What a tool puts in front of every line. */
interface Affix {
  readonly undone: Undone
  /** Anchored at the start; a group named `stamp` is a time. */
  readonly pattern: RegExp
  /** Whether the numbers in the group `number` must count up from line to line. */
  readonly counts?: boolean
}

/** `2026-11-22T12:00:00.123Z `, in brackets (Jenkins), with GitLab's stream mark behind. */
const dateTime =
  /^\s{0,4}\[?(?<stamp>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d))?)\]?(?: \d\d[OE](?=[+ ]))?(?:[ \t+]|$)/

const affixes: readonly Affix[] = [
  { undone: 'timestamp', pattern: dateTime },
  // `build\tRun tests\t2026-03-01T10:00:00.1234567Z `: the log of a run of GitHub Actions
  {
    undone: 'timestamp',
    pattern: /^[^\t]{1,120}\t[^\t]{1,120}\t(?<stamp>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)(?: |$)/,
  },
  { undone: 'timestamp', pattern: /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]?(?:[ \t]|$)/ },
  {
    undone: 'log-prefix',
    pattern: /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{1,9}(?: {1,8}\d{1,10} [\w.-]{1,80}:\d{1,6})?\] ?/,
  },
  // `##[debug]` of Azure pipelines
  { undone: 'log-prefix', pattern: /^##\[[a-z]{1,20}\]/ },
  {
    undone: 'log-prefix',
    pattern:
      /^\p{L}{3} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d{1,9})?:? (?:[\w.-]{1,80} [\w./@-]{1,80}(?:\[\d{1,8}\])?: )?/u,
  },
  { undone: 'log-prefix', pattern: /^[A-Za-z0-9][\w./-]{0,80} {0,40}\| ?/ },
  // Chats: `[10:42] anna: `, `[04/11/2025, 10:42:11] Anna B: `, `10:42 <anna> `
  {
    undone: 'log-prefix',
    pattern:
      /^\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\]? (?:- )?(?:<[^<>\n]{1,40}>|[\p{L}@][^:<>\n]{0,40}:)(?: |$)/u,
  },
  { undone: 'log-prefix', pattern: /^\[[\w./: -]{1,120}\](?: |$)/ },
  {
    undone: 'log-prefix',
    // `INFO: `, `INFO  [main] `, `[INFO] `
    pattern:
      /^(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|stdout|stderr)(?:\[\d{1,9}\])?(?: {1,2}\[[\w./: -]{1,80}\]| {1,2}--- \[[\w./: -]{1,80}\])?(?: [\w$]{1,60}(?:\.[\w$]{1,60}){1,12} {1,40}[-:](?= ))?:? /,
  },
  { undone: 'log-prefix', pattern: /^[\w./-]{1,120}[:-]\d{1,7}[:-]/ },
  { undone: 'line-numbers', pattern: /^\s{0,8}(?<number>\d{1,7})(?:[:|│.)]? |\t|[:|│]|$)/, counts: true },
  { undone: 'quote', pattern: /^\s{0,3}>(?: |$)?/ },
  { undone: 'quote', pattern: /^\|(?: |$)/ },
  { undone: 'log-prefix', pattern: /^(?:\/\/|#|;|--) ?/ },
  { undone: 'log-prefix', pattern: /^(?:\+(?!\+\+ )|-(?!-- ))/ },
  { undone: 'list-marker', pattern: /^\s{0,6}(?:[*•‣·–-]|\d{1,3}[.)]) (?=\S)/ },
]

/** All patterns at once. No affix stands behind an indent and starts with a letter. */
const anyAffix = new RegExp(
  affixes.map(({ pattern }) => pattern.source.replace(/\?<\w+>/, '')).join('|'),
  'u',
)

/** What an affix behind an indent opens with. */
const insideOpens = opening('0123456789[>*-')
/** `Start Time:`; a mark, a digit or a bar is part of every affix that opens with a letter. */
const plainKey = /^[A-Z][a-z][A-Za-z ()-]*$/

/** Whether a line of the input may have an affix, as far as its first word tells for most lines. */
export function mayHoldAffix(table: LineTable): boolean {
  const { input } = table
  const holdsTabs = input.includes('\t')
  for (let line = 0; line < table.count; line += 1) {
    if (table.isEmpty(line)) continue
    if (!holdsTabs) {
      if (table.first[line]! > 0 && !mayOpen(insideOpens, table.opens(line))) continue
      if (table.first[line] === 0 && isPlainField(table, line)) continue
    }
    if (mayHaveAffix(new TextLine(table, line))) return true
  }
  return false
}

/** Whether a line is a heading or has a key set off from its value. */
function isPlainField({ input, start, end, keyEnd, key }: LineTable, line: number): boolean {
  if (keyEnd[line]! < 0 || !plainKey.test(key[line]!)) return false
  const behind = start[line]! + keyEnd[line]!
  return behind === end[line] || input.startsWith('  ', behind)
}

function mayHaveAffix(line: Line): boolean {
  const head = headOf(line)
  const code = firstCode(head)
  if (isLetter(code) && head.charCodeAt(0) !== code) return false
  return anyAffix.test(head)
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Prefixes can stand in front of prefixes: a quoted CI log with time stamps. */
const maxDepth = 3
/** So many lines of a run are looked at through more than one prefix. */
const lookedAt = 60

/**
 * Takes off what stands in front of every line of a run of lines, when lines of the run become kubectl's by it:
 * quotes, time stamps of CI, names of services, line numbers, list and diff markers.
 *
 * @example undoAffixes(splitLines('> Events:\n>   Type  Reason  Age  From  Message'))[0].excerpt.text // 'Events:'
 */
export function undoAffixes(lines: readonly Line[]): readonly Line[] {
  const opens = lines.map(mayHaveAffix)
  if (!opens.includes(true)) return lines
  const memory = new Memory()
  let read = lines
  for (let depth = 0; depth < maxDepth; depth += 1) {
    let changed = false
    for (const affix of affixes) {
      const next = undoAffix(read, affix, opens, memory)
      if (next !== read) changed = true
      read = next
    }
    if (!changed) break
  }
  return read
}

/** `opens` tells of each line whether it may have an affix, and is kept true of the lines that change. */
function undoAffix(lines: readonly Line[], affix: Affix, opens: boolean[], memory: Memory): readonly Line[] {
  let result: Line[] | undefined
  let start = 0
  while (start < lines.length) {
    const run = opens[start] ? readRun(lines, start, affix, memory) : undefined
    if (run === undefined || run.matches.length === 0) {
      start += 1
      continue
    }
    if (run.gain > 0) {
      result ??= [...lines]
      for (const match of run.matches) {
        const line = lines[match.at]!
        const cut = sliceExcerpt(line.excerpt, match.length, line.excerpt.text.length)
        const stamped =
          match.stamp === undefined ? line : changeLine(line, { stamp: line.stamp ?? match.stamp })
        const changed = reread(stamped, cut, affix.undone)
        result[match.at] = changed
        opens[match.at] = mayHaveAffix(changed)
      }
    }
    start = run.end
  }
  return result ?? lines
}

interface Match {
  readonly at: number
  readonly length: number
  readonly stamp?: string
}

/**
 * Whether a line becomes kubectl's when what a tool put in front of it comes off.
 *
 * @example isAnchorBehindAffix('> Events:') // true
 */
export function isAnchorBehindAffix(head: string): boolean {
  return isAnchorInside(head, maxDepth)
}

/** Runs of one line are many in a text of short lines, and say the same. */
function isAnchorFurtherIn(rest: string, memory: Memory): boolean {
  return recallText(memory, isAnchorInside, rest, () => isAnchorInside(rest, maxDepth - 1))
}

/** Whether a line becomes kubectl's when more prefixes come off. */
function isAnchorInside(head: string, depth: number): boolean {
  for (const affix of affixes) {
    const found = affix.counts ? null : affix.pattern.exec(head)
    if (found === null || found[0].length === 0) continue
    const rest = head.slice(found[0].length)
    if (isAnchor(rest) || (depth > 1 && isAnchorInside(rest, depth - 1))) return true
  }
  return false
}

/** Whether what is left is a line of kubectl in a frame: `│ Events:`. */
function isFramedAnchor(rest: string): boolean {
  const border = /^\s{0,4}[│┃║] ?/.exec(rest)
  return border !== null && isAnchor(rest.slice(border[0].length))
}

/** The longest run of lines with the affix, blank lines between them let through, and how many anchors it gives. */
function readRun(lines: readonly Line[], start: number, affix: Affix, memory: Memory) {
  const matches: Match[] = []
  let gain = 0
  let last = Number.NEGATIVE_INFINITY
  let at = start
  for (; at < lines.length; at += 1) {
    const head = headOf(lines[at]!)
    const found = affix.pattern.exec(head)
    if (found === null || found[0].length === 0) {
      if (matches.length > 0 && isBlankText(head)) continue
      break
    }
    if (affix.counts) {
      const number = Number(found.groups?.['number'])
      if (matches.length > 0 && number !== last + 1) break
      last = number
    }
    const rest = head.slice(found[0].length)
    if (
      isAnchor(rest) ||
      isFramedAnchor(rest) ||
      (gain <= 0 && matches.length < lookedAt && isAnchorFurtherIn(rest, memory))
    )
      gain += 1
    else if (affix.undone === 'list-marker' && isJournalLine(rest)) gain += 1
    if (isAnchor(head)) gain -= 1
    const stamp = found.groups?.['stamp']
    matches.push({ at, length: found[0].length, ...(stamp === undefined ? {} : { stamp }) })
  }
  return { matches, gain, end: Math.max(at, start + 1) }
}
