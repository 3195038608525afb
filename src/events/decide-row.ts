import type { Excerpt } from '../excerpt.js'
import { type CellKind, type EventColumn, type EventRowShape, parseEventRow } from '../grammar/event-row.js'
import type { Memory } from '../memory.js'
import { splitAge } from './age-reader.js'
import { type Cell, isBlank, isDigit, splitCells } from './cells.js'
import { cellsUnder, type HeaderColumn } from './header.js'
import { EventRow, RowHead, type Stretch } from './row.js'
import { collapsedCells } from './words.js'

/** Decides whether a line is a row of events, and which cells are which column. */
export type DecideRow = (line: Excerpt, header: readonly HeaderColumn[] | undefined) => EventRow | undefined

/**
 * A function that decides rows: those that stand under their header by its columns, others by their gaps, or by their
 * words where blanks were collapsed. It remembers how it decided rows that begin alike or whose cells look alike.
 *
 * @example decideRows(new Memory())({ text: '  Normal  Pulled  4s  kubelet  Done', start: 0, end: 35 }, undefined)?.layout // 'describe'
 */
export function decideRows(memory: Memory): DecideRow {
  const rowOf = (
    line: Excerpt,
    cells: readonly Cell[] | undefined,
    header: readonly HeaderColumn[] | undefined,
  ): EventRow | undefined => {
    if (cells === undefined || cells.length === 0) return undefined
    const shape = shapeOf(cells, memory)
    return shape === undefined ? undefined : new EventRow(line, headOf(line, cells, shape, header))
  }
  const noRows = memory.recall(decideRows, '', () => new NoRows())
  return (line, header) => {
    const alike = header === undefined ? undefined : rowLikeOthers(line, header, memory)
    if (alike !== undefined || noRows.has(line.text, header)) return alike
    const aligned = header === undefined ? undefined : rowOf(line, cellsUnder(line.text, header), header)
    if (aligned !== undefined) return aligned
    if (header === undefined && !mayBegin(line.text)) return undefined
    const split = splitCells(line.text)
    const row =
      rowOf(line, split, header) ??
      (split.length <= 4 ? rowOf(line, collapsedCells(line.text), header) : undefined)
    if (row === undefined) noRows.add(line.text, header)
    return row
  }
}

/** An age or a time stands within so many words of the beginning of a row that does not begin with its type. */
const mostWordsBefore = 8
const typeFirst = /^\s*(?:Normal|Warning)\b/

/**
 * Whether a line can be a row at all: it begins with a type, or one of its first words as an age or a time does (a digit,
 * `<unknown>`, `Mon, 02 Jan 2006`).
 */
function mayBegin(text: string): boolean {
  if (typeFirst.test(text)) return true
  let words = 0
  let isBetween = true
  for (let at = 0; at < text.length && words <= mostWordsBefore; at++) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) {
      isBetween = true
      continue
    }
    if (isBetween) {
      words++
      if (isDigit(code) || code === lessThan || text.charCodeAt(at + 3) === comma) return true
    }
    // blanks of other kinds: what follows may begin a word
    isBetween = code < 32 || code > 0x1680
  }
  return false
}

const lessThan = 60
const comma = 44

/** Lines that were found to be no rows: each table has a header and dashes, and most tables have the same. */
class NoRows {
  readonly #underHeader = new Map<readonly HeaderColumn[] | undefined, Set<string>>()

  has(text: string, header: readonly HeaderColumn[] | undefined): boolean {
    return this.#underHeader.get(header)?.has(text) === true
  }

  add(text: string, header: readonly HeaderColumn[] | undefined): void {
    if (text.length > longestNoRow) return
    const known = this.#underHeader.get(header)
    if (known === undefined) this.#underHeader.set(header, new Set([text]))
    else if (known.size < mostNoRows) known.add(text)
  }
}

/** So many lines under one header are remembered to be no rows, and no longer ones. */
const mostNoRows = 1000
const longestNoRow = 400

/**
 * A row of `describe` under its header, decided once for all that differ in age and message only: the message is the
 * last column, whatever it holds, and an age decides nothing but by its kind.
 *
 * Shape: `undefined` for every other row; a TAB would move what follows it.
 */
function rowLikeOthers(line: Excerpt, header: readonly HeaderColumn[], memory: Memory): EventRow | undefined {
  const { text } = line
  const age = header[2]
  const from = header[3]
  const message = header[4]
  if (header.length !== 5 || age?.name !== 'AGE' || from === undefined || message?.name !== 'MESSAGE')
    return undefined
  if (message.at >= text.length || isBlank(text.charCodeAt(message.at)) || text.includes('\t'))
    return undefined
  const ageEnd = endOf(text, from.at)
  if (ageEnd <= age.at || isBlank(text.charCodeAt(age.at)) || !text.startsWith('  ', from.at - 2))
    return undefined
  const written = text.slice(age.at, ageEnd)
  if (written.includes('  ')) return undefined
  const ageCell = splitAge(written, memory)
  const beside = `${ageCell.kind} ${text.slice(0, age.at)}${text.slice(from.at, message.at)}`
  const head = memory.recall(header, beside, () => {
    const cells = cellsUnder(text, header)
    const shape = cells === undefined ? undefined : shapeOf(cells, memory)
    if (cells === undefined || shape === undefined) return undefined
    const made = headOf(line, cells, shape, header)
    const isTold = made.columns.get('age')?.at === age.at && made.columns.get('message')?.at === message.at
    return isTold && made.layout === 'describe' ? made : undefined
  })
  if (head === undefined) return undefined
  const own = {
    age: { at: age.at, end: ageEnd },
    message: { at: message.at, end: endOf(text, text.length) },
    ageCell,
  }
  return new EventRow(line, head, own)
}

/** Where the text before an offset ends, blanks left out. */
function endOf(text: string, before: number): number {
  let end = before
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--
  return end
}

function shapeOf(cells: readonly Cell[], memory: Memory): EventRowShape | undefined {
  const kinds: CellKind[] = cells.map((cell) => cell.kind)
  return memory.recall(parseEventRow, kinds.join(' '), () => parseEventRow(kinds))
}

function headOf(
  line: Excerpt,
  cells: readonly Cell[],
  shape: EventRowShape,
  header: readonly HeaderColumn[] | undefined,
): RowHead {
  const columns = new Map<EventColumn, Stretch>()
  for (const { column, from, to } of shape.columns) {
    const first = cells[from] as Cell
    const last = cells[to] as Cell
    if (first.at < last.end) columns.set(column, { at: first.at, end: last.end })
  }
  return new RowHead(shape.layout, inOrderOfTime(line, columns, header))
}

/**
 * The two moments of a row under their right names: `describe` and old tables write the first before the last, tables
 * since 1.3 the last before the first; without a header nothing but the ages themselves tells.
 */
function inOrderOfTime(
  { text }: Excerpt,
  columns: ReadonlyMap<EventColumn, Stretch>,
  header: readonly HeaderColumn[] | undefined,
): ReadonlyMap<EventColumn, Stretch> {
  const first = columns.get('first')
  const last = columns.get('last')
  if (first === undefined || last === undefined) return columns
  const names = header?.map((column) => column.name) ?? []
  const isSwapped = names.includes('LASTSEEN')
    ? names.indexOf('LASTSEEN') < names.indexOf('FIRSTSEEN')
    : approximateAge(text.slice(first.at, first.end)) < approximateAge(text.slice(last.at, last.end))
  return isSwapped ? new Map([...columns, ['first', last], ['last', first]]) : columns
}

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, y: 31_536_000 }

/** Good enough to tell which of two ages is the greater: the first unit decides. */
function approximateAge(text: string): number {
  const match = /^(\d+)([smhdy])/.exec(text)
  return match === null ? 0 : Number(match[1]) * (unitSeconds[match[2] as string] as number)
}
