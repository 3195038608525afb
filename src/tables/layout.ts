import { type Excerpt, sliceExcerpt } from '../excerpt.js'

/** A column of a header: its name as printed, and where it starts. */
export interface TableColumn {
  readonly name: string
  readonly at: number
}

/** Names of columns that hold a blank; in a table whose blanks were collapsed they look like two columns. */
const twoWords: ReadonlySet<string> = new Set([
  'LAST SEEN',
  'CREATED AT',
  'FIRST SEEN',
  'NOMINATED NODE',
  'READINESS GATES',
  'NODE SELECTOR',
  'LAST SCHEDULE',
  'ACCESS MODES',
  'RECLAIM POLICY',
  'MIN AVAILABLE',
  'MAX UNAVAILABLE',
  'ALLOWED DISRUPTIONS',
])

/** Columns that k9s prints with one blank between. */
const ofK9s: ReadonlySet<string> = new Set(
  'PF READY STATUS RESTARTS CPU MEM %CPU/R %CPU/L %MEM/R %MEM/L IP AGE'.split(' '),
)
/** k9s puts an arrow behind the column it sorts by. */
const columnWord = /^%?[A-Z0-9][A-Z0-9()/%_.:-]{0,62}[↑↓▲▼]?$/
const longestHeader = 2000

/**
 * The columns of the header of a `kubectl get` table.
 *
 * Shape: `undefined` when some word is not written as columns are, or no column is NAME or MESSAGE.
 *
 * @example readColumns('NAME   READY   NOMINATED NODE')?.map((column) => column.name) // ['NAME', 'READY', 'NOMINATED NODE']
 */
export function readColumns(text: string): readonly TableColumn[] | undefined {
  if (text.length > longestHeader) return undefined
  const columns: { name: string; at: number; end: number }[] = []
  const words = /\S+/g
  for (let word = words.exec(text); word !== null; word = words.exec(text)) {
    if (!columnWord.test(word[0])) return undefined
    const before = columns[columns.length - 1]
    const pair = before === undefined ? '' : `${before.name} ${word[0]}`
    const isNear = before !== undefined && word.index - before.end === 1 && text[before.end] === ' '
    if (
      before !== undefined &&
      isNear &&
      !ofK9s.has(word[0]) &&
      (twoWords.has(pair) || /\S(?:\t| {2,})\S/.test(text))
    ) {
      before.name = pair
      before.end = word.index + word[0].length
    } else columns.push({ name: word[0], at: word.index, end: word.index + word[0].length })
  }
  const names = columns.map((column) => withoutArrow(column.name))
  if (columns.length < 2 || !(names.includes('NAME') || names.includes('MESSAGE'))) return undefined
  const seen = new Set<string>()
  return columns.map(({ name, at }) => ({ name: nameOnce(withoutArrow(name), seen), at }))
}

/** A column of a label can have the name of another one (`-L app.kubernetes.io/name`): the kind's own stands first. */
function nameOnce(name: string, seen: Set<string>): string {
  let own = name
  for (let count = 2; seen.has(own); count += 1) own = `${name} ${count}`
  seen.add(own)
  return own
}

function withoutArrow(name: string): string {
  return name.replace(/[↑↓▲▼]$/, '')
}

/** From here to there in a line. */
export interface Stretch {
  readonly at: number
  readonly end: number
}

/** The cells of a line between TABs or two and more blanks. */
export function splitRow(text: string): Stretch[] {
  const cells: Stretch[] = []
  const pattern = /[^\s](?:[^\s]| (?=[^\s]))*/g
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    cells.push({ at: match.index, end: match.index + match[0].length })
  }
  return cells
}

/** The words of a line; `3 (5m ago)` and `fast (default)` are one cell. */
export function splitWords(text: string): Stretch[] {
  const cells: Stretch[] = []
  const pattern = /\S+(?: \((?:\S{1,24} ago|default)\))?/g
  for (let match = pattern.exec(text); match !== null && cells.length < 64; match = pattern.exec(text)) {
    cells.push({ at: match.index, end: match.index + match[0].length })
  }
  return cells
}

/**
 * The cells of a row by the names of their columns; empty cells are absent. A row is cut where its header says, where
 * that fits; else (watched tables change their widths, pastes lose blanks) by its own gaps, when they give exactly as
 * many cells as there are columns, or each cell starts under one.
 *
 * Shape: `undefined` when neither fits.
 *
 * @example readCells(row, columns)?.get('STATUS')?.text // 'CrashLoopBackOff'
 */
export function readCells(
  row: Excerpt,
  columns: readonly TableColumn[],
): ReadonlyMap<string, Excerpt> | undefined {
  const stretches =
    underHeader(row.text, columns) ??
    inOrder(splitRow(row.text), columns) ??
    inOrder(splitWords(row.text), columns)
  const placed = stretches ?? nearest(splitRow(row.text), columns)
  if (placed === undefined) return undefined
  const cells = new Map<string, Excerpt>()
  for (const [name, { at, end }] of placed) cells.set(name, sliceExcerpt(row, at, end))
  return cells
}

type Placed = Map<string, Stretch>

function underHeader(text: string, columns: readonly TableColumn[]): Placed | undefined {
  const placed: Placed = new Map()
  for (const [index, { name, at }] of columns.entries()) {
    const end = columns[index + 1]?.at ?? text.length
    if (at > 0 && at < text.length && text.charCodeAt(at - 1) !== 32) return undefined
    const raw = text.slice(at, end)
    const value = raw.trimEnd()
    if (value === '') continue
    if (value.charCodeAt(0) === 32 || /\t/.test(value)) return undefined
    // A wider row than its header slides into the next columns and shows gaps inside a cell.
    if (index < columns.length - 1 && / {2,}/.test(value)) return undefined
    placed.set(name, { at, end: at + value.length })
  }
  return placed.size > 0 && placed.has(columns[0]?.name ?? '') ? placed : undefined
}

function inOrder(cells: readonly Stretch[], columns: readonly TableColumn[]): Placed | undefined {
  if (cells.length !== columns.length) return undefined
  return new Map(columns.map(({ name }, index) => [name, cells[index] as Stretch]))
}

/** How far left of its column a cell may start. */
const slack = 3

/** Each cell under the column it starts nearest to, when that is a different one for each. */
function nearest(cells: readonly Stretch[], columns: readonly TableColumn[]): Placed | undefined {
  if (cells.length === 0 || cells.length > columns.length) return undefined
  const placed: Placed = new Map()
  let column = -1
  for (const cell of cells) {
    let best = column + 1
    if (best >= columns.length) return undefined
    while (
      best + 1 < columns.length &&
      Math.abs((columns[best + 1] as TableColumn).at - cell.at) <
        Math.abs((columns[best] as TableColumn).at - cell.at)
    )
      best++
    const { at } = columns[best] as TableColumn
    if (cell.at < at - slack || cell.at >= (columns[best + 1]?.at ?? Number.POSITIVE_INFINITY))
      return undefined
    column = best
    placed.set((columns[best] as TableColumn).name, cell)
  }
  return placed.has(columns[0]?.name ?? '') ? placed : undefined
}
