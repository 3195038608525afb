/**
 * Events as the web pages and desktop programs around Kubernetes show them (Lens, OpenShift's console, the Kubernetes
 * dashboard, Rancher, Argo CD, Headlamp, consoles of clouds), after somebody copied them: cells set off by TABs, or one
 * cell a line. Every layout is known by the names of its columns or labels, which are a closed list.
 */

/** What a cell of such a table is. */
export type PanelColumn =
  | 'type'
  | 'reason'
  | 'message'
  | 'namespace'
  | 'object'
  | 'name'
  | 'source'
  | 'fieldPath'
  | 'count'
  | 'first'
  | 'last'
  | 'other'

/** A cell: the line it stands in (counted from the first line looked at), and where in that line. */
export interface PanelCell {
  readonly column: PanelColumn
  readonly line: number
  readonly from: number
  readonly to: number
}

/** The cells of one event, and its lines (end exclusive). */
export interface PanelRow {
  readonly cells: readonly PanelCell[]
  readonly start: number
  readonly end: number
}

const columns: ReadonlyMap<string, PanelColumn> = new Map([
  ...['type', 'severity', 'level'].map((name) => [name, 'type'] as const),
  ...['reason', 'event'].map((name) => [name, 'reason'] as const),
  ...['message', 'messages'].map((name) => [name, 'message'] as const),
  ...['namespace', 'project'].map((name) => [name, 'namespace'] as const),
  ...['object', 'involved object', 'resource'].map((name) => [name, 'object'] as const),
  ['name', 'name'],
  ...['source', 'from', 'component'].map((name) => [name, 'source'] as const),
  ...['sub-object', 'subobject', 'sub object'].map((name) => [name, 'fieldPath'] as const),
  ...['count', 'times'].map((name) => [name, 'count'] as const),
  ...['first seen', 'first occurred', 'firstseen', 'first timestamp', 'created'].map(
    (name) => [name, 'first'] as const,
  ),
  ...[
    'last seen',
    'last occurred',
    'lastseen',
    'last timestamp',
    'age',
    'date',
    'updated',
    'time',
    'last updated',
  ].map((name) => [name, 'last'] as const),
  ...['host', 'node', 'cluster', 'kind'].map((name) => [name, 'other'] as const),
])

/** The column that a name stands above; `undefined` for any other text. */
function columnOf(text: string): PanelColumn | undefined {
  return text.length > 24 ? undefined : columns.get(text.trim().toLowerCase())
}

/** Names of columns as kubectl writes them: tables of these alone, with the message last, are kubectl's own. */
const ofKubectl: ReadonlySet<string> = new Set(
  'Type Reason Age From Message FirstSeen LastSeen Count SubobjectPath SubObjectPath Source Time'.split(' '),
)

/** How many lines one row or panel can have. */
const longestRow = 24
const typeCell = /^(?:Normal|Warning|Error)$/
const reasonCell = /^[A-Z][A-Za-z0-9]{2,60}$/
const moment =
  /^(?:(?:about |almost |over |less than )?(?:\d{1,5}|an?|a few|one) ?[a-z]{1,8}(?: ago)?|(?:\d{1,5}[ydhms]){1,4}(?: ago)?|just now|(?:[A-Z][a-z]{2},? )?(?:[A-Z][a-z]{2} \d{1,2},? \d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} [A-Z][a-z]{2} \d{4})\b.{0,60}|.{0,20}\d\d:\d\d(?::\d\d)?.{0,40})$/

/** Whether a line can be the first of such a table; a quick question before the slow one. */
export function mayBePanel(text: string, next: string | undefined): boolean {
  if (text.includes('\t')) return /\bmessage\b/i.test(text.slice(0, 400))
  if (text.length <= 24 && (columns.has(text.trim().toLowerCase()) || badge.test(text))) return true
  return next !== undefined && /^\s{0,8}Source:?\s*(?:\t|$)/.test(next.slice(0, 80))
}

/**
 * Reads a table or a panel of events that starts at a line.
 *
 * Shape: the rows and the index behind the last line; `undefined` where none starts. `lineAt` gives the text of a line,
 * `undefined` behind the last one.
 *
 * @example readPanel((at) => ['Reason\tMessage\tLast Seen', 'Failed\tError: x\t2m ago'][at])?.rows.length // 1
 */
export function readPanel(
  lineAt: (at: number) => string | undefined,
): { rows: readonly PanelRow[]; end: number } | undefined {
  const first = lineAt(0)
  if (first === undefined) return undefined
  const read = first.includes('\t')
    ? (readTabbed(first, lineAt) ?? readLabelled(lineAt))
    : (readStacked(lineAt) ?? readBadges(lineAt) ?? readLabelled(lineAt))
  return read === undefined || read.rows.length === 0 ? undefined : read
}

interface Found {
  readonly rows: readonly PanelRow[]
  readonly end: number
}

type Lines = (at: number) => string | undefined

function isOfEvents(names: readonly (PanelColumn | undefined)[]): boolean {
  const known = names.filter((name) => name !== undefined && name !== 'other')
  const told = names.some(
    (name) => name === 'reason' || name === 'type' || name === 'source' || name === 'count',
  )
  return names.includes('message') && told && known.length >= 3 && new Set(known).size >= known.length - 1
}

/** Beside a column of the last time, `Age` is the one of the first. */
function columnsOf(titles: readonly string[]): (PanelColumn | undefined)[] {
  const names = titles.map(columnOf)
  const lasts = names.filter((name) => name === 'last').length
  return names.map((name, at) =>
    lasts > 1 && titles[at]?.toLowerCase() === 'age' && !names.includes('first') ? 'first' : name,
  )
}

/** A header with TABs, and rows with as many. */
function readTabbed(header: string, lineAt: Lines): Found | undefined {
  const titles = header
    .slice(0, 600)
    .split('\t')
    .map((title) => title.trim())
  const names = columnsOf(titles)
  if (!isOfEvents(names) || names.some((name, at) => name === undefined && titles[at] !== ''))
    return undefined
  if (
    names.at(-1) === 'message' &&
    titles.every((title) => ofKubectl.has(title) || title === title.toUpperCase())
  )
    return undefined
  const rows: PanelRow[] = []
  let at = 1
  for (; ; at += 1) {
    const text = lineAt(at)
    if (text?.includes('\t') !== true) break
    const cells: PanelCell[] = []
    let from = 0
    for (let index = 0; index < names.length && from <= text.length; index += 1) {
      const tab = index === names.length - 1 ? -1 : text.indexOf('\t', from)
      const to = tab < 0 ? text.length : tab
      addCell(cells, names[index] ?? 'other', at, text, from, to)
      from = to + 1
    }
    if (!cells.some(({ column }) => column === 'message')) break
    rows.push({ cells, start: at, end: at + 1 })
  }
  return { rows, end: at }
}

function addCell(
  cells: PanelCell[],
  column: PanelColumn,
  line: number,
  text: string,
  from: number,
  to: number,
): void {
  const cell = text.slice(from, to)
  const lead = cell.length - cell.trimStart().length
  const end = from + cell.trimEnd().length
  if (from + lead < end) cells.push({ column, line, from: from + lead, to: end })
}

/** The names of the columns, one a line, and then the cells, one a line. */
function readStacked(lineAt: Lines): Found | undefined {
  const titles: string[] = []
  while (titles.length < longestRow && columnOf(lineAt(titles.length) ?? '') !== undefined)
    titles.push((lineAt(titles.length) as string).trim())
  const names = columnsOf(titles) as PanelColumn[]
  if (!isOfEvents(names)) return undefined
  const rows: PanelRow[] = []
  let at = names.length
  for (;;) {
    const row = readCells(names, lineAt, at)
    if (row === undefined) break
    rows.push(row)
    at = row.end
  }
  return { rows, end: at }
}

/** One row; a cell of a closed form that is missing is left out, a moment can fill two lines. */
function readCells(names: readonly PanelColumn[], lineAt: Lines, start: number): PanelRow | undefined {
  const cells: PanelCell[] = []
  let at = start
  for (const name of names) {
    const text = lineAt(at)?.trim()
    if (text === undefined || text === '') break
    if (!canBe(name, text)) continue
    addCell(cells, name, at, lineAt(at) as string, 0, (lineAt(at) as string).length)
    at += 1
    const below = lineAt(at)?.trim() ?? ''
    // `10 minutes ago` and, in the next line, the date it stands for
    if (
      (name === 'first' || name === 'last') &&
      /\d{4}/.test(below) &&
      moment.test(below) &&
      !/\d{4}/.test(text)
    )
      at += 1
  }
  const isRow = cells.some(({ column }) => column === 'message') && cells.length * 2 > names.length
  return isRow ? { cells, start, end: at } : undefined
}

function canBe(column: PanelColumn, text: string): boolean {
  switch (column) {
    case 'type':
      return typeCell.test(text)
    case 'reason':
      return reasonCell.test(text)
    case 'count':
      return /^\d{1,9}$/.test(text)
    case 'first':
    case 'last':
      return moment.test(text)
    case 'fieldPath':
      return /^spec\.\w{1,40}\{[^{}]{1,253}\}$/.test(text) || text === '-'
    case 'namespace':
    case 'name':
      return /^[a-z0-9][a-z0-9.-]{0,252}$/.test(text)
    default:
      return true
  }
}

const labels: ReadonlySet<string> = new Set(['source', 'count', 'sub-object', 'last seen', 'first seen'])

/** `Back-off …` above `Source`, `Count`, `Sub-object`, `Last seen`, each with its value behind a TAB or below it. */
function readLabelled(lineAt: Lines): Found | undefined {
  const rows: PanelRow[] = []
  let at = 0
  for (;;) {
    const message = lineAt(at)
    if (message === undefined || message.trim() === '' || labels.has(message.trim().toLowerCase())) break
    const cells: PanelCell[] = []
    addCell(cells, 'message', at, message, 0, message.length)
    let line = at + 1
    for (let count = 0; count < labels.size; count += 1) {
      const text = lineAt(line) ?? ''
      const [label = ''] = text.slice(0, 40).split('\t')
      const name = label.trim().replace(/:$/, '').toLowerCase()
      if (!labels.has(name)) break
      const column = columns.get(name) as PanelColumn
      if (text.includes('\t')) addCell(cells, column, line, text, label.length + 1, text.length)
      else {
        line += 1
        const value = lineAt(line)
        if (value === undefined) break
        addCell(cells, column, line, value, 0, value.length)
      }
      line += 1
    }
    const names = cells.map(({ column }) => column)
    if (!names.includes('source') || !(names.includes('count') || names.includes('last'))) break
    rows.push({ cells, start: at, end: line })
    at = line
  }
  return { rows, end: at }
}

const badge = /^\s{0,4}(?:P|D|RS|SS|DS|J|CJ|N|PVC|PV|B|BC|DC|RC|RQ|S|I|NS|PR|HPA|M)\s*$/

/** `P`, `till-0`, `NS`, `shop`, a time, `Generated from kubelet on barn-1`, `12 times in the last 5 minutes`, the message. */
function readBadges(lineAt: Lines): Found | undefined {
  const rows: PanelRow[] = []
  let at = 0
  for (;;) {
    const row = readBadge(lineAt, at)
    if (row === undefined) break
    rows.push(row)
    at = row.end
  }
  return rows.length === 0 ? undefined : { rows, end: at }
}

function readBadge(lineAt: Lines, start: number): PanelRow | undefined {
  const text = (at: number) => lineAt(at) ?? ''
  if (!badge.test(text(start)) || !canBe('name', text(start + 1).trim())) return undefined
  const cells: PanelCell[] = []
  addCell(cells, 'other', start, text(start), 0, text(start).length)
  addCell(cells, 'name', start + 1, text(start + 1), 0, text(start + 1).length)
  let at = start + 2
  if (/^\s*(?:NS|PR)\s*$/.test(text(at)) && canBe('namespace', text(at + 1).trim())) {
    addCell(cells, 'namespace', at + 1, text(at + 1), 0, text(at + 1).length)
    at += 2
  }
  if (moment.test(text(at).trim())) {
    addCell(cells, 'last', at, text(at), 0, text(at).length)
    at += 1
  }
  const from = /^\s*Generated from \S/.exec(text(at))
  if (from === null) return undefined
  addCell(cells, 'source', at, text(at), from[0].length - 1, text(at).length)
  at += 1
  const times = /^\s*(\d{1,9}) times?(?: in the last .{1,40})?\s*$/.exec(text(at))
  if (times !== null) {
    const digits = text(at).indexOf(times[1] as string)
    addCell(cells, 'count', at, text(at), digits, digits + (times[1] as string).length)
    at += 1
  }
  if (text(at).trim() === '') return undefined
  addCell(cells, 'message', at, text(at), 0, text(at).length)
  return { cells, start, end: at + 1 }
}
