import { cutLine, type Range } from '../text/ranges.js'
import { findHidden, makeVisible } from '../text/visible.js'
import { element } from './element.js'

/** A line to draw: a slice of the text with the marks on it. */
export interface LineToDraw {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly marks: readonly Range[]
  readonly active: number | undefined
  /** What the user asked to see. */
  readonly spot: { readonly start: number; readonly end: number } | undefined
  /** Behind the text area every character must stand where the text area has it; else long lines are cut. */
  readonly whole: boolean
}

const longestShown = 3000
const before = 200

/** One line of the paper's layer: its text with a `mark` for every stretch that is evidence. */
export function drawLine(line: LineToDraw): HTMLElement {
  const { text, marks, spot } = line
  const onLine = spot !== undefined && spot.start < line.end && spot.end > line.start
  const cut = !line.whole && line.end - line.start > longestShown
  const interest = onLine ? spot.start : (marks[0]?.start ?? line.start)
  const start = cut ? Math.max(line.start, Math.min(interest - before, line.end - longestShown)) : line.start
  const end = cut ? Math.min(line.end, start + longestShown) : line.end
  const worst = marks.find((range) => range.primary)
  const band = worst === undefined ? '' : ` ${worst.severity}-line`
  const isLit = worst !== undefined && marks.some((range) => range.primary && range.finding === line.active)
  const drawn = element('div', { class: `line${band}${isLit ? ' lit' : ''}` })
  if (start > line.start)
    drawn.append(element('i', { class: 'cut' }, `${write(start - line.start)} characters … `))
  const places = onLine
    ? [...marks, { ...spot, finding: -1, severity: 'info', primary: false } as const]
    : marks
  for (const segment of cutLine(start, end, places)) {
    const slice = text.slice(segment.start, segment.end)
    const [range] = segment.ranges
    const found = segment.ranges.find((there) => there.finding >= 0)
    if (range === undefined) {
      appendText(drawn, slice, line.whole)
      continue
    }
    const isSpot = segment.ranges.some((there) => there.finding < 0)
    const isActive = segment.ranges.some((there) => there.finding === line.active)
    const classes = [
      found === undefined ? '' : `${found.severity} ${found.primary ? 'primary' : 'secondary'}`,
      isSpot ? 'spot' : '',
      isActive ? 'active' : '',
    ]
    const mark = element('mark', {
      class: classes.join(' ').trim(),
      'data-finding': found?.finding,
      'data-start': segment.start,
      'data-end': segment.end,
    })
    appendText(mark, slice, line.whole)
    drawn.append(mark)
  }
  if (end < line.end) drawn.append(element('i', { class: 'cut' }, ` … ${write(line.end - end)} characters`))
  return drawn
}

function appendText(parent: HTMLElement, slice: string, whole: boolean): void {
  if (!whole) {
    parent.append(makeVisible(slice))
    return
  }
  let at = 0
  for (const hidden of findHidden(slice, 100)) {
    parent.append(slice.slice(at, hidden.at))
    const flag = element('i', { class: 'hidden-character', 'data-name': hidden.name.slice(1, -1) })
    flag.append(slice.slice(hidden.at, hidden.at + hidden.length))
    parent.append(flag)
    at = hidden.at + hidden.length
  }
  parent.append(slice.slice(at))
}

function write(count: number): string {
  return count.toLocaleString('en')
}
