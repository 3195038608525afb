/**
 * Where the lines of a text begin, and the same in the text as a `<textarea>` holds it (every line end one character).
 * Offsets are UTF-16 units; lines and columns count from 0 here, the page writes them from 1.
 */
export interface LineIndex {
  readonly starts: readonly number[]
  /** Ends without the line end. */
  readonly ends: readonly number[]
  readonly lineOf: (offset: number) => number
  /** The offset in the text area of an offset in the text. */
  readonly toField: (offset: number) => number
  /** The offset in the text of an offset in the text area. */
  readonly fromField: (offset: number) => number
}

/**
 * The index of a text's lines: `\n`, `\r\n` and a lone `\r` end a line. There is always at least one line.
 *
 * @example indexLines('a\r\nb').toField(3) // 2
 */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  const ends: number[] = []
  const hasReturns = text.includes('\r')
  if (hasReturns) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code !== 10 && code !== 13) continue
      ends.push(at)
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++
      starts.push(at + 1)
    }
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      ends.push(at)
      starts.push(at + 1)
    }
  }
  ends.push(text.length)
  const lineOf = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  if (!hasReturns) return { starts, ends, lineOf, toField: (offset) => offset, fromField: (offset) => offset }
  const fieldStarts: number[] = []
  let fieldAt = 0
  for (const [line, start] of starts.entries()) {
    fieldStarts.push(fieldAt)
    fieldAt += ends[line]! - start + 1
  }
  const toField = (offset: number): number => {
    const line = lineOf(offset)
    return fieldStarts[line]! + Math.min(offset, ends[line]!) - starts[line]!
  }
  const fromField = (offset: number): number => {
    let low = 0
    let high = fieldStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (fieldStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return Math.min(starts[low]! + offset - fieldStarts[low]!, ends[low]!)
  }
  return { starts, ends, lineOf, toField, fromField }
}
