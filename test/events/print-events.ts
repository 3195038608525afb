import type { Excerpt } from '../../src/excerpt.js'

/** A row of an Events table before it is printed. */
export interface PrintedEvent {
  readonly type: string
  readonly reason: string
  readonly age: string
  readonly from: string
  readonly message: string
}

/**
 * Prints rows as kubectl 1.8 and later do: Go's tabwriter with a padding of two, where a line that ends without a TAB
 * ends the column block of the column behind.
 */
export function printEvents(events: readonly PrintedEvent[]): string {
  const rows = [
    ['  Type', 'Reason', 'Age', 'From', 'Message'],
    ['  ----', '------', '----', '----', '-------'],
    ...events.map(({ type, reason, age, from, message }) => [`  ${type}`, reason, age, from, message]),
  ]
  return `Events:\n${alignCells(rows.map((row) => row.join('\t')).join('\n'))}\n`
}

/** Go's text/tabwriter with minwidth 0, padding 2 and blanks: cells end at TABs, a column ends where a line lacks it. */
export function alignCells(text: string): string {
  const lines = text.split('\n').map((line) => line.split('\t'))
  const widths: number[][] = lines.map(() => [])
  for (let from = 0; from < lines.length; from++) {
    const cells = lines[from] as string[]
    for (let column = 0; column < cells.length - 1; column++) {
      if ((widths[from] as number[])[column] !== undefined) continue
      let to = from
      let width = 0
      while (to < lines.length && (lines[to] as string[]).length - 1 > column) {
        width = Math.max(width, [...((lines[to] as string[])[column] as string)].length + 2)
        to++
      }
      for (let line = from; line < to; line++) (widths[line] as number[])[column] = width
    }
  }
  return lines
    .map((cells, line) =>
      cells
        .map((cell, column) =>
          column === cells.length - 1
            ? cell
            : cell + ' '.repeat(((widths[line] as number[])[column] as number) - [...cell].length),
        )
        .join(''),
    )
    .join('\n')
}

/** The lines of a text with their way back to it. */
export function linesOf(text: string): Excerpt[] {
  const lines: Excerpt[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line, start, end: start + line.length })
    start += line.length + 1
  }
  return lines
}
