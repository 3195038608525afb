import type { Evidence, Span } from '../types.js'
import { type Cell, displayCells, neutralise } from './display-cells.js'
import type { Ink, Paint } from './paint.js'

/** How a snippet is drawn. Width in columns. */
export interface SnippetStyle {
  readonly width: number
  readonly paint: Paint
  readonly ink: Ink
}

const ellipsis = '…'

/**
 * A line of an input in a frame, with a row of carets under a part of it.
 *
 * Shape: the lines of the frame, without line ends. A line that is too wide is shown around the marked part; of
 * evidence from live objects the path stands where file and line would.
 * Units: `marked` in UTF-16 units into `evidence.text`.
 */
export function drawSnippet(evidence: Evidence, marked: Span, style: SnippetStyle): string[] {
  const { paint, width, ink } = style
  const number = evidence.line === undefined ? '' : String(evidence.line)
  const gutter = ' '.repeat(Math.max(2, number.length))
  const side = paint('frame', `${gutter}│`)
  const head = `${paint('frame', `${gutter}┌─`)} ${neutralise(placeOf(evidence))}`
  const line = evidence.lineText ?? evidence.text
  const before = evidence.lineText === undefined ? 0 : (evidence.column ?? 1) - (evidence.lineTextColumn ?? 1)
  const cells = displayCells(line)
  const first = cells.findIndex((cell) => cell.offset >= before + marked.start)
  const from = first < 0 ? cells.length : first
  const last = cells.findIndex((cell) => cell.offset >= before + marked.end)
  const to = Math.max(from, last < 0 ? cells.length : last)
  const room = Math.max(20, width - gutter.length - 1)
  const { low, high } = chooseWindow(cells, from, to, room)
  const lead = low > 0 ? ellipsis : ''
  const tail = high < cells.length ? ellipsis : ''
  const shown = lead + join(cells.slice(low, high)) + tail
  const indent = ' '.repeat(lead.length + widthOf(cells.slice(low, from)))
  const carets = '^'.repeat(Math.max(1, widthOf(cells.slice(from, Math.min(to, high)))))
  return [
    head,
    side,
    `${paint('frame', `${number.padStart(gutter.length)}│`)}${shown.trimEnd()}`,
    `${side}${indent}${paint(ink, carets)}`,
  ]
}

function placeOf(evidence: Evidence): string {
  if (evidence.line === undefined) return evidence.path ?? 'the objects handed over'
  return `${evidence.input ?? 'input'}:${evidence.line}:${evidence.column ?? 1}`
}

/** The cells to show: all when they fit, else from the line's start when the marked ones fit there, else around them. */
function chooseWindow(cells: readonly Cell[], from: number, to: number, room: number) {
  const fit = (start: number, columns: number): number => {
    let end = start
    let used = 0
    while (end < cells.length && used + (cells[end]?.width ?? 0) <= columns) used += cells[end++]?.width ?? 0
    return end
  }
  if (fit(0, room) === cells.length) return { low: 0, high: cells.length }
  const fromStart = fit(0, room - 1)
  if (fromStart >= to) return { low: 0, high: fromStart }
  // half of the free room before the marked part, the rest behind it
  const free = Math.max(0, room - 2 - widthOf(cells.slice(from, to)))
  let low = from
  let used = 0
  while (low > 0 && used + (cells[low - 1]?.width ?? 0) <= free / 2) used += cells[--low]?.width ?? 0
  if (fit(low, room - 1) === cells.length) return { low, high: cells.length }
  return { low, high: fit(low, room - 2) }
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0)
const join = (cells: readonly Cell[]): string => cells.map((cell) => cell.shown).join('')
