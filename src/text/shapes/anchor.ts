import { isEventsHeading, isNameLine } from './keys.js'
import { isDashRow, isEventHeader, isEventRow, isEventsTableRow, isPodRow, tableHeaderShape } from './rows.js'

/**
 * Whether only kubectl prints such a line. An undoing step is right when lines become anchors by it.
 *
 * @example isAnchor('Events:') // true
 */
export function isAnchor(head: string): boolean {
  return (
    isNameLine(head) ||
    isEventsHeading(head) ||
    isEventRow(head) ||
    isEventsTableRow(head) ||
    isEventHeader(head) ||
    isDashRow(head) ||
    isPodRow(head) ||
    tableHeaderShape(head) !== undefined
  )
}
