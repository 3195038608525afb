import type { LineColumns } from '../grammar/describe.js'
import { Words } from '../words.js'
import { makeColumns, scanLine } from './scan.js'

/**
 * The lines of an input as columns: where each starts and ends, its indent, key and value. One pass over the characters
 * fills them, and no line is cut out of the text before somebody asks for it.
 *
 * Only `\n` ends a line, as kubectl counts them; `\r\n` counts as one line end where most lines end so, since kubectl up
 * to 1.25 prints a carriage return of a value as it is.
 *
 * Shape: at least one line; a byte order mark belongs to no text of a line. Units: `start` and `end` are offsets into
 * the input, the end without the line end; the other columns count from `start`.
 * Source: format.md 1.5 (what passes through a describe unescaped).
 *
 * @example new LineTable('Name:  a\n  b').indent[1] // 2
 */
export class LineTable implements LineColumns {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly indent: Int32Array
  readonly first: Int32Array
  readonly opening: Uint16Array
  readonly closing: Uint16Array
  readonly length: Int32Array
  readonly keyEnd: Int32Array
  readonly key: readonly string[]
  readonly valueAt: Int32Array
  readonly weak: Uint8Array
  /** Whether `\r\n` counts as one line end. */
  readonly endsInReturns: boolean

  constructor(readonly input: string) {
    this.endsInReturns = endsInReturns(input)
    this.start = startsOf(input)
    this.count = this.start.length
    this.end = new Int32Array(this.count)
    const columns = makeColumns(this.count)
    const words = new Words()
    for (let line = 0; line < this.count; line++) {
      const start = this.start[line] as number
      let end = this.ownEnd(line)
      if (end > start && input.charCodeAt(end - 1) === 10) end -= 1
      if (this.endsInReturns && end > start && input.charCodeAt(end - 1) === 13) end -= 1
      this.end[line] = end
      scanLine(columns, line, input, start, end, words)
    }
    this.indent = columns.indent
    this.first = columns.first
    this.opening = columns.opening
    this.closing = columns.closing
    this.length = columns.length
    this.keyEnd = columns.keyEnd
    this.key = columns.key
    this.valueAt = columns.valueAt
    this.weak = columns.weak
  }

  /** The code of a line's first character behind blanks and TABs; -1 where that is no visible ASCII character. */
  opens(line: number): number {
    const code = this.opening[line] as number
    return this.indent[line]! >= 0 && code > 32 && code < 127 ? code : -1
  }

  /** Whether a line holds nothing but blanks and TABs. */
  isEmpty(line: number): boolean {
    return this.indent[line]! < 0 && this.first[line] === this.length[line]
  }

  /** Where what a line owns starts: a byte order mark included. */
  ownStart(line: number): number {
    return line === 0 ? 0 : (this.start[line] as number)
  }

  /** Where what a line owns ends: its line end included. */
  ownEnd(line: number): number {
    return line + 1 < this.count ? (this.start[line + 1] as number) : this.input.length
  }
}

/** Where the text of each line starts. */
function startsOf(input: string): Int32Array {
  let starts = new Int32Array(64 + (input.length >> 5))
  let count = 0
  for (let at = 0; at < input.length || count === 0; ) {
    if (count === starts.length) {
      const longer = new Int32Array(count * 2)
      longer.set(starts)
      starts = longer
    }
    starts[count++] = at === 0 && input.charCodeAt(0) === 0xfeff ? 1 : at
    const found = input.indexOf('\n', at)
    at = found < 0 ? input.length : found + 1
  }
  return starts.slice(0, count)
}

/** Whether most line ends of the input are `\r\n`. */
function endsInReturns(input: string): boolean {
  if (!input.includes('\r')) return false
  let all = 0
  let withReturn = 0
  for (let at = input.indexOf('\n'); at >= 0; at = input.indexOf('\n', at + 1)) {
    all += 1
    if (at > 0 && input.charCodeAt(at - 1) === 13) withReturn += 1
  }
  return withReturn * 2 > all || (all === 0 && input.endsWith('\r'))
}
