import { firstCode } from '../line.js'
import { isConditionRow } from './conditions.js'
import { isEventsHeading, isNameLine } from './keys.js'
import { isDashRow, isEventHeader, isEventRow, isEventsTableRow, isPodRow, tableHeaderShape } from './rows.js'

/** The state of a container, set off from its key. */
const stateOfContainer = /^\s*(?:Last )?State: {2,40}(?:Waiting|Running|Terminated)\s*$/

/**
 * Whether only kubectl prints such a line. An undoing step is right when lines become anchors by it.
 *
 * @example isAnchor('Events:') // true
 */
export function isAnchor(head: string): boolean {
  const code = firstCode(head)
  return (
    isNameLine(head, code) ||
    isEventsHeading(head, code) ||
    isEventRow(head, code) ||
    isEventsTableRow(head, code) ||
    isEventHeader(head, code) ||
    isDashRow(head, code) ||
    isPodRow(head) ||
    tableHeaderShape(head, code) !== undefined ||
    stateOfContainer.test(head) ||
    isConditionRow(head.trim())
  )
}
