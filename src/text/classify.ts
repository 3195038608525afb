import type { Excerpt } from '../excerpt.js'
import type { Span, Undone } from '../types.js'
import { Words } from '../words.js'
import { firstCode, headLength, headOf, isBlankText, type Line, mayOpen, opening } from './line.js'
import { type CommandLine, isShellPrompt, readCommandLine } from './shapes/command.js'
import { isElision } from './shapes/elision.js'
import { isJournalLine } from './shapes/journal.js'
import { isEventsHeading, isNameLine, type KeyLine, readKeyLine } from './shapes/keys.js'
import { isProse } from './shapes/prose.js'
import {
  isDashRow,
  isEventHeader,
  isEventRow,
  isEventsTableRow,
  isNodeRow,
  isPodRow,
  tableHeaderShape,
} from './shapes/rows.js'

/** What a line is on its own, whatever stands around it. */
export type LineSort =
  | 'blank'
  | 'command'
  | 'prompt'
  | 'name'
  | 'events-heading'
  | 'event-header'
  | 'dash-row'
  | 'event-row'
  | 'events-table-row'
  | 'table-header'
  | 'pod-row'
  | 'journal'
  | 'status'
  | 'elision'
  | 'key'
  | 'text'

/** A line with what it is. */
export interface SortedLine extends Line {
  readonly sort: LineSort
  /** Columns of white space in front of the text. */
  readonly indent: number
  readonly key: KeyLine | undefined
  readonly command: CommandLine | undefined
  readonly table: 'get-table' | 'events-table' | undefined
  readonly isProse: boolean
}

/** Lines of so many different texts are remembered: a capture of many objects repeats most of its lines. */
const mostRemembered = 4096

/**
 * Tells what each line is on its own.
 *
 * @example sortLines(splitLines('Events:  <none>'))[0].sort // 'events-heading'
 */
export function sortLines(lines: readonly Line[]): SortedLine[] {
  const remembered = new Map<string, Recognised>()
  const words = new Words()
  const prompts = new Set<string>()
  const sorted = lines.map((line): SortedLine => {
    const { text } = line.excerpt
    const head = headOf(line)
    const indent = indentOf(head)
    const beginning = beginningOf(head, indent, words)
    const known = remembered.get(beginning) ?? (beginning === head ? undefined : remembered.get(head))
    if (known !== undefined) return new Sorted(line, known, indent)
    const recognised = recognise(line, head, indent)
    // a command is a part of its own line, and a long line is not worth its memory
    if (recognised.command === undefined && text.length <= headLength && remembered.size < mostRemembered)
      remembered.set(opensOtherwise.test(beginning) ? head : beginning, recognised)
    if (recognised.command?.prompted === true && prompts.size < mostPrompts)
      prompts.add(text.slice(0, recognised.command.start).trim())
    return new Sorted(line, recognised, indent)
  })
  return prompts.size === 0
    ? sorted
    : sorted.map((line) => (isPromptAgain(line, prompts) ? asPrompt(line) : line))
}

/**
 * As much of a line as tells what it is. Of a field of a describe that is its key with the two blanks behind it,
 * whatever the value, since no other sort of line begins so; but for what may be a row of pods (`1/1`) or of a log,
 * and for the words in `opensOtherwise`.
 */
function beginningOf(head: string, indent: number, words: Words): string {
  if (!isCapital(head.charCodeAt(indent)) || !isSmall(head.charCodeAt(indent + 1))) return head
  let at = indent + 2
  while (isOfKey(head.charCodeAt(at))) at += 1
  if (head.charCodeAt(at) !== 58 || !head.startsWith('  ', at + 1)) return head
  if (head.includes('/') && /\d\/\d/.test(head)) return head
  return head.includes('ObjectReference{') ? head : words.cut(head, 0, at + 3)
}

/** First words of lines that are sorted by what stands behind them: `Warning:  … is deprecated`, `Events:  <none>`. */
const opensOtherwise = /^\s*(?:Name|Events|Every|Error|No|Unable|Normal|Warning)\b/

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

function isOfKey(code: number): boolean {
  return isSmall(code) || isCapital(code) || code === 32 || code === 45 || code === 40 || code === 41
}

/** A text shows a few shells at most. */
const mostPrompts = 40

/** Whether a line starts with a prompt that stands before a command elsewhere in the text; a lone mark is none. */
function isPromptAgain(line: SortedLine, prompts: ReadonlySet<string>): boolean {
  if (line.sort !== 'text' && line.sort !== 'key') return false
  const text = headOf(line).trim()
  for (const prompt of prompts) {
    if (text === prompt) return true
    if (prompt.length > 3 && text.startsWith(`${prompt} `)) return true
  }
  return false
}

function asPrompt(line: SortedLine): SortedLine {
  return changeSorted(line, { sort: 'prompt', key: undefined, isProse: false })
}

/** A line with what it is, which lines of the same text share. */
class Sorted implements SortedLine {
  constructor(
    readonly line: Line,
    readonly recognised: Recognised,
    readonly indent: number,
  ) {}
  get excerpt(): Excerpt {
    return this.line.excerpt
  }
  get span(): Span {
    return this.line.span
  }
  get undone(): readonly Undone[] {
    return this.line.undone
  }
  get stamp(): string | undefined {
    return this.line.stamp
  }
  get section(): number {
    return this.line.section
  }
  get sort(): LineSort {
    return this.recognised.sort
  }
  get key(): KeyLine | undefined {
    return this.recognised.key
  }
  get command(): CommandLine | undefined {
    return this.recognised.command
  }
  get table(): 'get-table' | 'events-table' | undefined {
    return this.recognised.table
  }
  get isProse(): boolean {
    return this.recognised.isProse === true
  }
}

/** The line with some of it changed; `{ ...line }` would lose most of it. */
export function changeSorted(line: SortedLine, change: Partial<SortedLine>): SortedLine {
  const { excerpt, span, undone, stamp, section, sort, indent, key, command, table, isProse } = line
  return { excerpt, span, undone, stamp, section, sort, indent, key, command, table, isProse, ...change }
}

interface Recognised {
  readonly sort: LineSort
  readonly key?: KeyLine
  readonly command?: CommandLine
  readonly table?: 'get-table' | 'events-table'
  readonly isProse?: boolean
}

function recognise(line: Line, head: string, indent: number): Recognised {
  if (indent === head.length && isBlankText(line.excerpt.text)) return { sort: 'blank' }
  const code = firstCode(head)
  if (isNameLine(head, code)) return { sort: 'name', key: { indent, key: 'Name', setOff: true, known: true } }
  if (isEventsHeading(head, code)) return { sort: 'events-heading' }
  if (isEventsTableRow(head, code)) return { sort: 'events-table-row' }
  if (isEventRow(head, code)) return { sort: 'event-row' }
  if (isEventHeader(head, code)) return { sort: 'event-header' }
  if (isDashRow(head, code)) return { sort: 'dash-row' }
  if (isPodRow(head) || isNodeRow(head)) return { sort: 'pod-row' }
  const table = tableHeaderShape(head, code)
  if (table !== undefined) return { sort: 'table-header', table }
  if (isOwnError(head, code)) return { sort: 'status' }
  if (isJournalLine(head, code)) return { sort: 'journal' }
  const command = readCommandLine(line.excerpt)
  if (command !== undefined) return { sort: 'command', command }
  if (isShellPrompt(head) || isMarkOfCi(head, code)) return { sort: 'prompt' }
  if (isElision(head, code)) return { sort: 'elision' }
  if (isStatusLine(head, code)) return { sort: 'status' }
  const key = readKeyLine(head)
  if (key !== undefined) return { sort: 'key', key, isProse: !key.setOff && isProse(head) }
  return { sort: 'text', isProse: isProse(head) }
}

const complaintOpens = opening('EWI')
const markOpens = opening('#:s')

/** Whether kubectl itself complains on the way: `E1122 … memcache.go:287] couldn't get …`, a deprecation. */
function isOwnError(head: string, code: number): boolean {
  if (!mayOpen(complaintOpens, code)) return false
  return (
    /^\s*[EWI]\d{4} \d\d:\d\d:\d\d\.\d{3,9} {1,8}\d{1,10} (?:memcache|request|cached_discovery|describe|round_trippers|loader|gcp|azure|exec|versioner|discovery)\.go:\d{1,6}\]/.test(
      head,
    ) || /^Warning: [^\n]{0,300}\b(?:deprecated|unavailable in v|last-applied-configuration)\b/.test(head)
  )
}

/** Whether a CI system opens or closes a fold of its log here: `##[endgroup]`, `::group::x`, `section_end:17…`. */
export function isMarkOfCi(head: string, code = firstCode(head)): boolean {
  if (!mayOpen(markOpens, code)) return false
  return /^\s{0,8}(?:##\[(?:end)?(?:group|section|error|warning|command|debug)\]|::(?:(?:end)?group|error|warning|notice|debug)(?: [^:]{0,200})?::|section_(?:start|end):\d)/.test(
    head,
  )
}

/** Characters of white space in front of the text. */
function indentOf(head: string): number {
  let at = 0
  while (at < head.length && (head.charCodeAt(at) === 32 || head.charCodeAt(at) === 9)) at += 1
  return at
}

const statusOpens = opening('abcdefghijklmnopqrstuvwxyzNEU')

/**
 * Whether a line is what kubectl says about an operation: `pod/web created`, `pod "web" deleted`,
 * `No resources found in default namespace.`, `Error from server (NotFound): …`, `error: …`.
 */
function isStatusLine(head: string, code: number): boolean {
  if (!mayOpen(statusOpens, code)) return false
  return (
    /^\s*[a-z][a-z0-9.]{1,80}(?:\/| ")[a-z0-9][a-z0-9.:-]{0,252}"? (?:created|configured|unchanged|deleted|patched|labeled|annotated|scaled|edited|replaced|restarted|exposed|image updated|evicted|cordoned|uncordoned|drained|autoscaled|force deleted|condition met|serverside-applied)(?: \(.{0,40}\))?\.?\s*$/.test(
      head,
    ) ||
    /^\s*(?:No (?:resources|events) found|Error from server|Unable to connect to the server|error: )/.test(
      head,
    )
  )
}
