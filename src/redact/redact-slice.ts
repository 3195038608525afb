import type { Span } from '../types.js'
import { applyEdits, type Edit } from './edits.js'

/**
 * The redacted text of a span of the input: what evidence shows. A replacement that the span only touches is given whole, so
 * that no part of a secret is left.
 *
 * Units: offsets into the input; edits in order, as from `planRedaction`. Cost: logarithmic in the number of edits.
 *
 * @example redactSlice('key=abc', [{ start: 4, end: 7, replacement: 'X' }], { start: 5, end: 6 }) // 'X'
 */
export function redactSlice(text: string, edits: readonly Edit[], span: Span): string {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const inside: Edit[] = []
  let end = span.end
  for (let index = low; index < edits.length; index += 1) {
    const edit = edits[index]
    if (edit === undefined || edit.start >= span.end) break
    inside.push({ ...edit, start: Math.max(0, edit.start - span.start), end: edit.end - span.start })
    end = Math.max(end, edit.end)
  }
  return applyEdits(text.slice(span.start, end), inside).text
}
