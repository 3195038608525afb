import type { LineRun, Scan } from '../grammar/describe.js'
import { isBareHeading } from '../text/scan.js'
import { isElision } from '../text/shapes/elision.js'
import { isEventsHeader, isEventsHeading, isLineOf, startsEvents } from './landmarks.js'

/**
 * The tokens of the blocks that were read, for blocks whose lines are alike: pods of one workload differ in names, times
 * and numbers only, none of which the tokens depend on.
 *
 * Two lines are alike that have the same text, or the same indent and key with or without a value, and none of whose
 * texts says anything to `makeTokens`. Rows of events are left out, however many there are. Bounded: a block is compared
 * with the few shapes that were met last.
 *
 * @example new KnownShapes().find(scanLines(lines)) // undefined: nothing was kept yet
 */
export class KnownShapes {
  readonly #shapes: Shape[] = []

  /** The tokens of an alike block that was kept; `undefined` where none was. */
  find(scan: Scan): readonly LineRun[] | undefined {
    if (scan.same === undefined) return undefined
    const rows = firstRow(scan)
    for (const [at, shape] of this.#shapes.entries()) {
      if (!isAlike(shape, scan, rows)) continue
      if (at > 0) {
        this.#shapes.splice(at, 1)
        this.#shapes.unshift(shape)
      }
      return tokensOf(shape, scan.lines.length)
    }
    return undefined
  }

  /** Keeps the tokens of a block, where they depend on nothing but what `find` compares. */
  keep(scan: Scan, tokens: readonly LineRun[]): void {
    if (scan.same === undefined || holdsData(scan)) return
    const rows = firstRow(scan)
    const last = tokens[tokens.length - 1]
    const endsInRows = rows < scan.lines.length
    if (endsInRows && (last?.type !== 'eventLines' || last.from !== rows)) return
    if (this.#shapes.length === mostShapes) this.#shapes.pop()
    this.#shapes.unshift({ scan, tokens, rows, says: new Uint8Array(rows) })
  }
}

/** A block with so many shapes before it is compared with no others: workloads take turns, and a stranger costs a few lines. */
const mostShapes = 12

interface Shape {
  readonly scan: Scan
  readonly tokens: readonly LineRun[]
  /** The first line of the table of events; the count of lines where there is none. */
  readonly rows: number
  /** Of each line: 0 not asked yet, 1 its text says nothing to the tokens, 2 it may. */
  readonly says: Uint8Array
}

function tokensOf({ scan, tokens }: Shape, count: number): readonly LineRun[] {
  if (scan.lines.length === count) return tokens
  const rows = tokens[tokens.length - 1] as LineRun
  return [...tokens.slice(0, -1), { type: rows.type, from: rows.from, to: count }]
}

function isAlike(shape: Shape, scan: Scan, rows: number): boolean {
  const known = shape.scan
  const same = scan.same as Int32Array
  const others = known.same as Int32Array
  const count = scan.lines.length
  // indexes of lines mean something in one table only
  if (shape.rows !== rows || same.buffer !== others.buffer) return false
  if (rows === count && known.lines.length !== count) return false
  for (let line = 0; line < rows; line++)
    if (same[line] !== others[line] && !isLineAlike(shape, scan, line)) return false
  return true
}

function isLineAlike(shape: Shape, scan: Scan, line: number): boolean {
  const known = shape.scan
  if (
    scan.indent[line] !== known.indent[line] ||
    scan.first[line] !== known.first[line] ||
    scan.keyEnd[line] !== known.keyEnd[line] ||
    scan.weak[line] !== known.weak[line] ||
    scan.key[line] !== known.key[line]
  )
    return false
  // a TAB in front; blanks behind a key or a value
  if (scan.indent[line] !== scan.first[line] || hasValue(scan, line) !== hasValue(known, line)) return false
  if (!isClosed(scan, line) || !isClosed(known, line)) return false
  if (shape.says[line] === 0) shape.says[line] = saysNothing(known, line) ? 1 : 2
  return shape.says[line] === 1 && saysNothing(scan, line)
}

function hasValue(scan: Scan, line: number): boolean {
  return scan.valueAt[line]! < scan.length[line]!
}

/** Whether the last character of a line is of ASCII and shows. */
function isClosed(scan: Scan, line: number): boolean {
  const code = scan.closing[line]!
  return code > 32 && code < 127
}

/** Whether `makeTokens` sees no more in a line than its indent, its key, and whether a value stands behind the key. */
function saysNothing(scan: Scan, line: number): boolean {
  const code = scan.opening[line]!
  if (code <= 32 || code >= 127) return false
  const { text } = scan.lines[line]!
  const isKeyed = scan.keyEnd[line]! > 0 && scan.weak[line] === 0
  if (isKeyed && isLetter(code)) {
    if (scan.key[line] === 'Events' || !mayBeLandmark(code)) return scan.key[line] !== 'Events'
  } else if (isElision(text, code) || dashes.test(text) || text.trim() === '<unknown>') return false
  else if (isLineOf(text, dash) || isLineOf(text, equals)) return false
  return !startsEvents(text) && !isEventsHeading(text) && !isBareHeading(text) && !conditionsHeader.test(text)
}

const dash = 45
const equals = 61
const dashes = /^\s*[-─]{2,}(?:\s+[-─]{2,})+\s*$/
const conditionsHeader = /^\s*Type\s+Status\s/

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** `E`, `F`, `N`, `R`, `T`, `W`: what headings, headers and rows open with. */
function mayBeLandmark(code: number): boolean {
  return code === 69 || code === 70 || code === 78 || code === 82 || code === 84 || code === 87
}

/** A section of data holds any text, which is looked at line by line. */
function holdsData(scan: Scan): boolean {
  for (let line = 0; line < scan.lines.length; line++)
    if (scan.opening[line] === equals && scan.first[line] === 0) return true
  return false
}

/**
 * The line below `Events:`, where nothing stands there but a header, its dashes and rows: no line of them is a part of
 * anything above. The count of lines elsewhere.
 */
function firstRow(scan: Scan): number {
  const count = scan.lines.length
  let line = count - 1
  while (line > 3 && scan.indent[line]! > 0 && isOfRow(scan.opening[line]!)) line--
  const heading = line - 2
  if (heading < 1 || scan.opening[line] !== dash || scan.indent[line]! <= 0) return count
  if (scan.indent[heading] !== 0 || scan.lines[heading]?.text !== 'Events:') return count
  if (scan.indent[line - 1]! <= 0 || !isEventsHeader(scan.lines[line - 1]!.text)) return count
  return hasPlainHead(scan, heading) ? heading + 1 : count
}

/** `Normal`, `Warning`. */
function isOfRow(code: number): boolean {
  return code === 78 || code === 87
}

/** Whether a block begins with `Name:  web-1` and holds no empty line: what is told of it as a whole does not hang on its rows. */
function hasPlainHead(scan: Scan, end: number): boolean {
  if (scan.indent[0] !== 0 || scan.weak[0] !== 0 || scan.keyEnd[0]! < 0 || !hasValue(scan, 0)) return false
  for (let line = 1; line < end; line++) if (scan.indent[line]! < 0) return false
  return true
}
