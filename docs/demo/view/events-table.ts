import type { EventRow } from '../protocol.js'
import { writeAge } from '../text/age.js'
import type { Reveal } from '../text/object-name.js'
import { type Child, element } from './element.js'

const rowsShown = 200

interface Column {
  readonly name: string
  readonly read: (event: EventRow) => string | number
  readonly write?: (event: EventRow) => Child
}

const unknown = Number.POSITIVE_INFINITY
const columns: readonly Column[] = [
  { name: 'Line', read: (event) => event.line },
  {
    name: 'Last',
    read: (event) => event.last?.minSeconds ?? unknown,
    write: (event) => writeAge(event.last),
  },
  { name: 'Count', read: (event) => event.count },
  { name: 'Type', read: (event) => event.type, write: drawType },
  { name: 'Reason', read: (event) => event.reason },
  { name: 'Message', read: (event) => event.message },
  { name: 'Object', read: (event) => event.object },
  { name: 'From', read: (event) => event.from },
  {
    name: 'First',
    read: (event) => event.first?.minSeconds ?? unknown,
    write: (event) => writeAge(event.first),
  },
]

function drawType({ type }: EventRow): Child {
  const isWarning = type === 'Warning'
  return element('span', { class: isWarning ? 'warning' : 'normal' }, isWarning ? '◆ ' : '● ', type)
}

/** All events in a table that can be sorted and filtered; each leads to its line. */
export function drawEvents(events: readonly EventRow[], total: number, reveal: Reveal): HTMLElement {
  if (events.length === 0) return element('p', { class: 'hint' }, 'No events were read in this text.')
  let sorted = -1
  let down = false
  let shown = rowsShown
  const filter = element('input', { type: 'search', id: 'events-filter', autocomplete: 'off' })
  const warnings = element('input', { type: 'checkbox', id: 'events-warnings' })
  const body = element('tbody')
  const count = element('p', { class: 'hint', role: 'status' })
  const more = element('button', { type: 'button', class: 'small' }, 'Show more')
  const headers = columns.map((column, index) => {
    const sort = () => {
      down = sorted === index ? !down : false
      sorted = index
      for (const [other, header] of headers.entries())
        header.setAttribute('aria-sort', other !== index ? 'none' : down ? 'descending' : 'ascending')
      fill()
    }
    return element(
      'th',
      { scope: 'col', 'aria-sort': 'none' },
      element('button', { type: 'button', on: { click: sort } }, column.name),
    )
  })
  const fill = () => {
    const words = filter.value.toLowerCase()
    const column = columns[sorted]
    const kept = events.filter(
      (event) =>
        (!warnings.checked || event.type === 'Warning') &&
        (words === '' ||
          `${event.type} ${event.reason} ${event.object} ${event.from} ${event.message}`
            .toLowerCase()
            .includes(words)),
    )
    if (column !== undefined) kept.sort((a, b) => compare(column.read(a), column.read(b)) * (down ? -1 : 1))
    body.replaceChildren(...kept.slice(0, shown).map((event) => drawRow(event, reveal)))
    count.textContent = `${kept.length} of ${total} events${total > events.length ? `, the first ${events.length} of the text` : ''}`
    more.hidden = kept.length <= shown
  }
  filter.addEventListener('input', fill)
  warnings.addEventListener('change', fill)
  more.addEventListener('click', () => {
    shown += rowsShown
    fill()
  })
  fill()
  return element(
    'div',
    {},
    element(
      'div',
      { class: 'filters' },
      element('label', { for: 'events-filter' }, 'Filter'),
      filter,
      element('label', {}, warnings, ' warnings only'),
      count,
    ),
    element(
      'div',
      { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Events' },
      element('table', {}, element('thead', {}, element('tr', {}, headers)), body),
    ),
    more,
  )
}

function drawRow(event: EventRow, reveal: Reveal): HTMLElement {
  const show = element(
    'button',
    {
      type: 'button',
      class: 'place',
      'aria-label': `show line ${event.line}`,
      on: { click: () => reveal(event.start, event.end) },
    },
    event.line,
  )
  const [, ...others] = columns
  return element(
    'tr',
    {},
    element('td', {}, show),
    others.map((column) => element('td', {}, column.write?.(event) ?? column.read(event))),
  )
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
