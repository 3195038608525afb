/** A line without its line break; offsets into the input. `indent` counts the characters before the first that says something. */
export interface TextLine {
  readonly start: number
  readonly end: number
  readonly indent: number
}

/** Blank, a quoting mark, a border of a box: what paste targets put in front of a line. */
const MARGIN = /[ \t>|│┃\u00a0]*/y

/**
 * The lines of a text. A line that holds several escaped line breaks (`\n` in a JSON or Go string) is a text written
 * on one line and is cut at them too.
 *
 * Shape: lines in order; line breaks belong to no line. Units: UTF-16 offsets.
 *
 * @example linesOf('a\n  b') // [{ start: 0, end: 1, indent: 0 }, { start: 2, end: 5, indent: 2 }]
 */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const next = newline < 0 ? text.length : newline
    const end = next > start && text.charCodeAt(next - 1) === 13 ? next - 1 : next
    addLine(text, start, end, lines)
    start = next + 1
  }
  return lines
}

/** How many escaped line breaks make a line a text of lines: a single one is usual in a message. */
const ESCAPED_BREAKS = 3

function addLine(text: string, start: number, end: number, lines: TextLine[]): void {
  const body = text.slice(start, end)
  const cuts: number[] = []
  for (let at = body.indexOf('\\n'); at >= 0; at = body.indexOf('\\n', at + 2)) cuts.push(start + at)
  let from = start
  if (cuts.length >= ESCAPED_BREAKS) {
    for (const cut of cuts) {
      lines.push(lineAt(text, from, cut))
      from = cut + 2
    }
  }
  lines.push(lineAt(text, from, end))
}

function lineAt(text: string, start: number, end: number): TextLine {
  MARGIN.lastIndex = start
  const length = MARGIN.exec(text)?.[0].length ?? 0
  return { start, end, indent: Math.min(length, end - start) }
}
