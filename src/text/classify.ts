import { headOf, isBlankText, type Line } from './line.js'
import { type CommandLine, isShellPrompt, readCommandLine } from './shapes/command.js'
import { isJournalLine } from './shapes/journal.js'
import { isElision, isEventsHeading, isNameLine, type KeyLine, readKeyLine } from './shapes/keys.js'
import { isProse } from './shapes/prose.js'
import {
  isDashRow,
  isEventHeader,
  isEventRow,
  isEventsTableRow,
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
  readonly key?: KeyLine
  readonly command?: CommandLine
  readonly table?: 'get-table' | 'events-table'
  readonly isProse: boolean
}

/**
 * Tells what a line is on its own.
 *
 * @example sortLine(splitLines('Events:  <none>')[0]).sort // 'events-heading'
 */
export function sortLine(line: Line): SortedLine {
  const head = headOf(line)
  const indent = /^[ \t]*/.exec(head)?.[0].length ?? 0
  if (isBlankText(head) && isBlankText(line.excerpt.text))
    return { ...line, sort: 'blank', indent, isProse: false }
  const plain = (sort: LineSort): SortedLine => ({ ...line, sort, indent, isProse: false })
  if (isNameLine(head)) return { ...plain('name'), key: { indent, key: 'Name', setOff: true, known: true } }
  if (isEventsHeading(head)) return plain('events-heading')
  if (isEventsTableRow(head)) return plain('events-table-row')
  if (isEventRow(head)) return plain('event-row')
  if (isEventHeader(head)) return plain('event-header')
  if (isDashRow(head)) return plain('dash-row')
  if (isPodRow(head)) return plain('pod-row')
  const table = tableHeaderShape(head)
  if (table !== undefined) return { ...plain('table-header'), table }
  if (isJournalLine(head)) return plain('journal')
  const command = readCommandLine(line.excerpt)
  if (command !== undefined) return { ...plain('command'), command }
  if (isShellPrompt(head)) return plain('prompt')
  if (isElision(head)) return plain('elision')
  if (isStatusLine(head)) return plain('status')
  const key = readKeyLine(head)
  if (key !== undefined) return { ...line, sort: 'key', indent, key, isProse: !key.setOff && isProse(head) }
  return { ...line, sort: 'text', indent, isProse: isProse(head) }
}

/**
 * Whether a line is what kubectl says about an operation: `pod/web created`, `pod "web" deleted`,
 * `No resources found in default namespace.`, `Error from server (NotFound): …`, `error: …`.
 */
function isStatusLine(head: string): boolean {
  return (
    /^\s*[a-z][a-z0-9.]{1,80}(?:\/| ")[a-z0-9][a-z0-9.:-]{0,252}"? (?:created|configured|unchanged|deleted|patched|labeled|annotated|scaled|edited|replaced|restarted|exposed|image updated|evicted|cordoned|uncordoned|drained|autoscaled|force deleted|condition met|serverside-applied)(?: \(.{0,40}\))?\.?\s*$/.test(
      head,
    ) ||
    /^\s*(?:No (?:resources|events) found|Error from server|Unable to connect to the server|error: )/.test(
      head,
    )
  )
}
