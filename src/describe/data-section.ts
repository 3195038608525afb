import type { LineRun, Scan } from '../grammar/describe.js'
import { isEventsHeading, isLineOf } from './landmarks.js'

const dash = 45
const equals = 61

/**
 * The entries below `Data` and its `====`, as runs of lines. A ConfigMap's values are not delimited: the section ends
 * at the last heading of events, and an underlined key begins the next value.
 *
 * Shape: runs `entry` (a key, or `key:  5 bytes`) and `more` (the lines of a value with its dashes); `end` is the line
 * behind the section, a last `BinaryData` heading included in what follows.
 * Source: ConfigMapDescriber, describeSecret in kubectl's describe.go.
 *
 * @example readData(scanLines(lines), 5).runs.map(({ type }) => type) // ['entry', 'more']
 */
export function readData({ lines, indent }: Scan, at: number): { runs: LineRun[]; end: number } {
  const textOf = (line: number) => lines[line]?.text ?? ''
  const isKey = (line: number) => isLineOf(textOf(line + 1), dash) && textOf(line).trimEnd().endsWith(':')
  const runs: LineRun[] = []
  let end = lines.length
  for (let line = lines.length - 1; line > at; line--) {
    if (indent[line] === 0 && (isEventsHeading(textOf(line)) || textOf(line).startsWith('No events.'))) {
      end = line
      break
    }
  }
  if (textOf(at).trim() === 'Data') end = binaryData(at + 2, end)
  let line = at + 2
  while (line < end) {
    if (isKey(line) && indent[line] === 0) {
      const from = line + 1
      let to = from + 1
      while (to < end && !isKey(to)) to++
      runs.push({ type: 'entry', from: line, to: from })
      if (to > from) runs.push({ type: 'more', from, to })
      line = to
    } else {
      if (indent[line]! >= 0) runs.push({ type: 'entry', from: line, to: line + 1 })
      line++
    }
  }
  return { runs, end }

  /** The last `BinaryData` heading below which only sizes stand; else the end of the section. */
  function binaryData(from: number, last: number): number {
    for (let line = last - 2; line >= from; line--) {
      if (indent[line]! < 0 || / bytes\s*$/.test(textOf(line)) || isLineOf(textOf(line), equals)) continue
      return isLineOf(textOf(line + 1), equals) && textOf(line).trim() === 'BinaryData' ? line : last
    }
    return last
  }
}
