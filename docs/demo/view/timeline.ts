import type { EventRow, Timeline } from '../protocol.js'
import { writeAge, writeSeconds } from '../text/age.js'
import type { Reveal } from '../text/object-name.js'
import { scaleTime } from '../text/timescale.js'
import { type Child, element, shape } from './element.js'
import { pressable } from './pressable.js'

const rowHeight = 26
const axisHeight = 26
const markSize = 6

/** The events on a line of time that ends at the capture: bars for series, marks for single events. */
export function drawTimeline(timeline: Timeline, reveal: Reveal): Child {
  const { series, left } = timeline
  if (series.length === 0) return false
  const holder = element('div', { class: 'timeline' })
  let drawnWidth = 0
  new ResizeObserver(() => {
    const width = Math.floor(holder.clientWidth)
    if (width < 40 || width === drawnWidth) return
    drawnWidth = width
    holder.replaceChildren(drawSeries(series, width, reveal))
  }).observe(holder)
  holder.style.minHeight = `${series.length * rowHeight + axisHeight}px`
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'timeline-title' },
    element('h3', { id: 'timeline-title' }, 'What happened when'),
    element(
      'p',
      { class: 'legend' },
      element('span', { class: 'warning' }, '◆ Warning'),
      element('span', { class: 'normal' }, '● Normal'),
      element('span', {}, '▬ a series'),
      element('span', {}, '┄ somewhere in here'),
    ),
    holder,
    left > 0 && element('p', { class: 'hint' }, `${left} more series are in the events tab`),
    element(
      'details',
      {},
      element('summary', {}, 'The same in words'),
      element(
        'ol',
        {},
        series.map((event) => element('li', {}, describeSeries(event))),
      ),
    ),
  )
}

/** A series in one sentence, for those who do not see the drawing. */
export function describeSeries(event: EventRow): string {
  const times = event.count > 1 ? `${event.count} times, ` : ''
  const first = event.count > 1 && event.first !== undefined ? `from ${writeAge(event.first)} ago ` : ''
  const last =
    event.last === undefined
      ? 'time unknown'
      : `${first === '' ? '' : 'to '}${writeAge(event.last)} before the capture`
  return `${event.type} ${event.reason}${event.object === '' ? '' : ` of ${event.object}`}: ${times}${first}${last}`
}

function drawSeries(series: readonly EventRow[], width: number, reveal: Reveal): SVGElement {
  const labelWidth = width < 480 ? 108 : 172
  const plotWidth = width - labelWidth - 20
  const oldest = Math.max(1, ...series.map((event) => event.first?.maxSeconds ?? event.last?.maxSeconds ?? 0))
  const scale = scaleTime(oldest, plotWidth, 58)
  const bottom = series.length * rowHeight
  const xOf = (age: number) => labelWidth + scale.placeOf(age)
  const drawing = shape('svg', {
    width,
    height: bottom + axisHeight,
    role: 'group',
    'aria-label': `${series.length} series of events, oldest first, over the last ${writeSeconds(oldest)}`,
  })
  for (const tick of scale.ticks)
    drawing.append(
      shape('line', { class: 'grid', x1: xOf(tick), x2: xOf(tick), y1: 0, y2: bottom }),
      shape(
        'text',
        { class: 'tick', x: xOf(tick), y: bottom + 17, 'text-anchor': 'middle' },
        writeSeconds(tick),
      ),
    )
  drawing.append(
    shape('line', { class: 'now', x1: xOf(0), x2: xOf(0), y1: 0, y2: bottom + 4 }),
    shape('text', { class: 'tick now', x: width - 2, y: bottom + 17, 'text-anchor': 'end' }, 'captured'),
  )
  for (const [row, event] of series.entries())
    drawing.append(drawRow(event, row * rowHeight, labelWidth, width, xOf, reveal))
  return drawing
}

function drawRow(
  event: EventRow,
  top: number,
  labelWidth: number,
  width: number,
  xOf: (age: number) => number,
  reveal: Reveal,
): SVGElement {
  const middle = top + rowHeight / 2
  const kind = event.type === 'Warning' ? 'warning' : 'normal'
  const count = event.count > 1 ? ` ×${event.count}` : ''
  const room = Math.floor(labelWidth / 7.3) - count.length
  const name = event.reason === '' ? event.message : event.reason
  const label = `${name.length > room ? `${name.slice(0, room - 1)}…` : name}${count}`
  const { first, last } = event
  const unknown = last === undefined ? 'time unknown' : ''
  const group = shape(
    'g',
    {
      class: `series ${kind}`,
      ...pressable([label, unknown], `${describeSeries(event)}: show line ${event.line}`, () =>
        reveal(event.start, event.end),
      ),
    },
    shape('title', {}, `${describeSeries(event)}\n${event.message.slice(0, 300)}`),
    shape('rect', { class: 'row', x: 0, y: top, width, height: rowHeight, rx: 4 }),
    shape('text', { x: 6, y: middle + 4, class: 'label' }, label),
  )
  if (last === undefined) {
    group.append(' ', shape('text', { class: 'tick', x: labelWidth, y: middle + 4 }, unknown))
    return group
  }
  if (event.count > 1 && first !== undefined) {
    const from = xOf(first.minSeconds)
    const to = xOf(last.minSeconds)
    group.append(
      drawDoubt(xOf(first.maxSeconds), from, middle),
      shape('rect', {
        class: 'bar',
        x: from,
        y: middle - 4,
        width: Math.max(3, to - from),
        height: 8,
        rx: 3,
      }),
      drawMark(kind, from, middle, 4),
    )
  } else group.append(drawDoubt(xOf(last.maxSeconds), xOf(last.minSeconds), middle))
  group.append(drawMark(kind, xOf(last.minSeconds), middle, markSize))
  return group
}

function drawDoubt(from: number, to: number, y: number): SVGElement {
  return shape('line', { class: 'doubt', x1: from, x2: to, y1: y, y2: y })
}

function drawMark(kind: 'warning' | 'normal', x: number, y: number, size: number): SVGElement {
  return kind === 'warning'
    ? shape('path', {
        class: 'mark',
        d: `M${x} ${y - size} l${size} ${size} l${-size} ${size} l${-size} ${-size} z`,
      })
    : shape('circle', { class: 'mark', cx: x, cy: y, r: size - 1 })
}
