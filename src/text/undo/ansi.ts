import { replaceAll } from '../edit.js'
import { isBlank, type Line, reread } from '../line.js'

/** Colours, cursor movements and window titles: `ESC [ 1 ; 31 m`, `ESC ] 0 ; title BEL`. */
const sequence =
  /\u001b(?:\[[0-9;:?]{0,40}[ -/]{0,2}[@-~]|\][^\u0007\u001b]{0,200}(?:\u0007|\u001b\\)|[()][A-Z0-9]|[=>78cDEHM])/g

/**
 * Takes terminal escape sequences out where they are a terminal's: in a text that has them on many lines, and at
 * the start of a line (a coloured prompt). kubectl up to 1.25 prints those inside a value as they are; these stay.
 *
 * @example undoAnsi(splitLines('\u001b[1mEvents:\u001b[0m'))[0].excerpt.text // 'Events:'
 */
export function undoAnsi(lines: readonly Line[]): readonly Line[] {
  let coloured = 0
  let written = 0
  for (const line of lines) {
    if (isBlank(line)) continue
    written += 1
    if (line.excerpt.text.includes('\u001b')) coloured += 1
  }
  if (coloured === 0) return lines
  const isTerminal = coloured * 8 > written
  return lines.map((line) => {
    const at = line.excerpt.text.indexOf('\u001b')
    if (at < 0 || (!isTerminal && at > 8)) return line
    const excerpt = replaceAll(line.excerpt, sequence, () => '')
    return excerpt === line.excerpt ? line : reread(line, excerpt, 'ansi')
  })
}
