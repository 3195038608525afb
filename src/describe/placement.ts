import { isElision } from '../text/shapes/elision.js'
import { untabbedKeys } from '../text/shapes/keys.js'
import type { BlockLines } from './block-lines.js'
import { isLabel, mayFollow } from './generic-label.js'
import { isEventsHeader, isEventsHeading } from './landmarks.js'
import type { OpenLevel } from './open-levels.js'
import { containerKeys, isKnown, isRaw, type Role, roleBelow } from './vocabulary.js'

/** What the generic describer prints above the fields of the object, which are sorted. */
const aboveFields: ReadonlySet<string> = new Set(['Name', 'Namespace', 'Labels', 'Annotations'])

/**
 * Tells whether a line can stand where it stands, among the levels that are open: at the indentation of one of them,
 * with a key that it knows. A line that cannot is a part of the value above it, when that can be raw text.
 */
export class Placement {
  /** Where the last search for the end of a raw value failed: no line from here to the end fits. */
  private hopelessFrom: number

  constructor(
    private readonly lines: BlockLines,
    private readonly stack: readonly OpenLevel[],
  ) {
    this.hopelessFrom = lines.count
  }

  fits(at: number): boolean {
    const level = this.levelAt(this.lines.indent(at))
    return level !== undefined && this.fitsInto(level, at)
  }

  /**
   * Whether a line that fits is a part of the raw value all the same: what stands below it goes on where the value began.
   * `Conditions:` in a container's message, with `      Exit Code:` below it.
   */
  isImitation(at: number): boolean {
    const { lines, stack } = this
    const level = stack[stack.length - 1] as OpenLevel
    const column = lines.indent(at)
    const below = lines.nextVisible(at)
    if (below >= lines.count || column >= level.indent || lines.indent(below) !== level.indent) return false
    if (!lines.hasKey(below) || lines.isWeak(below) || !this.fits(below)) return false
    if (column + 3 < lines.indent(below)) return true
    const own = stack.find(({ indent }) => indent === column)
    return lines.hasValue(at) && (own === undefined || roleBelow(own.role, lines.key(at)) !== level.role)
  }

  /** The line behind the raw text that begins here; lines of it without a key when none fits below it. */
  endOfRaw(from: number): number {
    const { lines } = this
    if (from < this.hopelessFrom) {
      for (let at = from + 1; at < lines.count; at++) {
        if (lines.indent(at) >= 0 && ((this.fits(at) && !this.isImitation(at)) || lines.isLeftOut(at)))
          return at
      }
      this.hopelessFrom = from
    }
    let end = from
    while (
      end < lines.count &&
      (lines.indent(end) < 0 || this.isUnkeyed(end, 'top')) &&
      !lines.isLeftOut(end)
    )
      end++
    return end
  }

  /** Whether the value of the level's last field may be any text, line breaks included. */
  canBeRaw(level: OpenLevel): boolean {
    const { lines } = this
    if (level.isList) return true
    if (lines.isGeneric) return lines.hasValue(level.last) || lines.isPadded(level.last)
    return isRaw(level.role, lines.key(level.last))
  }

  /** Whether a line has no key that counts as one in a level of that role. */
  isUnkeyed(at: number, role: Role): boolean {
    const { lines } = this
    if (!lines.hasKey(at)) return true
    if (!lines.isWeak(at)) return false
    if (role === 'names' || role === 'variables' || lines.isGeneric) return true
    const key = lines.key(at)
    return role === 'plain' ? !/^(- )?[A-Z]/.test(key) : !isKnown(role, key)
  }

  /** `  main:` with a container's field below it. */
  isContainerName(at: number, containerIndent?: number): boolean {
    const { lines } = this
    if (at + 1 >= lines.count || !lines.hasKey(at) || lines.hasValue(at)) return false
    if (lines.indent(at + 1) <= lines.indent(at)) return false
    if (containerIndent !== undefined && lines.indent(at + 1) !== containerIndent) return false
    return lines.scan.keyEnd[at + 1]! > 0 && containerKeys.has(lines.key(at + 1))
  }

  private levelAt(column: number): OpenLevel | undefined {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const level = this.stack[depth] as OpenLevel
      if (level.indent <= column) return level.indent === column ? level : undefined
    }
    return undefined
  }

  private fitsInto(level: OpenLevel, at: number): boolean {
    const { lines } = this
    if (level.isList) return true
    const isAtEdge = level.indent === 0
    if (isAtEdge && !lines.isGeneric && (lines.isUnderline(at + 1) || lines.isHeading(at))) return true
    if (!lines.hasKey(at)) return isAtEdge && this.isEventsHeading(at)
    const key = lines.key(at)
    if (lines.isWeak(at)) return isAtEdge && untabbedKeys.has(key)
    if (level.role === 'names') return this.isContainerName(at)
    if (level.role === 'top') {
      if (key === 'Events') return this.isEventsHeading(at)
      return lines.isGeneric ? this.isGenericField(at, level) : isKnown('top', key)
    }
    return lines.isGeneric ? isLabel(key) : isKnown(level.role, key)
  }

  /** A top-level field of the generic describer: names are sorted, and only what is empty has nothing below its heading. */
  private isGenericField(at: number, level: OpenLevel): boolean {
    const { lines } = this
    const key = lines.key(at)
    if (!/^[A-Z]/.test(key) || !isLabel(key)) return false
    const above = level.last < 0 ? '' : lines.key(level.last)
    if (aboveFields.has(key)) return true
    if (above !== '' && !aboveFields.has(above) && !mayFollow(above, key)) return false
    return lines.hasValue(at) || lines.scan.indent[at + 1] === 2 || isKnown('top', key)
  }

  /** A heading of events with what stands below one. */
  private isEventsHeading(at: number): boolean {
    const { lines } = this
    const heading = lines.text(at)
    if (!isEventsHeading(heading)) return false
    const next = lines.nextVisible(at)
    if (next === lines.count) return true
    const below = lines.text(next)
    if (heading.trimEnd() !== 'Events:') return below.startsWith('Mounted By:')
    return isEventsHeader(below) || isElision(below) || /^\s*(Normal|Warning)\s/.test(below)
  }
}
