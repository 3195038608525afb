import type { Excerpt } from '../excerpt.js'
import { spanOf } from '../excerpt.js'
import { Memory, recallText } from '../memory.js'
import { isBlankText } from '../text/line.js'
import { isElision } from '../text/shapes/elision.js'
import { ageFunctions, ageFunctionsOf } from '../time/age.js'
import type { KubernetesEvent, ObjectReference, Origin, Unread } from '../types.js'
import { makeAgeReader, splitAge } from './age-reader.js'
import { splitCells } from './cells.js'
import { decideRows } from './decide-row.js'
import { EventLists } from './event-draft.js'
import { type HeaderColumn, isCutHeader, readHeader } from './header.js'
import { makeEvent } from './make-event.js'
import type { EventRow } from './row.js'
import { asUndated, undatedRows } from './undated-rows.js'

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
  /** The events are listed below their object: they lie in its namespace. */
  readonly liesWithObject?: boolean
  /** The text the rows stand in. */
  readonly input?: string
  /** What the call has decided already. */
  readonly memory?: Memory
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
  // one reader for all tables of the call that the same functions printed
  const ages = memory.recall(makeAgeReader, functions.join(), () => makeAgeReader(functions, memory))
  const lists = EventLists.of(memory)
  for (const row of rows) {
    const { event, origin } = makeEvent(row, context, ages, lists)
    events.push(event)
    eventOrigins.push(origin)
  }
  const isOneTable = context.involvedObject !== undefined && rows.every((row) => row.layout === 'describe')
  const undated = isOneTable ? undatedRows(eventOrigins) : 0
  for (let index = 0; index < undated; index++) {
    const { event, origin } = asUndated(events[index] as KubernetesEvent, eventOrigins[index] as Origin)
    events[index] = event
    eventOrigins[index] = origin
  }
  return { events, eventOrigins, unread }
}

/** The block of one object has one heading: below its first row it is a line of a message, as is one line of dashes. */
function isHeading(text: string): boolean {
  return heading.test(text) || noEvents.test(text) || /^\s*-+\s*$/.test(text)
}

/** The rows of a table with the lines their messages go on with, and the lines that belong to none. */
function findRows(
  lines: readonly Excerpt[],
  isOneBlock: boolean,
  memory: Memory,
): { rows: EventRow[]; unread: Unread[] } {
  const rows: EventRow[] = []
  const unread: Unread[] = []
  const decide = decideRows(memory)
  let header: readonly HeaderColumn[] | undefined
  let current: EventRow | undefined
  let blanks: Excerpt[] = []
  let end = lines.length
  while (end > 0 && isBlankText((lines[end - 1] as Excerpt).text)) end--
  const last = lines[end - 1]
  for (const line of lines) {
    const { text } = line
    if (isBlankText(text)) {
      if (current !== undefined) blanks.push(line)
      continue
    }
    const row = decide(line, header)
    if (row !== undefined) {
      rows.push(row)
      current = row
    } else if (
      recallText(memory, isTableFrame, text, () => isTableFrame(text)) &&
      !(isOneBlock && current !== undefined && isHeading(text))
    ) {
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

/** All ages of some rows: they say together which function printed them. */
function agesOf(rows: readonly EventRow[], memory: Memory): Set<string> {
  const ages = new Set<string>()
  for (const row of rows) {
    if (row.own !== undefined) {
      const { last, first } = row.own.ageCell
      ages.add(last)
      if (first !== undefined) ages.add(first)
      continue
    }
    for (const column of ageColumns) {
      const place = row.place(column)
      if (place === undefined) continue
      const { last, first } = splitAge(row.line.text.slice(place.at, place.end), memory)
      ages.add(last)
      if (first !== undefined) ages.add(first)
    }
  }
  return ages
}

const ageColumns = ['age', 'first', 'last'] as const
