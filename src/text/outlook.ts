import { lengthOf } from './line.js'
import type { SortedLine } from './sorted-line.js'

/** For each line, where the next line of a sort comes before anything ends the text of one command; -1 where none. */
export interface Outlook {
  /** The next row of an Events table. */
  readonly nextRow: Int32Array
  /** The next field, heading or row of a describe. */
  readonly nextField: Int32Array
  /** 1 where the events of this object follow: their heading comes before another `Name:` and the end of the section. */
  readonly eventsFollow: Uint8Array
  /** The next line that is not blank, in the same section. */
  readonly nextText: Int32Array
  /** The length of the longest lines, where several share one that a terminal can have; 0 elsewhere. */
  readonly wrapWidth: number
}

/** A terminal narrower than this is not believed. */
export const minWidth = 60

/**
 * Looks ahead from every line at once, from the last line to the first, so that no reader has to search.
 *
 * Units: indexes of lines; a line's own index counts as next.
 *
 * @example lookAhead([]).nextRow.length // 0
 */
export function lookAhead(lines: readonly SortedLine[]): Outlook {
  const nextRow = new Int32Array(lines.length).fill(-1)
  const nextField = new Int32Array(lines.length).fill(-1)
  const eventsFollow = new Uint8Array(lines.length)
  const nextText = new Int32Array(lines.length).fill(-1)
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]!
    const below = lines[at + 1]
    const connected = below !== undefined && below.section === line.section
    if (connected) {
      nextText[at] = nextText[at + 1]!
      eventsFollow[at] = below.sort === 'name' ? 0 : eventsFollow[at + 1]!
      const ends = endsOutput(below) && !isScriptLine(below)
      nextRow[at] = ends || below.sort === 'name' ? -1 : nextRow[at + 1]!
      nextField[at] = ends || below.sort === 'name' ? -1 : nextField[at + 1]!
    }
    if (line.sort !== 'blank') nextText[at] = at
    if (line.sort === 'events-heading') eventsFollow[at] = 1
    if (line.sort === 'event-row' || line.sort === 'events-table-row') nextRow[at] = at
    if (isField(line)) nextField[at] = at
  }
  return { nextRow, nextField, eventsFollow, nextText, wrapWidth: wrapWidthOf(lines) }
}

function wrapWidthOf(lines: readonly SortedLine[]): number {
  let width = 0
  let count = 0
  for (const line of lines) {
    const length = lengthOf(line)
    if (length > width) count = 0
    width = Math.max(width, length)
    if (length === width) count += 1
  }
  return width >= minWidth && count > 1 ? width : 0
}

/** Whether a line is what a terminal broke off the one above, which fills its width. */
export function isBrokenOff(lines: readonly SortedLine[], at: number, { wrapWidth }: Outlook): boolean {
  const above = lines[at - 1]
  return (
    wrapWidth > 0 &&
    above !== undefined &&
    above.section === lines[at]!.section &&
    lengthOf(above) === wrapWidth &&
    isContinuation(lines[at])
  )
}

/** A line that starts nothing: no row, no field of kubectl's own set off from its value (`Namespace:        shop`). */
export function isContinuation(line: SortedLine | undefined): boolean {
  if (line === undefined || line.indent > 1) return false
  return line.sort === 'text' || (line.sort === 'key' && !(line.key?.known === true && line.key.setOff))
}

/** Whether a line can stand only in a describe: a row, a heading, a known key set off from its value. */
export function isField(line: SortedLine): boolean {
  if (line.sort === 'key') return line.key!.known && line.key!.setOff
  return line.sort === 'event-row' || line.sort === 'event-header' || line.sort === 'events-heading'
}

/** Whether a line ends what a command printed above it. */
export function endsOutput(line: SortedLine): boolean {
  return line.sort === 'prompt' || (line.sort === 'command' && (line.command!.prompted || line.indent === 0))
}

/** `cd /app`, `echo done` without a prompt: typed below an output, or a line of a script in a value. */
export function isScriptLine({ sort, command }: SortedLine): boolean {
  if (sort !== 'command' || command === undefined || command.prompted) return false
  return command.command.tool !== 'kubectl' && command.command.tool !== 'oc'
}
