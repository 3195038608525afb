import type { Excerpt } from '../excerpt.js'
import { Words } from '../words.js'
import { markCollapsedHeads } from './collapsed-heads.js'
import { isReadiness, KeySorts, opensOtherwise } from './key-sorts.js'
import { headLength, headOf, type Line, TextLine } from './line.js'
import type { LineTable } from './line-table.js'
import { blank, eventRow, type Recognised, recognise } from './recognise-line.js'
import { opensEventRow } from './shapes/rows.js'
import { changeSorted, type SortedLine, SortedLineOfText, SortedTextLine } from './sorted-line.js'
import { TextMemory } from './text-memory.js'

/**
 * Tells what each line is on its own.
 *
 * @example sortLines(splitLines('Events:  <none>'))[0].sort // 'events-heading'
 */
export function sortLines(lines: readonly Line[]): SortedLine[] {
  const sorter = new Sorter()
  return markByOthers(
    lines.map((line) => sorter.sort(line)),
    sorter,
  )
}

/**
 * The same for all lines of a table, as they stand in the input.
 *
 * @example sortTable(new LineTable('Events:  <none>'))[0].sort // 'events-heading'
 */
export function sortTable(table: LineTable): SortedLine[] {
  const sorter = new Sorter()
  const sorted: SortedLine[] = []
  for (let index = 0; index < table.count; index++)
    sorted.push(new SortedTextLine(table, index, sorter.ofTable(table, index)))
  return markByOthers(sorted, sorter)
}

/** Lines of so many different texts are remembered: a capture of many objects repeats most of its lines. */
const mostRemembered = 4096
const capitalN = 78
const capitalW = 87
/** A text shows a few shells at most. */
const mostPrompts = 40

/** Sorts the lines of one call; what it has recognised once it remembers. */
class Sorter {
  /** What stands before a command somewhere in the text. */
  readonly prompts = new Set<string>()
  private readonly keys = new KeySorts()
  private readonly texts = new TextMemory<Recognised>()
  private readonly remembered = new Map<string, Recognised>()
  private readonly words = new Words()

  sort(line: Line): SortedLine {
    if (line instanceof TextLine)
      return new SortedTextLine(line.columns, line.index, this.ofTable(line.columns, line.index))
    const { excerpt } = line
    const head = headOf(line)
    const indent = indentOf(head)
    const recognised =
      excerpt instanceof TextLine
        ? this.ofTable(excerpt.columns, excerpt.index)
        : this.ofText(excerpt, head, indent)
    return new SortedLineOfText(line, recognised, indent)
  }

  /** What a row of a table is: told by its first words where that is possible, else by its text. */
  ofTable(table: LineTable, index: number): Recognised {
    const start = table.start[index] as number
    const first = start + (table.first[index] as number)
    if (first === table.end[index] && table.indent[index]! < 0) return blank
    const opening = table.opening[index]
    if (
      (opening === capitalN || opening === capitalW) &&
      first - start <= headLength &&
      opensEventRow(table.input, first)
    )
      return eventRow
    const known = this.keys.find(table, index)
    if (known !== undefined) return known
    const end = table.end[index] as number
    if (end - start > headLength) return this.ofLine(table, index)
    const again = this.texts.find(table.input, start, end)
    if (again !== undefined) return again
    const recognised = this.ofLine(table, index)
    if (recognised.command === undefined) this.texts.keep(table.input, start, end, recognised)
    return recognised
  }

  private ofLine(table: LineTable, index: number): Recognised {
    const line = new TextLine(table, index)
    const head = headOf(line)
    return this.ofText(line, head, indentOf(head))
  }

  private ofText(excerpt: Excerpt, head: string, indent: number): Recognised {
    const beginning = beginningOf(head, indent, this.words)
    // `Events:  ` is the beginning of `Events:  a`, and another sort of line
    const telling = beginning !== head && opensOtherwise.test(beginning) ? head : beginning
    const known = this.remembered.get(telling)
    if (known !== undefined) return known
    const recognised = recognise(excerpt, head, indent)
    const { command } = recognised
    // a command is a part of its own line, and a long line is not worth its memory
    if (command === undefined && excerpt.text.length <= headLength && this.remembered.size < mostRemembered)
      this.remembered.set(telling, recognised)
    if (command?.prompted === true && this.prompts.size < mostPrompts)
      this.prompts.add(excerpt.text.slice(0, command.start).trim())
    return recognised
  }
}

/**
 * As much of a line as tells what it is. Of a field of a describe that is its key with the two blanks behind it,
 * whatever the value, since no other sort of line begins so; but for what may be a row of pods (`1/1`), of nodes or of a
 * log, and for the words in `opensOtherwise`.
 */
function beginningOf(head: string, indent: number, words: Words): string {
  if (!isCapital(head.charCodeAt(indent)) || !isSmall(head.charCodeAt(indent + 1))) return head
  let at = indent + 2
  while (isOfKey(head.charCodeAt(at))) at += 1
  if (head.charCodeAt(at) !== 58 || !head.startsWith('  ', at + 1)) return head
  let value = at + 3
  while (head.charCodeAt(value) === 32) value += 1
  if (isReadiness(head, value)) return head
  if (head.includes('/') && /\d\/\d/.test(head)) return head
  return head.includes('ObjectReference{') ? head : words.cut(head, 0, at + 3)
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

function isOfKey(code: number): boolean {
  return isSmall(code) || isCapital(code) || code === 32 || code === 45 || code === 40 || code === 41
}

/** Characters of white space in front of the text. */
function indentOf(head: string): number {
  let at = 0
  while (at < head.length && (head.charCodeAt(at) === 32 || head.charCodeAt(at) === 9)) at += 1
  return at
}

/** What only other lines of the text tell of a line. */
function markByOthers(lines: SortedLine[], { prompts }: Sorter): SortedLine[] {
  return markCollapsedHeads(markPrompts(lines, prompts))
}

/** Lines that start with a prompt which stands before a command elsewhere in the text are prompts. */
function markPrompts(lines: SortedLine[], prompts: ReadonlySet<string>): SortedLine[] {
  if (prompts.size === 0) return lines
  return lines.map((line) =>
    isPromptAgain(line, prompts)
      ? changeSorted(line, { sort: 'prompt', key: undefined, isProse: false })
      : line,
  )
}

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
