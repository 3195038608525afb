import type { Scan } from '../grammar/describe.js'
import { conditionKeys } from './vocabulary.js'

const sections = new Set(['Metadata', 'Spec', 'Status'])

/**
 * Nests the status of a custom resource, with its head or cut out, that lost its indentation in the paste: the fields of
 * sections two columns below them, those of conditions two more.
 *
 * Shape: `undefined` for everything else. `end` is the line where the events begin, or the end.
 *
 * @example nestStatus(scanLines([]), 0) // undefined
 */
export function nestStatus(scan: Scan, end: number): Scan | undefined {
  const { indent: held } = scan
  const isHeading = (line: number, key: string) => scan.key[line] === key && isEmpty(scan, line)
  const status = held.findIndex(
    (indent, line) => indent === 0 && isHeading(line, 'Status') && isHeading(line + 1, 'Conditions'),
  )
  if (status < 0 || held.some((indent, line) => line < end && indent > 1)) return undefined
  if (!conditionKeys.has(scan.key[status + 2] ?? '') || held[status + 2]! > held[status + 1]!)
    return undefined
  const indent = Int32Array.from(held)
  let inSection = false
  let inConditions = false
  for (let line = 0; line < end; line++) {
    if (held[line]! < 0) continue
    const key = scan.key[line]!
    if (sections.has(key) && isEmpty(scan, line)) {
      inSection = true
      inConditions = false
    } else if (inSection) {
      if (line === status + 1) inConditions = true
      else if (inConditions && !conditionKeys.has(key) && key !== '') inConditions = false
      indent[line] = inConditions && line !== status + 1 ? 4 : 2
    }
  }
  return { ...scan, indent }
}

function isEmpty(scan: Scan, line: number): boolean {
  return scan.keyEnd[line]! >= 0 && writtenValue(scan, line) === ''
}

/**
 * What stands behind the key of a line, without the blanks around it.
 *
 * @example writtenValue(scanLines(lines), 0) // 'web-0'
 */
export function writtenValue(scan: Scan, line: number): string {
  return scan.lines[line]!.text.slice(scan.valueAt[line]!).trim()
}
