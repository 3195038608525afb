import type { LineRun, Scan } from '../grammar/describe.js'
import { mayOpen, opening as openingOf } from '../text/line.js'
import { isBareHeading } from '../text/scan.js'
import { elisionOpens, isElision } from '../text/shapes/elision.js'
import { readData } from './data-section.js'
import { isLabel, mayFollow } from './generic-label.js'
import { isEventsHeader, isEventsHeading, isLineOf, lastEventsHeading, startsEvents } from './landmarks.js'
import { looksCollapsed, looksDoubleSpaced, looksGeneric } from './looks.js'
import { mostLevels, type OpenLevel, openLevels, roleOf } from './open-levels.js'
import {
  afterArguments,
  containerKeys,
  isKnown,
  isRaw,
  type Role,
  roleBelow,
  untabbedKeys,
} from './vocabulary.js'

/** What the generic describer prints above the fields of the object, which are sorted. */
const aboveFields: ReadonlySet<string> = new Set(['Name', 'Namespace', 'Labels', 'Annotations'])

const dash = 45
const capitalR = 82
/** `Events:`, `No events.`, and headers: `Type  Reason`, `FirstSeen`; `Mounted By:` is looked for elsewhere. */
const eventsOpen = openingOf('ENTF')
/** `Type  Reason`, `FirstSeen`, `Normal`, `Warning`, `2m  1m  4`. */
const rowsOpen = openingOf('TFNW0123456789')

/** Whether a character is one of ASCII that shows. */
function isVisible(code: number): boolean {
  return code > 32 && code < 127
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

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
  const { lines, indent, keyEnd, key, valueAt, weak, first, opening, closing, length } = scan
  const count = lines.length
  const tokens: OpenRun[] = []
  const isCollapsed = looksCollapsed(scan)
  const isGeneric = looksGeneric(scan)
  const isDoubleSpaced = looksDoubleSpaced(scan)
  const stack = openLevels(scan, tokens)
  /** Where the last search for the end of a raw value failed: no line from here to the end fits. */
  let hopelessFrom = count
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
      return level.last >= 0 && canBeRaw(level) && !isDoubleSpaced ? push('more', at, at + 1) : at + 1
    }
    const isTooDeep = stack.length >= mostLevels && column > level.indent
    if (isTooDeep || isLeftOut(at)) {
      level.last = -1
      return push('other', at, at + 1)
    }

    if (mayOpen(rowsOpen, opening[at]!) && startsEvents(textOf(at))) {
      heading ??= lastEventsHeading(scan)
      if (at > heading) return readRows(at)
    }
    if (level.last >= 0 && canBeRaw(level) && (!fits(at) || isImitation(at))) {
      const end = endOfRaw(at)
      if (end > at) return push('more', at, end)
    }
    if (column === 0 || isCollapsed) {
      const events = readEvents(at)
      if (events > at) return events
    }
    if (!isGeneric) {
      if (column === indent[at + 1] && isDashes(at + 1)) return readTable(at)
      if (column === 0 && isUnderline(at + 1, 61)) return readSection(at)
    }

    if (level.last >= 0 && column > level.indent) {
      if (level.isList) return push('more', at, at + 1)
      const start = first[level.last] as number
      const behindKey = (indent[level.last] as number) + ((keyEnd[level.last] as number) - start)
      if (column > behindKey || (isUnkeyed(at, level.role) && hasValue(level.last) && tabbed(at))) {
        return push('more', at, at + 1)
      }
      openLevel(at, isGeneric ? 'generic' : roleBelow(level.role, keyOf(level.last)))
    } else if (column > level.indent && tokens.at(-1)?.type === 'other' && roleOf(keyOf(at)) !== 'plain') {
      openLevel(at, roleOf(keyOf(at)), 'orphan')
    } else if (!isUnknownVolume(at)) {
      closeTo(column)
    }
    return readLine(at)
  }

  /** A field or item at the current level; lists of arguments are taken whole. */
  function readLine(at: number): number {
    const level = top()
    if (level.isList || (isUnkeyed(at, level.role) && !isHeading(at))) {
      if (isGeneric && level.last < 0 && level.indent > 0) level.isList = true
      level.last = level.isList ? at : -1
      return push('items', at, at + 1)
    }
    level.last = at
    push('fields', at, at + 1)
    if (level.role !== 'container' || hasValue(at)) return at + 1
    const key = keyOf(at)
    return key === 'Command' || key === 'Args' ? readArguments(at + 1, level) : at + 1
  }

  /** Arguments are written without marks: they end at the container's next field. */
  function readArguments(from: number, level: OpenLevel): number {
    let end = from
    while (end < count && !isLeftOut(end)) {
      if (indent[end] === level.indent && !weak[end] && keyEnd[end]! > 0 && afterArguments.has(keyOf(end)))
        break
      if (isContainerName(end, level.indent)) break
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
    const text = textOf(at)
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
      if (indent[at] === 0 && textOf(at).startsWith('Mounted By:')) return at
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
    const isOfConditions = /^\s*Type\s+Status\s/.test(textOf(at))
    let row = push('dashes', at + 1, at + 2)
    while (row < count) {
      const isBlank = indent[row]! < 0
      const isDeep = isOfConditions && indent[row]! > column && row > at + 2
      if (indent[row]! >= column && !isDeep && !endsTable(row, column)) {
        row = push('rows', row, row + 1)
      } else if (!isBlank && fits(row)) {
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
    if (indent[row] !== column || keyEnd[row]! < 0 || weak[row]) return column === 0 && fits(row)
    return !/ {2}|\t/.test(textOf(row).slice(first[row], keyEnd[row]! - 1))
  }

  function endOfRow(from: number, column: number): number {
    for (let at = from; at < count; at++) {
      if (indent[at]! < 0) continue
      if (indent[at] === column || (fits(at) && at > from)) return indent[from]! < 0 && fits(at) ? from : at
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

  /** Whether a line can stand where it stands: at the indentation of an open level, with a key that level knows. */
  function fits(at: number): boolean {
    const column = indent[at] as number
    for (let depth = stack.length - 1; depth >= 0; depth--) {
      const level = stack[depth] as OpenLevel
      if (level.indent < column) return false
      if (level.indent > column) continue
      if (level.isList) return true
      if (column === 0 && !isGeneric && (isUnderline(at + 1, 61) || isHeading(at))) return true
      if (keyEnd[at]! < 0) return column === 0 && isEventsHeading(textOf(at)) && isFollowedByEvents(at)
      if (weak[at] && !isCollapsed) return column === 0 && untabbedKeys.has(keyOf(at))
      if (level.role === 'names') return isContainerName(at, undefined)
      const key = keyOf(at)
      if (level.role === 'top') {
        if (key === 'Events') return isEventsHeading(textOf(at)) && isFollowedByEvents(at)
        return isGeneric ? isGenericField(at, level) : isKnown('top', key)
      }
      if (isGeneric) return isLabel(key)
      return isKnown(level.role, key)
    }
    return false
  }

  /** A top-level field of the generic describer: names are sorted, and only what is empty has nothing below its heading. */
  function isGenericField(at: number, level: OpenLevel): boolean {
    const key = keyOf(at)
    if (!/^[A-Z]/.test(key) || !isLabel(key)) return false
    const above = level.last < 0 ? '' : keyOf(level.last)
    if (aboveFields.has(key)) return true
    if (above !== '' && !aboveFields.has(above) && !mayFollow(above, key)) return false
    return hasValue(at) || indent[at + 1] === 2 || isKnown('top', key)
  }

  /** `  main:` with a container's field below it. */
  function isContainerName(at: number, containerIndent: number | undefined): boolean {
    if (at + 1 >= count || keyEnd[at]! < 0 || hasValue(at) || indent[at + 1]! <= indent[at]!) return false
    if (containerIndent !== undefined && indent[at + 1] !== containerIndent) return false
    return keyEnd[at + 1]! > 0 && containerKeys.has(keyOf(at + 1))
  }

  function isFollowedByEvents(at: number): boolean {
    let next = at + 1
    while (next < count && indent[next]! < 0) next++
    if (next === count) return true
    if (textOf(at).trimEnd() !== 'Events:') return textOf(next).startsWith('Mounted By:')
    const text = textOf(next)
    return isEventsHeader(text) || isElision(text) || /^\s*(Normal|Warning)\s/.test(text)
  }

  /**
   * Whether a line that fits is a part of the raw value all the same: what stands below it goes on where the value began.
   * `Conditions:` in a container's message, with `      Exit Code:` below it.
   */
  function isImitation(at: number): boolean {
    const level = top()
    const column = indent[at] as number
    let below = at + 1
    while (below < count && indent[below]! < 0) below++
    if (below >= count || column >= level.indent || indent[below] !== level.indent) return false
    if (keyEnd[below]! < 0 || weak[below] || !fits(below)) return false
    if (column + 3 < indent[below]!) return true
    const own = stack.find(({ indent: open }) => open === column)
    return hasValue(at) && (own === undefined || roleBelow(own.role, keyOf(at)) !== level.role)
  }

  function endOfRaw(from: number): number {
    if (from < hopelessFrom) {
      for (let at = from + 1; at < count; at++) {
        if (indent[at]! >= 0 && ((fits(at) && !isImitation(at)) || isLeftOut(at))) return at
      }
      hopelessFrom = from
    }
    let end = from
    while (end < count && (indent[end]! < 0 || isUnkeyed(end, 'top')) && !isLeftOut(end)) end++
    return end
  }

  /** `  <unknown>` below `   name:`: in a pod template it stands left of the volume whose type kubectl does not know. */
  function isUnknownVolume(at: number): boolean {
    return top().last === at - 1 && top().indent === indent[at]! + 1 && textOf(at).trim() === '<unknown>'
  }

  function canBeRaw(level: OpenLevel): boolean {
    if (level.isList) return true
    return isGeneric ? hasValue(level.last) || isPadded(level.last) : isRaw(level.role, keyOf(level.last))
  }

  function isUnkeyed(at: number, role: Role): boolean {
    if (keyEnd[at]! < 0) return true
    if (!weak[at] || isCollapsed) return false
    if (role === 'names' || role === 'variables' || isGeneric) return true
    const key = keyOf(at)
    return role === 'plain' ? !/^(- )?[A-Z]/.test(key) : !isKnown(role, key)
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
  /** A heading without a colon. */
  function isHeading(at: number): boolean {
    return opening[at] === capitalR && isBareHeading(textOf(at))
  }
  function textOf(at: number): string {
    return lines[at]!.text
  }
  function keyOf(at: number): string {
    return key[at]!
  }
  function isLeftOut(at: number): boolean {
    // a field says nothing of the kind: most questions have their answer in the first character
    const code = opening[at]!
    if (isVisible(code) && (!mayOpen(elisionOpens, code) || (isLetter(code) && keyEnd[at]! > 0))) return false
    return isElision(textOf(at), isVisible(code) ? code : -1)
  }
  function hasValue(at: number): boolean {
    if (valueAt[at]! >= length[at]!) return false
    return isVisible(closing[at]!) || valueAt[at]! < textOf(at).trimEnd().length
  }
  /** Blanks behind the key: an empty value, or one that begins with a line break; a heading has none. */
  function isPadded(at: number): boolean {
    return length[at]! > keyEnd[at]!
  }
  function tabbed(at: number): boolean {
    return textOf(at).charCodeAt(0) === 9
  }
  function isDashes(at: number): boolean {
    if (at >= count || indent[at]! < 0 || (isVisible(opening[at]!) && opening[at] !== dash)) return false
    return /^\s*[-─]{2,}(?:\s+[-─]{2,})+\s*$/.test(textOf(at))
  }
  function isUnderline(at: number, code: number): boolean {
    return at < count && opening[at] === code && first[at] === 0 && isLineOf(textOf(at), code)
  }
}
