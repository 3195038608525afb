import type { Codes } from './scan.js'

/**
 * Finds the lines of a text that were met before, letter by letter: most lines of a capture of many objects. It cuts
 * nothing out. Bounded: of lines with the same sum the last is kept.
 */
export class SameLines {
  /** The last line of each sum, plus one; 0 where there is none. */
  readonly #last = new Int32Array(places)

  /** `start` and `end` are where the lines of the text stand. */
  constructor(
    readonly codes: Codes,
    readonly start: Int32Array,
    readonly end: Int32Array,
  ) {}

  /** A line above with the same text; -1 where none is known. Lines are asked about in their order. */
  find(line: number): number {
    const { codes } = this
    const from = this.start[line] as number
    const to = this.end[line] as number
    const place = placeOf(codes, from, to)
    const known = (this.#last[place] as number) - 1
    this.#last[place] = line + 1
    if (known < 0) return -1
    const other = this.start[known] as number
    if ((this.end[known] as number) - other !== to - from) return -1
    // lines that differ mostly do at their ends
    for (let at = to - from - 1; at >= 0; at--) if (codes[from + at] !== codes[other + at]) return -1
    return known
  }
}

const places = 1 << 14
/** So many characters at the start of a line and at its end are summed up, and its length. */
const summedFirst = 4
const summedLast = 16

function placeOf(codes: Codes, from: number, to: number): number {
  let sum = to - from
  const head = Math.min(to, from + summedFirst)
  for (let at = from; at < head; at++) sum = (Math.imul(sum, 31) + (codes[at] as number)) | 0
  for (let at = Math.max(head, to - summedLast); at < to; at++)
    sum = (Math.imul(sum, 31) + (codes[at] as number)) | 0
  return (sum ^ (sum >>> 13)) & (places - 1)
}
