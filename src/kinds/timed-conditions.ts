import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { conditionTime } from '../text/shapes/conditions.js'
import { appendAt, type Scope, state } from './draft.js'
import { type FieldReader, readTime } from './table.js'
import { readTableRows, stateMessage } from './table-rows.js'
import { trimExcerpt } from './values.js'

/** The times anchor a row. */
const timeCell = `(${conditionTime})`

/**
 * `Conditions:` with times: rows of type, status, the times in the order of `times`, reason and message.
 *
 * Rows are read by their time cells, not by the header's columns: a message with a line break aligns the rest anew.
 * Source: describePersistentVolumeClaim, describeServiceCIDRV1 in kubectl's describe.go.
 *
 * @example timedConditions('status.conditions', ['lastProbeTime', 'lastTransitionTime'])
 */
export function timedConditions(path: string, times: readonly string[]): FieldReader {
  const keys = path.split('.')
  const row = new RegExp(
    String.raw`^(\S+)\s+(\S+)\s+${times.map(() => timeCell).join(String.raw`\s+`)}(\s*)(\S.*)?$`,
    's',
  )
  return (field, scope) => {
    readTableRows(field, scope, (row) => readRow(row, scope))
    return true
  }

  function readRow(field: Field, scope: Scope): boolean {
    const line = field.lines[0]!
    const text = sliceExcerpt(line, field.valueAt, line.text.length)
    const cells = row.exec(text.text)
    if (cells === null) return false
    const condition = appendAt(scope, keys)
    let from = 0
    const cell = (index: number) => {
      const at = text.text.indexOf(cells[index] as string, from)
      from = at + (cells[index] as string).length
      return sliceExcerpt(text, at, from)
    }
    for (const [index, key] of ['type', 'status'].entries()) {
      const value = cell(index + 1)
      state(condition, [key], value.text, value)
    }
    for (const [index, key] of times.entries()) readTime(cell(index + 3), [key], condition)
    const gap = cells[times.length + 3] as string
    from += gap.length
    const rest = sliceExcerpt(text, from, text.text.length)
    // A time cell ends with a blank and two of padding; more blanks are an empty reason, or columns that were moved.
    const isWide = gap.length > 3 && !gap.includes('\t')
    const reason = (isWide ? /^[A-Z]\w*(?=\s{2,}\S)/ : /^[A-Za-z][\w,:]*(?=\s|$)/).exec(rest.text)?.[0] ?? ''
    if (reason !== '') state(condition, ['reason'], reason, sliceExcerpt(rest, 0, reason.length))
    const tail = trimExcerpt(sliceExcerpt(rest, reason.length, rest.text.length))
    stateMessage(condition, tail, field)
    return true
  }
}
