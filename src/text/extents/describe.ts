import { openingOf } from '../line.js'
import { endsOutput, isField, isScriptLine, type Outlook } from '../outlook.js'
import { isSpeech } from '../shapes/prose.js'
import type { SortedLine } from '../sorted-line.js'
import { extentOf } from './walk.js'

/**
 * Where a describe block that starts at a line ends: raw values at column 0 and blank lines belong to it; it ends
 * at the end of its section, a prompt or command, the next object, a table of `kubectl get`, prose after its events.
 *
 * Shape: the index after the last line. Units: indexes of lines. `isUndisturbed`: nobody writes prose in this section.
 * `isMessage`: the line is the whole of a known message.
 * Source: format.md 1.5, 1.6, 3.3 and traps 1, 8, 34: nothing in the text marks the end.
 *
 * @example describeExtent(lines, lookAhead(lines), 0, true)
 */
export function describeExtent(
  lines: readonly SortedLine[],
  outlook: Outlook,
  start: number,
  isUndisturbed: boolean,
  isMessage: (line: SortedLine) => boolean = () => false,
): number {
  const base = lines[start]!.indent
  const extent: Extent = { inEvents: false, isEmpty: false, inData: false, hasValues: false }
  return extentOf(lines, start, (line, at, blankLines) => {
    if (at > start) {
      if (endsOutput(line) && line.indent <= base && !isOfValue(line, outlook, at, extent)) return false
      if (line.sort === 'name' && line.indent === base && startsNext(lines, at, blankLines, extent))
        return false
      if (line.sort === 'table-header' && !extent.inData && (extent.inEvents || blankLines > 0)) return false
      if (line.sort === 'journal' && line.indent <= base && blankLines > 0 && extent.inEvents) return false
      if (blankLines > 0 && extent.inEvents && !extent.inData && outlook.nextRow[at]! < 0) {
        // Below a gap and after the last row: somebody pasted one more message.
        if (line.indent <= base && !isField(line) && isMessage(line)) return false
      }
      const goesOn = blankLines > 0 ? continuesAfterBlank : continues
      if (!goesOn(lines, outlook, at, extent, isUndisturbed, base)) return false
    }
    follow(line, extent, base)
    return true
  })
}

/** Whether a command or prompt is a line of a script in a value: data, or fields, follow; else somebody typed it. */
function isOfValue(line: SortedLine, outlook: Outlook, at: number, extent: Extent): boolean {
  if (extent.inData && line.command?.prompted === false) return true
  if (extent.inEvents) return false
  if (extent.inData) return extent.hasValues && outlook.eventsFollow[at] === 1
  return isScriptLine(line) && outlook.nextField[at]! >= 0
}

interface Extent {
  /** The last heading was that of the events, with or without rows. */
  inEvents: boolean
  /** The events are `<none>`. */
  isEmpty: boolean
  /** A `Data` section with its line of `====` was seen: anything may follow. */
  inData: boolean
  /** A key of the data is underlined: its value stands below it. */
  hasValues: boolean
}

const equals = 61
const dash = 45

/** An `Events:` deeper than the block's own fields is an argument or a value that looks like one. */
function follow(line: SortedLine, extent: Extent, base: number): void {
  if ((line.sort === 'events-heading' && line.indent <= base) || line.sort === 'event-header') {
    extent.inEvents = true
    extent.isEmpty = /<none>|No events/.test(line.excerpt.text.slice(0, 200))
  } else if (line.sort === 'event-row') {
    extent.inEvents = true
    extent.isEmpty = false
  } else if (line.sort === 'key' && line.key!.known && line.key!.setOff && !extent.isEmpty) {
    extent.inEvents = false
  }
  const code = openingOf(line)
  if (code > 0 && code !== equals && code !== dash) return
  const start = line.excerpt.text.slice(0, 40).trim()
  if (/^={4,}$/.test(start)) extent.inData = true
  else if (start === '----' && line.indent <= base && extent.inData) extent.hasValues = true
}

/** Whether a `Name:` at the column of the first one starts another object. */
function startsNext(lines: readonly SortedLine[], at: number, blankLines: number, extent: Extent): boolean {
  // Two names of one object: nothing stands between them.
  if (blankLines === 0 && lines[at - 1]?.sort === 'name') return false
  if (blankLines >= 2 || (blankLines > 0 && extent.inEvents && !extent.inData)) return true
  if (extent.inData && !extent.inEvents) return false
  const next = lines[at + 1]
  const { key, indent } = lines[at]!
  return next?.key?.known === true && (next.key.setOff || key?.setOff === false) && next.indent === indent
}

function continuesAfterBlank(
  lines: readonly SortedLine[],
  outlook: Outlook,
  at: number,
  extent: Extent,
  isUndisturbed: boolean,
  base: number,
): boolean {
  const line = lines[at]!
  if (extent.inData && (isUndisturbed || outlook.nextField[at]! >= 0)) return true
  if (isField(line) || line.sort === 'elision' || line.sort === 'dash-row') return true
  if (line.sort === 'status' || line.sort === 'pod-row' || line.sort === 'events-table-row') return false
  if (extent.inEvents && extent.isEmpty) return false
  if (!extent.inEvents && isHeading(lines, at, base)) return true
  const later = extent.inEvents ? outlook.nextRow[at]! : outlook.nextField[at]!
  if (later >= 0) return isUndisturbed || !line.isProse
  return isUndisturbed && !line.isProse
}

/** `Data` above its `====`, `Resource Quotas` above its indented lines, and the sentences kubectl has for none. */
function isHeading(lines: readonly SortedLine[], at: number, base: number): boolean {
  if (lines[at]!.indent !== base) return false
  const text = lines[at]!.excerpt.text.slice(base, base + 80)
  if (/^No (?:resource quota|LimitRange resource|volumes|events)\.\s*$/.test(text)) return true
  const next = lines[at + 1]
  if (next === undefined || !/^[A-Z][\w /-]{1,40}\s*$/.test(text)) return false
  const below = next.indent - base
  return /^(?:={4,}|-{4,})\s*$/.test(next.excerpt.text.slice(base, base + 80)) || (below > 0 && below < 4)
}

function continues(
  lines: readonly SortedLine[],
  outlook: Outlook,
  at: number,
  extent: Extent,
  isUndisturbed: boolean,
): boolean {
  const line = lines[at]!
  if (line.sort === 'events-table-row' || line.sort === 'pod-row') return false
  if (extent.inEvents && extent.isEmpty && !extent.inData && !isField(line))
    return outlook.nextField[at]! >= 0
  if (!extent.inEvents || isUndisturbed || !line.isProse) return true
  if (!isSpeech(line.excerpt.text.slice(0, 600))) return true
  return outlook.nextRow[at]! >= 0
}
