import { findCut, findNextObject } from './cut-stream.js'

/** A part of a text that can be read by itself, and what stands before it. */
export interface StreamPart {
  readonly text: string
  /** UTF-16 units, line ends, and characters of its first line before it. */
  readonly offset: number
  readonly lines: number
  readonly columns: number
  /** Nothing comes behind it: with it the text is complete. */
  readonly isLast: boolean
}

/** As long as `Name:`. */
const lookAhead = 5

/** Cuts a text that arrives piece by piece. */
export interface Splitter {
  /** The parts that are complete now. */
  add(text: string): StreamPart[]
  /** The rest: one part at least, unless the text is empty. */
  end(): StreamPart[]
}

/**
 * Cuts a growing text before each object, or before the first one behind `shortest` units, and what is longer than
 * `longest` where it can be cut at all. In whatever pieces the text arrives, the parts are the same as long as no part is
 * too long.
 *
 * Shape: the parts joined are the text. Units: `longest` and `shortest` in UTF-16 units. Memory: one part and one piece.
 *
 * @example startSplit(1 << 20).add('Name:  a\n\n\nName:  b\n').map(({ text }) => text) // ['Name:  a\n\n\n']
 */
export function startSplit(longest: number, shortest: number = 0): Splitter {
  let pending = ''
  let searchedTo = 0
  let offset = 0
  let lines = 0
  let columns = 0

  function take(text: string, isLast: boolean): StreamPart {
    const part = { text, offset, lines, columns, isLast }
    offset += text.length
    const lineEnd = text.lastIndexOf('\n')
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
    columns = lineEnd < 0 ? columns + text.length : text.length - lineEnd - 1
    return part
  }

  function cutPending(isEnd: boolean): StreamPart[] {
    const parts: StreamPart[] = []
    let from = 0
    for (;;) {
      const next = findNextObject(pending, Math.max(from + shortest, searchedTo), from)
      // an object whose first letters are still to come may start before the text is too long
      const known = next > 0 ? next : pending.length - (isEnd ? 0 : lookAhead)
      const isTooLong = known - from > longest
      // something is always left: the last part says that it is the last
      const cut = isTooLong
        ? from + findCut(pending.slice(from, Math.min(from + longest, pending.length - 1)))
        : next
      if (cut <= from) break
      parts.push(take(pending.slice(from, cut), false))
      from = cut
      searchedTo = from
    }
    pending = from === 0 ? pending : pending.slice(from)
    searchedTo = Math.max(0, pending.length - 8)
    return parts
  }

  return {
    add(text) {
      pending += text
      return cutPending(false)
    },
    end() {
      const parts = cutPending(true)
      if (pending !== '') parts.push(take(pending, true))
      pending = ''
      return parts
    },
  }
}
