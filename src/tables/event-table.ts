import { type EventContext, type EventReading, readEventRows } from '../events/rows.js'
import { type Excerpt, sliceExcerpt, spanOf } from '../excerpt.js'
import type { Place } from '../types.js'
import { isNone } from './columns.js'
import { readColumns, type TableColumn } from './layout.js'
import { pathOfColumn } from './row-draft.js'

/** Columns that stand behind the message with `-o wide`, in their order. */
const behindMessage = ['FIRST SEEN', 'COUNT', 'NAME']

/**
 * Reads a table of `kubectl get events` or `kubectl events`. What `--show-labels` and `-L` put behind it belongs to no
 * event's own columns: it is cut off before the rows are read and keeps its places.
 *
 * Shape: as `readEventRows`; cells of labels stand in the origins' places under `columns.…`.
 *
 * @example readEventTable([], {}).events // []
 */
export function readEventTable(lines: readonly Excerpt[], context: EventContext): EventReading {
  const header = lines.find(({ text }) => text.includes('MESSAGE'))
  const columns = (header === undefined ? undefined : readColumns(header.text)) ?? []
  const added = columns.slice(ownColumns(columns.map(({ name }) => name)))
  const [first] = added
  if (first === undefined) return readEventRows(lines, context)
  const cut = (line: Excerpt) => (isCutAt(line.text, first.at) ? sliceExcerpt(line, 0, first.at) : line)
  const reading = readEventRows(lines.map(cut), context)
  const rows = new Map(lines.map((line) => [spanOf(line, 0, line.text.length).start, line]))
  return {
    ...reading,
    eventOrigins: reading.eventOrigins.map((origin) => {
      const row = rows.get(origin.spans[0]?.start ?? -1)
      if (row === undefined || !isCutAt(row.text, first.at)) return origin
      return { ...origin, places: [...(origin.places ?? []), ...placesUnder(row, added)] }
    }),
  }
}

/** How many columns are those of the table itself. */
function ownColumns(names: readonly string[]): number {
  const message = names.indexOf('MESSAGE')
  if (message < 0) return names.length
  const isWide = behindMessage.every((name, index) => names[message + 1 + index] === name)
  return message + 1 + (isWide ? behindMessage.length : 0)
}

/** Whether the line reaches a column, and no word of the one before it stands across its beginning. */
function isCutAt(text: string, at: number): boolean {
  return at < text.length && /\s/.test(text[at - 1] ?? '')
}

function placesUnder(row: Excerpt, columns: readonly TableColumn[]): Place[] {
  return columns.flatMap(({ name, at }, index) => {
    const whole = row.text.slice(at, columns[index + 1]?.at)
    const cell = whole.trim()
    if (isNone(cell)) return []
    const from = at + whole.indexOf(cell)
    return [{ path: pathOfColumn(name), ...sliceExcerpt(row, from, from + cell.length) }]
  })
}
