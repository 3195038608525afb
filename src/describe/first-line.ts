import type { Scan } from '../grammar/describe.js'
import { roleOf } from './open-levels.js'
import { isNameAbove } from './restore-indent.js'

/**
 * Gives the first line of a fragment the column it had: who marks text from its first letter on leaves out the blanks in
 * front of it. The lines below it stand where kubectl put them.
 *
 * Only the name of a container and the fields of containers and states are moved, and only where another of these stands
 * below to take the column from.
 *
 * @example restoreFirstLine(scanLines(lines)).indent[0] // 4, for `State:  Waiting` above `      Reason:  Error`
 */
export function restoreFirstLine(scan: Scan): Scan {
  const first = scan.indent.findIndex((column) => column >= 0)
  if (first < 0 || scan.indent[first] !== 0 || scan.keyEnd[first]! < 0) return scan
  if (!(scan.indent[first + 1]! > 0)) return scan
  const column = columnOf(scan, first)
  if (column === undefined || column <= 0) return scan
  const indent = Int32Array.from(scan.indent)
  indent[first] = column
  return { ...scan, indent }
}

/** The column of the first line, as the fields below tell it: names, fields and states stand two columns apart. */
function columnOf(scan: Scan, first: number): number | undefined {
  const key = scan.key[first]!
  const role = roleOf(key)
  if (role === 'plain') return isNameAbove(scan, first) ? scan.indent[first + 1]! - 2 : undefined
  let aboveState: number | undefined
  for (let line = first + 1; line < scan.indent.length && scan.indent[line] !== 0; line++) {
    if (scan.indent[line]! < 0 || scan.keyEnd[line]! < 0) continue
    const column = scan.indent[line]!
    const below = roleOf(scan.key[line]!)
    if (below === role) return column
    if (role === 'state' && below === 'container') return column + 2
    if (role === 'container' && below === 'state') aboveState ??= column - 2
  }
  return aboveState
}
