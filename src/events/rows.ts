import type { Excerpt } from '../excerpt.js'
import { spanOf } from '../excerpt.js'
import { type CellKind, type EventColumn, type EventRowShape, parseEventRow } from '../grammar/event-row.js'
import { Memory } from '../memory.js'
import { isElision } from '../text/shapes/elision.js'
import { ageFunctions, ageFunctionsOf } from '../time/age.js'
import type { KubernetesEvent, ObjectReference, Origin, Unread } from '../types.js'
import { makeAgeReader, splitAge } from './age-reader.js'
import { type Cell, splitCells } from './cells.js'
import { cellsUnder, type HeaderColumn, isCutHeader, readHeader } from './header.js'
import { makeEvent } from './make-event.js'
import { collapsedCells } from './words.js'

/** What a table of events gives: events, their origins (parallel), and the lines that are no event. */
export interface EventReading {
  readonly events: readonly KubernetesEvent[]
  readonly eventOrigins: readonly Origin[]
  readonly unread: readonly Unread[]
}

/** What is known about a table before its rows are read. */
export interface EventContext {
  /** The object a describe block is about; rows of `get events` name their own. */
  readonly involvedObject?: ObjectReference
  /** The namespace of the command, for rows that name none. */
  readonly namespace?: string
  /** What the call has decided already. */
  readonly memory?: Memory
}

/** A row decided: its line, where its columns stand, and the lines its message goes on with. */
export interface EventRow {
  readonly layout: EventRowShape['layout']
  readonly line: Excerpt
  readonly columns: ReadonlyMap<EventColumn, { readonly at: number; readonly end: number }>
  readonly continuation: Excerpt[]
}

const heading = /^\s*Events:\s*$/
const noEvents = /^\s*(?:Events:\s*<none>|No events\.)\s*$/
const dashes = /^(?=[\s\-─|]*?[-─]{3})[\s\-─|]+$/
/**
 * Reads the rows of a table of events: of `kubectl describe` (the heading `Events:` may stand before them),
 * `kubectl get events`, `kubectl events`; of every version since 1.0; with a header or without, TAB- or space-padded
 * or collapsed to single blanks. A line that is no row continues the message of the row before.
 *
 * Shape: core/v1 Events in the order of their rows; ages stand in the origins, no time is invented (see
 * `stampEvents`). Every line with words is a header, a part of an event's spans, or unread.
 * Errors: none; a line before the first row that is no row is unread, `elided` or `not-kubernetes`.
 * Source: kubectl pkg/describe/describe.go DescribeEvents; pkg/cmd/events; kubernetes printers.go printEvent.
 *
 * @example
 * readEventRows([{ text: '  Normal  Pulled  4s  kubelet  Done', start: 0, end: 35 }]).events[0]?.message // 'Done'
 */
export function readEventRows(lines: readonly Excerpt[], context: EventContext = {}): EventReading {
  const memory = context.memory ?? new Memory()
  const { rows, unread } = findRows(lines, context.involvedObject !== undefined, memory)
  const functions = rows.some((row) => row.layout === 'seen' || row.layout === 'get-seen')
    ? ageFunctions.slice(0, 1)
    : ageFunctionsOf(agesOf(rows, memory), memory)
  const events: KubernetesEvent[] = []
  const eventOrigins: Origin[] = []
  const ages = makeAgeReader(functions, memory)
  for (const row of rows) {
    const { event, origin } = makeEvent(row, context, ages)
    events.push(event)
    eventOrigins.push(origin)
  }
  return { events, eventOrigins, unread }
}

/** The block of one object has one heading: below its first row it is a line of a message. */
function isHeading(text: string): boolean {
  return heading.test(text) || noEvents.test(text)
}

/** The rows of a table with the lines their messages go on with, and the lines that belong to none. */
function findRows(
  lines: readonly Excerpt[],
  isOneBlock: boolean,
  memory: Memory,
): { rows: EventRow[]; unread: Unread[] } {
  const rows: EventRow[] = []
  const unread: Unread[] = []
  const decide = rowDecider(memory)
  let header: readonly HeaderColumn[] | undefined
  let current: EventRow | undefined
  let blanks: Excerpt[] = []
  const last = [...lines].reverse().find((line) => line.text.trim() !== '')
  for (const line of lines) {
    const { text } = line
    if (text.trim() === '') {
      if (current !== undefined) blanks.push(line)
      continue
    }
    const row = decide(line, header)
    if (row !== undefined) {
      rows.push(row)
      current = row
    } else if (isTableFrame(text) && !(isOneBlock && current !== undefined && isHeading(text))) {
      const columns = memory.recall(readHeader, text, () => readHeader(text))
      if (columns !== undefined) header = columns
    } else if (isElision(text)) {
      unread.push({ span: spanOf(line, 0, text.length), reason: 'elided' })
      current = undefined
    } else if (current !== undefined && line === last && isCutRow(line.text, current)) {
      unread.push({ span: spanOf(line, 0, text.length), reason: 'truncated' })
    } else if (current !== undefined) {
      for (const blank of blanks) current.continuation.push(blank)
      current.continuation.push(line)
    } else {
      unread.push({ span: spanOf(line, 0, text.length), reason: 'not-kubernetes' })
    }
    blanks = []
  }
  return { rows, unread }
}

/** Whether the last line of a table begins as the row before it and was cut before it was one: `17m`, `  Warning`. */
function isCutRow(text: string, above: EventRow): boolean {
  const [first] = splitCells(text)
  const [other] = splitCells(above.line.text)
  if (first === undefined || other === undefined || first.kind !== other.kind) return false
  return first.at === other.at && (first.kind === 'age' || first.kind === 'type')
}

/** Whether a line is a heading, a header, its dashes, or says that there are no events. */
export function isTableFrame(text: string): boolean {
  if (text.length > 2000) return false
  return heading.test(text) || noEvents.test(text) || dashes.test(text) || isCutHeader(text)
}

/** A function that decides rows; it remembers how it decided rows whose cells look alike. */
function rowDecider(
  memory: Memory,
): (line: Excerpt, header: readonly HeaderColumn[] | undefined) => EventRow | undefined {
  const shapeOf = (kinds: readonly CellKind[]): EventRowShape | undefined =>
    memory.recall(parseEventRow, kinds.join(' '), () => parseEventRow(kinds))
  const rowOf = (
    line: Excerpt,
    cells: readonly Cell[] | undefined,
    header: readonly HeaderColumn[] | undefined,
  ) => {
    if (cells === undefined || cells.length === 0) return undefined
    const shape = shapeOf(cells.map((cell) => cell.kind))
    return shape === undefined ? undefined : makeRow(line, cells, shape, header)
  }
  return (line, header) => {
    const aligned = rowOf(line, cellsUnder(line.text, header), header)
    if (aligned !== undefined) return aligned
    const split = splitCells(line.text)
    return (
      rowOf(line, split, header) ??
      (split.length <= 4 ? rowOf(line, collapsedCells(line.text), header) : undefined)
    )
  }
}

function makeRow(
  line: Excerpt,
  cells: readonly Cell[],
  shape: EventRowShape,
  header: readonly HeaderColumn[] | undefined,
): EventRow {
  const columns = new Map<EventColumn, { at: number; end: number }>()
  for (const { column, from, to } of shape.columns) {
    const first = cells[from] as Cell
    const last = cells[to] as Cell
    columns.set(column, { at: first.at, end: last.end })
  }
  return { layout: shape.layout, line, columns: inOrderOfTime(line, columns, header), continuation: [] }
}

/**
 * The two moments of a row under their right names: `describe` and old tables write the first before the last, tables
 * since 1.3 the last before the first; without a header nothing but the ages themselves tells.
 */
function inOrderOfTime(
  { text }: Excerpt,
  columns: Map<EventColumn, { at: number; end: number }>,
  header: readonly HeaderColumn[] | undefined,
): ReadonlyMap<EventColumn, { at: number; end: number }> {
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

/** All texts of ages of some rows: they say together which function printed them. */
function* agesOf(rows: readonly EventRow[], memory: Memory): Generator<string> {
  const seen = new Set<string>()
  for (const { line, columns } of rows) {
    for (const column of ['age', 'first', 'last'] as const) {
      const place = columns.get(column)
      if (place === undefined) continue
      const text = line.text.slice(place.at, place.end)
      if (seen.has(text)) continue
      seen.add(text)
      const age = splitAge(text, memory)
      yield age.last
      if (age.first !== undefined) yield age.first
    }
  }
}
