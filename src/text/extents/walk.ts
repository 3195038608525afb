import type { SortedLine } from '../sorted-line.js'

/**
 * Walks the lines of one section from a line on, as long as each is taken; blank lines belong to the walk where a line
 * behind them is taken, too. `takes` is asked for every other line, in order, with the blank lines in front of it.
 *
 * Shape: the index after the last line that was taken; `start` where none was. Units: indexes of lines.
 *
 * @example extentOf(lines, 0, (line) => line.sort === 'event-row')
 */
export function extentOf(
  lines: readonly SortedLine[],
  start: number,
  takes: (line: SortedLine, at: number, blankLines: number) => boolean,
): number {
  const { section } = lines[start]!
  let end = start
  let blankLines = 0
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.section !== section) break
    if (line.sort === 'blank') {
      blankLines += 1
      continue
    }
    if (!takes(line, at, blankLines)) break
    end = at + 1
    blankLines = 0
  }
  return end
}
