import type { Span } from '../types.js'
import type { Edit } from './edits.js'

/**
 * Where in the input a span of the redacted text stands; a replacement stands for all it replaced.
 *
 * Shape: a function, made once for a text. Units: UTF-16 offsets. Cost of a call: logarithmic in the number of edits.
 *
 * @example originalSpans([{ start: 4, end: 7, replacement: 'X' }], [{ start: 4, end: 5 }])({ start: 5, end: 6 }) // { start: 7, end: 8 }
 */
export function originalSpans(edits: readonly Edit[], outputs: readonly Span[]): (span: Span) => Span {
  const offset = (at: number, isEnd: boolean): number => {
    let low = 0
    let high = outputs.length
    while (low < high) {
      const middle = (low + high) >> 1
      const start = (outputs[middle] as Span).start
      if (isEnd ? start < at : start <= at) low = middle + 1
      else high = middle
    }
    const edit = edits[low - 1]
    const output = outputs[low - 1]
    if (edit === undefined || output === undefined) return at
    if (at >= output.end) return at - output.end + edit.end
    return isEnd ? edit.end : edit.start
  }
  return ({ start, end }) => ({
    start: offset(start, false),
    end: end > start ? offset(end, true) : offset(start, false),
  })
}
