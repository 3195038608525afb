/** What a cell of such a table is. */
export type PanelColumn =
  | 'type'
  | 'reason'
  | 'message'
  | 'namespace'
  | 'object'
  | 'name'
  | 'source'
  | 'fieldPath'
  | 'count'
  | 'first'
  | 'last'
  | 'other'

/** A cell: the line it stands in (counted from the first line looked at), and where in that line. */
export interface PanelCell {
  readonly column: PanelColumn
  readonly line: number
  readonly from: number
  readonly to: number
}

/** The cells of one event, and its lines (end exclusive). */
export interface PanelRow {
  readonly cells: readonly PanelCell[]
  readonly start: number
  readonly end: number
}

/** The rows of a table, and the index of the line behind the last. */
export interface Found {
  readonly rows: readonly PanelRow[]
  readonly end: number
}

/** The text of a line, counted from the first line looked at; `undefined` behind the last. */
export type Lines = (at: number) => string | undefined

const typeCell = /^(?:Normal|Warning|Error)$/
const reasonCell = /^[A-Z][A-Za-z0-9]{2,60}$/
/** How long ago something was, or when. */
export const moment =
  /^(?:(?:about |almost |over |less than )?(?:\d{1,5}|an?|a few|one) ?[a-z]{1,8}(?: ago)?|(?:\d{1,5}[ydhms]){1,4}(?: ago)?|just now|(?:[A-Z][a-z]{2},? )?(?:[A-Z][a-z]{2} \d{1,2},? \d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} [A-Z][a-z]{2} \d{4})\b.{0,60}|.{0,20}\d\d:\d\d(?::\d\d)?.{0,40})$/

/** Adds what stands in a part of a line, without the blanks around it; nothing for blanks alone. */
export function addCell(
  cells: PanelCell[],
  column: PanelColumn,
  line: number,
  text: string,
  from: number,
  to: number,
): void {
  const cell = text.slice(from, to)
  const lead = cell.length - cell.trimStart().length
  const end = from + cell.trimEnd().length
  if (from + lead < end) cells.push({ column, line, from: from + lead, to: end })
}

/** Whether a text has the form that cells of a column have. */
export function canBe(column: PanelColumn, text: string): boolean {
  switch (column) {
    case 'type':
      return typeCell.test(text)
    case 'reason':
      return reasonCell.test(text)
    case 'count':
      return /^\d{1,9}$/.test(text)
    case 'first':
    case 'last':
      return moment.test(text)
    case 'fieldPath':
      return /^spec\.\w{1,40}\{[^{}]{1,253}\}$/.test(text) || text === '-'
    case 'namespace':
    case 'name':
      return /^[a-z0-9][a-z0-9.-]{0,252}$/.test(text)
    default:
      return true
  }
}
