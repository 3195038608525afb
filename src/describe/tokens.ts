import type { LineRun, Scan } from '../grammar/describe.js'
import { mayOpen, opening as openingOf } from '../text/line.js'
import { BlockLines, isVisible } from './block-lines.js'
import { readData } from './data-section.js'
import { isEventsHeader, isEventsHeading, lastEventsHeading, startsEvents } from './landmarks.js'
import { mostLevels, type OpenLevel, openLevels, roleOf } from './open-levels.js'
import { Placement } from './placement.js'
import { afterArguments, type Role, roleBelow } from './vocabulary.js'

/** `Events:`, `No events.`, and headers: `Type  Reason`, `FirstSeen`; `Mounted By:` is looked for elsewhere. */
const eventsOpen = openingOf('ENTF')
/** `Type  Reason`, `FirstSeen`, `Normal`, `Warning`, `2m  1m  4`. */
const rowsOpen = openingOf('TFNW0123456789')

/** A run that may still grow. */
interface OpenRun extends LineRun {
  to: number
}

/**
 * Turns scanned lines into the tokens of grammars/describe.ne: runs of like lines, `indent`, `dedent`, `more` …
 *
 * Indentation of keys nests; a line that fits no open level continues the value before it when that value can be raw
 * text (a message, an environment value) and a line that fits follows later. Time is linear: a search for the end of
 * a raw value stops at the first line that fits, and the next search starts behind it.
 *
 * @example makeTokens(scanLines(lines)).map((token) => token.type) // ['fields', 'indent', 'fields', 'dedent']
 */
export function makeTokens(scan: Scan): LineRun[] {
  const { indent, keyEnd, weak, first, opening } = scan
  const lines = new BlockLines(scan)
  const { count } = lines
  const tokens: OpenRun[] = []
  const stack = openLevels(lines, tokens)
  const placement = new Placement(lines, stack)
  /** The line of the last `Events:`, once asked for: rows in front of it are lines of a value. */
  let heading: number | undefined
  let line = 0
  while (line < count) line = step(line)
  for (let depth = stack.length; depth > 1; depth--) push('dedent', count, count)
  return tokens

  function step(at: number): number {
    const level = top()
    const column = indent[at] as number
    if (column < 0) {
      // Blank lines stand in a block only where a raw value has them, at its end too.
      return level.last >= 0 && placement.canBeRaw(level) && !lines.isDoubleSpaced
        ? push('more', at, at + 1)
        : at + 1
    }
    const isTooDeep = stack.length >= mostLevels && column > level.indent
    if (isTooDeep || lines.isLeftOut(at)) {
      level.last = -1
      return push('other', at, at + 1)
    }

    if (mayOpen(rowsOpen, opening[at]!) && startsEvents(lines.text(at))) {
      heading ??= lastEventsHeading(scan)
      if (at > heading) return readRows(at)
    }
    if (level.last >= 0 && placement.canBeRaw(level) && (!placement.fits(at) || placement.isImitation(at))) {
      const end = placement.endOfRaw(at)
      if (end > at) return push('more', at, end)
    }
    if (column === 0 || lines.isCollapsed) {
      const events = readEvents(at)
      if (events > at) return events
    }
    if (!lines.isGeneric) {
      if (column === indent[at + 1] && lines.isDashes(at + 1)) return readTable(at)
      if (column === 0 && lines.isUnderline(at + 1)) return readSection(at)
    }

    if (level.last >= 0 && column > level.indent) {
      if (level.isList) return push('more', at, at + 1)
      const start = first[level.last] as number
      const behindKey = (indent[level.last] as number) + ((keyEnd[level.last] as number) - start)
      const isUnkeyed = placement.isUnkeyed(at, level.role)
      // a tab in front of a line is no measure of its column: what has a key is a field below a heading
      if (
        column > behindKey
          ? isUnkeyed || lines.hasValue(level.last) || !lines.isTabbed(at)
          : isUnkeyed && lines.hasValue(level.last) && lines.isTabbed(at)
      ) {
        return push('more', at, at + 1)
      }
      openLevel(at, lines.isGeneric ? 'generic' : roleBelow(level.role, lines.key(level.last)))
    } else if (
      column > level.indent &&
      tokens.at(-1)?.type === 'other' &&
      roleOf(lines.key(at)) !== 'plain'
    ) {
      openLevel(at, roleOf(lines.key(at)), 'orphan')
    } else if (!isUnknownVolume(at)) {
      closeTo(column)
    }
    return readLine(at)
  }

  /** A field or item at the current level; lists of arguments are taken whole. */
  function readLine(at: number): number {
    const level = top()
    if (level.isList || (placement.isUnkeyed(at, level.role) && !lines.isHeading(at))) {
      if (lines.isGeneric && level.last < 0 && level.indent > 0) level.isList = true
      level.last = level.isList ? at : -1
      return push('items', at, at + 1)
    }
    level.last = at
    push('fields', at, at + 1)
    if (level.role !== 'container' || lines.hasValue(at)) return at + 1
    const key = lines.key(at)
    return key === 'Command' || key === 'Args' ? readArguments(at + 1, level) : at + 1
  }

  /** Arguments are written without marks: they end at the container's next field. */
  function readArguments(from: number, level: OpenLevel): number {
    let end = from
    while (end < count && !lines.isLeftOut(end)) {
      if (
        indent[end] === level.indent &&
        !lines.isWeak(end) &&
        keyEnd[end]! > 0 &&
        afterArguments.has(lines.key(end))
      )
        break
      if (placement.isContainerName(end, level.indent)) break
      end++
    }
    if (end === count || indent[end] !== level.indent) {
      end = from
      while (end < count && (indent[end]! > level.indent || indent[end]! < 0)) end++
      while (end > from && indent[end - 1]! < 0) end--
    }
    if (end === from) return from
    push('indent', from, from)
    push('items', from, end)
    push('dedent', end, end)
    level.last = -1
    return end
  }

  function readEvents(at: number): number {
    if (isVisible(opening[at]!) && !mayOpen(eventsOpen, opening[at]!)) return at
    const text = lines.text(at)
    if (isEventsHeader(text)) return readRows(at)
    if (!isEventsHeading(text)) return at
    closeTo(0)
    push('events', at, at + 1)
    top().last = -1
    if (text.trimEnd() !== 'Events:') return at + 1
    const end = endOfEvents(at + 1)
    return end > at + 1 ? push('eventLines', at + 1, end) : end
  }

  function readRows(at: number): number {
    closeTo(0)
    push('events', at, at)
    return push('eventLines', at, endOfEvents(at))
  }

  /** Events are the last of a block, except that kubectl 1.12–1.14 prints a claim's pods behind them. */
  function endOfEvents(from: number): number {
    for (let at = from; at < count; at++) {
      if (indent[at] === 0 && lines.text(at).startsWith('Mounted By:')) return at
    }
    return count
  }

  function readTable(at: number): number {
    const level = top()
    const column = indent[at] as number
    if (level.last >= 0 && column > level.indent) {
      openLevel(at, 'plain')
    } else {
      closeTo(column)
    }
    push('header', at, at + 1)
    // A condition has a type: its row begins at the column of the header, what stands deeper is of the message above.
    const isOfConditions = /^\s*Type\s+Status\s/.test(lines.text(at))
    let row = push('dashes', at + 1, at + 2)
    while (row < count) {
      const isBlank = indent[row]! < 0
      const isDeep = isOfConditions && indent[row]! > column && row > at + 2
      if (indent[row]! >= column && !isDeep && !endsTable(row, column)) {
        row = push('rows', row, row + 1)
      } else if (!isBlank && placement.fits(row)) {
        break
      } else {
        const end = row === at + 2 ? row : endOfRow(row, column)
        if (end === row) break
        row = push('more', row, end)
      }
    }
    top().last = -1
    return row
  }

  /** `Name:  rq2` below a quota's rows starts the next group; a row's first cell is never followed by a colon and blanks. */
  function endsTable(row: number, column: number): boolean {
    if (indent[row] !== column || keyEnd[row]! < 0 || weak[row]) return column === 0 && placement.fits(row)
    return !/ {2}|\t/.test(lines.text(row).slice(first[row], keyEnd[row]! - 1))
  }

  function endOfRow(from: number, column: number): number {
    for (let at = from; at < count; at++) {
      if (indent[at]! < 0) continue
      if (indent[at] === column || (placement.fits(at) && at > from))
        return indent[from]! < 0 && placement.fits(at) ? from : at
    }
    return from
  }

  /** `Data` and `====`. */
  function readSection(at: number): number {
    closeTo(0)
    push('section', at, at + 2)
    const { runs, end } = readData(scan, at)
    for (const { type, from, to } of runs) push(type, from, to)
    top().last = -1
    return end
  }

  /** `  <unknown>` below `   name:`: in a pod template it stands left of the volume whose type kubectl does not know. */
  function isUnknownVolume(at: number): boolean {
    return top().last === at - 1 && top().indent === indent[at]! + 1 && lines.text(at).trim() === '<unknown>'
  }

  /** Lines below the last field, or below one that was left out; nothing continues a value any more. */
  function openLevel(at: number, role: Role, type: 'indent' | 'orphan' = 'indent'): void {
    top().last = -1
    push(type, at, at)
    stack.push({ indent: indent[at] as number, role, last: -1 })
  }

  function closeTo(column: number): void {
    while (
      stack.length > 1 &&
      column < top().indent &&
      column <= (stack[stack.length - 2] as OpenLevel).indent
    ) {
      stack.pop()
      push('dedent', 0, 0)
    }
  }

  function push(type: string, from: number, to: number): number {
    const previous = tokens[tokens.length - 1]
    if (
      previous !== undefined &&
      previous.type === type &&
      ((previous.to === from &&
        (type === 'fields' || type === 'items' || type === 'other' || type === 'rows')) ||
        // Blank lines between two lines of a value are the value's.
        type === 'more')
    ) {
      previous.to = to
    } else {
      tokens.push({ type, from, to })
    }
    return to
  }

  function top(): OpenLevel {
    return stack[stack.length - 1] as OpenLevel
  }
}
