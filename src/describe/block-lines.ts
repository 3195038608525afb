import type { Scan } from '../grammar/describe.js'
import { mayOpen } from '../text/line.js'
import { isBareHeading } from '../text/scan.js'
import { elisionOpens, isElision } from '../text/shapes/elision.js'
import { isLineOf } from './landmarks.js'
import { looksCollapsed, looksDoubleSpaced, looksGeneric } from './looks.js'

const dash = 45
const equals = 61
const capitalR = 82

/** Whether a character is one of ASCII that shows. */
export function isVisible(code: number): boolean {
  return code > 32 && code < 127
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/**
 * The lines of one block, and what each says by itself, wherever it stands. Most questions have their answer in the
 * scanned columns; a text is cut out of the input for the rest.
 *
 * @example new BlockLines(scanLines(lines)).hasValue(0) // true
 */
export class BlockLines {
  readonly count: number
  readonly isCollapsed: boolean
  readonly isGeneric: boolean
  readonly isDoubleSpaced: boolean

  constructor(readonly scan: Scan) {
    this.count = scan.lines.length
    this.isCollapsed = looksCollapsed(scan)
    this.isGeneric = looksGeneric(scan)
    this.isDoubleSpaced = looksDoubleSpaced(scan)
  }

  text(at: number): string {
    return this.scan.lines[at]!.text
  }

  key(at: number): string {
    return this.scan.key[at]!
  }

  /** The column of the first character that shows; -1 for a blank line. */
  indent(at: number): number {
    return this.scan.indent[at]!
  }

  hasKey(at: number): boolean {
    return this.scan.keyEnd[at]! >= 0
  }

  /** A key that is none unless the line can be nothing else: one blank behind it, in a block whose columns still stand. */
  isWeak(at: number): boolean {
    return this.scan.weak[at] === 1 && !this.isCollapsed
  }

  hasValue(at: number): boolean {
    const { valueAt, length, closing } = this.scan
    if (valueAt[at]! >= length[at]!) return false
    return isVisible(closing[at]!) || valueAt[at]! < this.text(at).trimEnd().length
  }

  /** Blanks behind the key: an empty value, or one that begins with a line break; a heading has none. */
  isPadded(at: number): boolean {
    return this.scan.length[at]! > this.scan.keyEnd[at]!
  }

  isTabbed(at: number): boolean {
    return this.text(at).charCodeAt(0) === 9
  }

  /** A heading without a colon. */
  isHeading(at: number): boolean {
    return this.scan.opening[at] === capitalR && isBareHeading(this.text(at))
  }

  /** `  ----  ------`, below the header of a table. */
  isDashes(at: number): boolean {
    if (at >= this.count || this.indent(at) < 0) return false
    const code = this.scan.opening[at]!
    if (isVisible(code) && code !== dash) return false
    return /^\s*[-─]{2,}(?:\s+[-─]{2,})+\s*$/.test(this.text(at))
  }

  /** `====`, below `Data`. */
  isUnderline(at: number): boolean {
    const { opening, first } = this.scan
    return at < this.count && opening[at] === equals && first[at] === 0 && isLineOf(this.text(at), equals)
  }

  /** `...`, where somebody left lines out. */
  isLeftOut(at: number): boolean {
    // a field says nothing of the kind: most questions have their answer in the first character
    const code = this.scan.opening[at]!
    if (isVisible(code) && (!mayOpen(elisionOpens, code) || (isLetter(code) && this.scan.keyEnd[at]! > 0))) {
      return false
    }
    return isElision(this.text(at), isVisible(code) ? code : -1)
  }

  /** The next line that is not blank; `count` behind the last. */
  nextVisible(at: number): number {
    let next = at + 1
    while (next < this.count && this.indent(next) < 0) next++
    return next
  }
}
