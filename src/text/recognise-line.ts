import type { Excerpt } from '../excerpt.js'
import { firstCode, isBlankText, mayOpen, opening } from './line.js'
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
  isServiceRow,
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

/** What a line is, and what was read of it on the way; lines of one text share it. */
export interface Recognised {
  readonly sort: LineSort
  readonly key?: KeyLine
  readonly command?: CommandLine
  readonly table?: 'get-table' | 'events-table'
  readonly isProse?: boolean
}

/** A line without anything. */
export const blank: Recognised = { sort: 'blank' }

/** A row of events, whatever it says. */
export const eventRow: Recognised = { sort: 'event-row' }

/**
 * Tells what a line is, whatever stands around it. `head` is the part that tells, `indent` its blanks and TABs in front.
 *
 * @example recognise({ text: 'Events:', start: 0, end: 7 }, 'Events:', 0).sort // 'events-heading'
 */
export function recognise(excerpt: Excerpt, head: string, indent: number): Recognised {
  if (indent === head.length && isBlankText(excerpt.text)) return blank
  const code = firstCode(head)
  if (isNameLine(head, code)) return { sort: 'name', key: { indent, key: 'Name', setOff: true, known: true } }
  if (isEventsHeading(head, code)) return { sort: 'events-heading' }
  if (isEventsTableRow(head, code)) return { sort: 'events-table-row' }
  if (isEventRow(head, code)) return eventRow
  if (isEventHeader(head, code)) return { sort: 'event-header' }
  if (isDashRow(head, code)) return { sort: 'dash-row' }
  if (isPodRow(head) || isNodeRow(head) || isServiceRow(head, code)) return { sort: 'pod-row' }
  const table = tableHeaderShape(head, code)
  if (table !== undefined) return { sort: 'table-header', table }
  if (isOwnError(head, code)) return { sort: 'status' }
  if (isJournalLine(head, code)) return { sort: 'journal' }
  const command = readCommandLine(excerpt)
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
