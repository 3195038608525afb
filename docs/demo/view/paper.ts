import { indexLines, type LineIndex } from '../text/lines.js'
import { type Range, rangesByLine } from '../text/ranges.js'
import { drawLine } from './draw-line.js'
import { byId, element } from './element.js'

/** Longer texts, and texts with longer lines, are shown but not edited: a text area would make the page wait. */
const longestField = 1_000_000
const longestFieldLine = 20_000
/** Browsers cannot scroll further than about this many pixels. */
const tallest = 10_000_000
const lineHeight = 20
const overscan = 12

/** What the paper tells the page. */
export interface PaperListener {
  /** The user changed the text. */
  readonly onEdit: (text: string) => void
  /** The mouse or the caret is on this finding's text, or on none. */
  readonly onPoint: (finding: number | undefined, by: 'mouse' | 'caret') => void
}

/** The text on the page, with line numbers and the findings' evidence marked where it stands. */
export interface Paper {
  readonly text: () => string
  readonly show: (text: string) => void
  readonly mark: (ranges: readonly Range[]) => void
  /** Marks this finding stronger than the others. */
  readonly activate: (finding: number | undefined) => void
  /** Scrolls up or down to a stretch of the text; nothing else changes. */
  readonly bringUp: (start: number) => void
  /** Scrolls to a stretch of the text, selects it and puts the focus there. */
  readonly reveal: (start: number, end: number) => void
}

/** Makes the elements of the page's text side work. */
export function openPaper(listener: PaperListener): Paper {
  const field = byId<HTMLTextAreaElement>('text')
  const viewer = byId('viewer')
  const spacer = byId('spacer')
  const layer = byId('layer')
  const sheet = byId('sheet')
  const gutter = byId('gutter')
  viewer.tabIndex = 0
  let text = ''
  let lines: LineIndex = indexLines('')
  let byLine = new Map<number, Range[]>()
  let ranges: readonly Range[] = []
  let active: number | undefined
  let spot: { start: number; end: number } | undefined
  let large = false
  let pointed: number | undefined

  const scroller = () => (large ? viewer : field)
  const fullHeight = () => lines.starts.length * lineHeight

  const draw = () => {
    const { scrollTop, scrollLeft, clientHeight } = scroller()
    const fits = Math.ceil(clientHeight / lineHeight)
    const squeezed = large && fullHeight() > tallest
    const top = squeezed
      ? Math.floor(
          (scrollTop / Math.max(1, tallest - clientHeight)) * Math.max(0, lines.starts.length - fits + 1),
        )
      : Math.floor(scrollTop / lineHeight)
    const first = Math.max(0, squeezed ? top : top - overscan)
    const last = Math.min(lines.starts.length, top + fits + overscan)
    const drawn: HTMLElement[] = []
    const numbers: HTMLElement[] = []
    for (let line = first; line < last; line++) {
      const marks = byLine.get(line) ?? []
      drawn.push(
        drawLine({
          text,
          start: lines.starts[line]!,
          end: lines.ends[line]!,
          marks,
          active,
          spot,
          whole: !large,
        }),
      )
      const worst = marks.find((range) => range.primary) ?? marks[0]
      numbers.push(
        element(
          'div',
          {
            class: worst === undefined ? '' : `${worst.severity}${worst.finding === active ? ' active' : ''}`,
          },
          line + 1,
        ),
      )
    }
    layer.replaceChildren(...drawn)
    gutter.replaceChildren(...numbers)
    const offset = squeezed ? scrollTop : first * lineHeight
    layer.style.transform = large
      ? `translateY(${offset}px)`
      : `translate(${-scrollLeft}px, ${offset - scrollTop}px)`
    gutter.style.transform = `translateY(${offset - scrollTop}px)`
  }

  /** Scrolls sideways when the mark is not in view: it comes to the end of the line's window, or to its first third. */
  const scrollToMark = (mark: Element | null | undefined, place: 'end' | 'third') => {
    if (mark === null || mark === undefined) return
    const scrolled = scroller()
    const room = scrolled.clientWidth
    const at = mark.getBoundingClientRect().left - scrolled.getBoundingClientRect().left
    const width = Math.min(mark.getBoundingClientRect().width, room)
    const left = place === 'end' ? room - width - 24 : (room - width) / 3
    if (at + width > room - 24) scrolled.scrollLeft = at - Math.max(24, left)
  }

  const scrollToLine = (line: number) => {
    const share = line / Math.max(1, lines.starts.length)
    const height = large && fullHeight() > tallest ? share * tallest : line * lineHeight
    scroller().scrollTo(0, Math.max(0, height - (scroller().clientHeight * 2) / 5))
  }

  const setMode = () => {
    large =
      text.length > longestField ||
      lines.starts.some((start, line) => lines.ends[line]! - start > longestFieldLine)
    field.hidden = large
    viewer.hidden = !large
    if (large) {
      field.value = ''
      spacer.style.height = `${Math.min(fullHeight(), tallest)}px`
      spacer.append(layer)
      layer.removeAttribute('aria-hidden')
    } else {
      sheet.prepend(layer)
      layer.setAttribute('aria-hidden', 'true')
    }
    gutter.style.width = `${Math.max(2, String(lines.starts.length).length)}ch`
  }

  const pointMouse = (finding: number | undefined) => {
    if (finding === pointed) return
    pointed = finding
    listener.onPoint(finding, 'mouse')
  }

  const findingAt = (offset: number): number | undefined =>
    byLine.get(lines.lineOf(offset))?.find((range) => range.start <= offset && offset <= range.end)?.finding

  field.addEventListener('scroll', draw)
  viewer.addEventListener('scroll', draw)
  new ResizeObserver(draw).observe(sheet)
  field.addEventListener('input', () => {
    text = field.value
    lines = indexLines(text)
    ranges = []
    byLine = new Map()
    spot = undefined
    setMode()
    draw()
    listener.onEdit(text)
  })
  sheet.addEventListener('pointermove', (event) => {
    const mark = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find((there) => there instanceof HTMLElement && there.dataset['finding'] !== undefined)
    pointMouse(mark instanceof HTMLElement ? Number(mark.dataset['finding']) : undefined)
  })
  sheet.addEventListener('pointerleave', () => pointMouse(undefined))
  document.addEventListener('selectionchange', () => {
    if (document.activeElement === field && ranges.length > 0)
      listener.onPoint(findingAt(lines.fromField(field.selectionStart)), 'caret')
  })

  return {
    text: () => text,
    show: (next) => {
      text = next
      lines = indexLines(text)
      ranges = []
      byLine = new Map()
      spot = undefined
      setMode()
      if (!large) field.value = text
      scroller().scrollTo(0, 0)
      field.setSelectionRange(0, 0)
      draw()
    },
    mark: (next) => {
      ranges = next
      byLine = rangesByLine(next, lines)
      draw()
    },
    activate: (finding) => {
      if (active === finding) return
      active = finding
      draw()
    },
    bringUp: (start) => {
      scrollToLine(lines.lineOf(start))
      draw()
      scrollToMark(
        [...layer.querySelectorAll('mark')].find((mark) => Number(mark.dataset['start']) === start),
        'end',
      )
    },
    reveal: (start, end) => {
      spot = { start, end }
      const scrolled = scroller()
      scrollToLine(lines.lineOf(start))
      draw()
      scrollToMark(layer.querySelector('.spot'), 'third')
      const left = scrolled.scrollLeft
      const top = scrolled.scrollTop
      scrolled.focus({ preventScroll: true })
      if (!large) field.setSelectionRange(lines.toField(start), lines.toField(end))
      scrolled.scrollTo(left, top)
      sheet.scrollIntoView({ block: 'nearest' })
      draw()
    },
  }
}
