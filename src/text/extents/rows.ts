import { headOf } from '../line.js'
import { endsOutput, isBrokenOff, type Outlook } from '../outlook.js'
import { isSpeech } from '../shapes/prose.js'
import { hasAgeCell, hasColumns } from '../shapes/rows.js'
import type { SortedLine } from '../sorted-line.js'
import { extentOf } from './walk.js'

/**
 * Where a run of event rows that starts at a line ends. A message that goes on over lines belongs to its row, blank
 * lines inside it too, as long as another row follows and nobody writes prose between.
 *
 * Shape: the index after the last line. Units: indexes of lines.
 *
 * @example eventRowsExtent(lines, lookAhead(lines), 0, true)
 */
export function eventRowsExtent(
  lines: readonly SortedLine[],
  outlook: Outlook,
  start: number,
  isUndisturbed: boolean,
): number {
  return extentOf(lines, start, (line, at, blankLines) => {
    if (at === start || isPartOfRows(line) || isBrokenOff(lines, at, outlook)) return true
    if (endsOutput(line) || startsOther(line)) return false
    const later = outlook.nextRow[at]! >= 0
    if (isProseHere(line, blankLines) && !(later && isUndisturbed)) return false
    return blankLines === 0 || later
  })
}

/** What the kubelet says of a mount that failed; programs speak to their readers too (`check that your … is correct`). */
const ofMount = /^\s{0,40}(?:Mounting command|Mounting arguments|Output): /

/** Directly below a row only speech is not the row's own; after a blank line every sentence. */
function isProseHere(line: SortedLine, blankLines: number): boolean {
  if (!line.isProse) return false
  const head = line.excerpt.text.slice(0, 600)
  return blankLines > 0 || (isSpeech(head) && !ofMount.test(head))
}

function isPartOfRows(line: SortedLine): boolean {
  return (
    line.sort === 'event-row' ||
    line.sort === 'events-table-row' ||
    line.sort === 'dash-row' ||
    line.sort === 'elision'
  )
}

function startsOther(line: SortedLine): boolean {
  return (
    line.sort === 'name' ||
    line.sort === 'table-header' ||
    line.sort === 'events-heading' ||
    line.sort === 'event-header' ||
    line.sort === 'journal' ||
    line.sort === 'pod-row'
  )
}

/**
 * Where a table of `kubectl get` that starts at a line ends: at the first line without columns, or a blank one.
 *
 * Shape: the index after the last line. Units: indexes of lines.
 *
 * @example getTableExtent(lines, 0)
 */
export function getTableExtent(lines: readonly SortedLine[], start: number): number {
  const first = lines[start]!
  let at = start + 1
  for (; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.section !== first.section || line.sort === 'blank') break
    if (line.sort === 'pod-row' || line.sort === 'elision') continue
    if (endsOutput(line) || startsOther(line) || line.sort === 'event-row') break
    const head = headOf(line)
    if (line.sort === 'status' || !hasColumns(head) || (line.isProse && !hasAgeCell(head))) break
  }
  return at
}
