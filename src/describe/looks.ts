import type { Scan } from '../grammar/describe.js'

// What a block looks like as a whole; decides how its lines are read.

/** A paste whose runs of blanks became one: no key has two blanks or a TAB behind it. */
export function looksCollapsed(scan: Scan): boolean {
  let weakCount = 0
  for (let line = 0; line < scan.lines.length; line++) {
    if (scan.keyEnd[line]! < 0) continue
    if (scan.weak[line]) weakCount++
    else if (scan.valueAt[line]! < scan.length[line]!) return false
  }
  return weakCount > 0
}

const capitalA = 65
const capitalK = 75

/** The generic describer prints the object's own `apiVersion` and `kind` at column 0, and raw strings anywhere. */
export function looksGeneric(scan: Scan): boolean {
  let seen = 0
  for (let line = 0; line < scan.lines.length && seen < 2; line++) {
    const code = scan.opening[line]
    if (scan.indent[line] !== 0 || (code !== capitalA && code !== capitalK)) continue
    const text = scan.lines[line]!.text
    if (text.startsWith('API Version:') || text.startsWith('Kind:')) seen++
  }
  return seen === 2
}

/** A paste with an empty line behind every line; values and data with empty lines have lines that follow each other, too. */
export function looksDoubleSpaced({ indent }: Scan): boolean {
  let blank = 0
  let together = 0
  for (let line = 0; line < indent.length; line++) {
    if (indent[line]! < 0) blank++
    else if (indent[line + 1]! >= 0) together++
  }
  return blank * 3 > indent.length && together * 4 < indent.length - blank
}
