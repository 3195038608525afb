import type { CellKind } from '../grammar/event-row.js'
import { type Cell, kindOfCell, trimmed } from './cells.js'

/** A column of a header and where it starts in the header's line. */
export interface HeaderColumn {
  readonly name: HeaderName
  readonly at: number
}

/** The names of columns, written in one way: upper case, no blanks, one spelling each. */
export type HeaderName =
  | 'NAMESPACE'
  | 'LASTSEEN'
  | 'FIRSTSEEN'
  | 'AGE'
  | 'TIME'
  | 'COUNT'
  | 'NAME'
  | 'KIND'
  | 'OBJECT'
  | 'SUBOBJECT'
  | 'TYPE'
  | 'REASON'
  | 'FROM'
  | 'SOURCE'
  | 'MESSAGE'

const spellings: ReadonlyMap<string, HeaderName> = new Map([
  ['NAMESPACE', 'NAMESPACE'],
  ['LASTSEEN', 'LASTSEEN'],
  ['FIRSTSEEN', 'FIRSTSEEN'],
  ['AGE', 'AGE'],
  ['TIME', 'TIME'],
  ['COUNT', 'COUNT'],
  ['NAME', 'NAME'],
  ['KIND', 'KIND'],
  ['OBJECT', 'OBJECT'],
  ['SUBOBJECT', 'SUBOBJECT'],
  ['SUBOBJECTPATH', 'SUBOBJECT'],
  ['TYPE', 'TYPE'],
  ['REASON', 'REASON'],
  ['FROM', 'FROM'],
  ['SOURCE', 'SOURCE'],
  ['MESSAGE', 'MESSAGE'],
])

const longestHeader = 2000

/**
 * Reads the header of a table of events.
 *
 * Shape: the columns in order; `undefined` when some word is no column of such a table, or when reason or message
 * is missing (the least every table of events has).
 * Source: kubectl pkg/describe/describe.go DescribeEvents, kubernetes pkg/printers/internalversion/printers.go.
 *
 * @example readHeader('Type  Reason  Age  From  Message')?.[2] // { name: 'AGE', at: 14 }
 */
export function readHeader(text: string): readonly HeaderColumn[] | undefined {
  const columns = readHeaderWords(text) ?? []
  const names = columns.map((column) => column.name)
  return names.includes('REASON') && names.includes('MESSAGE') ? columns : undefined
}

/** Whether a line is what is left of a header that was cut: nothing but names of columns, two at least. */
export function isCutHeader(text: string): boolean {
  return (readHeaderWords(text)?.length ?? 0) >= 2
}

function readHeaderWords(text: string): readonly HeaderColumn[] | undefined {
  if (text.length > longestHeader) return undefined
  const columns: HeaderColumn[] = []
  const words = /\S+/g
  for (let word = words.exec(text); word !== null; word = words.exec(text)) {
    // k9s puts an arrow behind the column it sorts by
    let key = word[0].replace(/[↑↓▲▼]$/, '').toUpperCase()
    const at = word.index
    // Server-side tables write two words: LAST SEEN.
    if (key === 'LAST' || key === 'FIRST') {
      const next = words.exec(text)
      if (next === null) return undefined
      key += next[0].replace(/[↑↓▲▼]$/, '').toUpperCase()
    }
    const name = spellings.get(key)
    if (name === undefined) return undefined
    columns.push({ name, at })
  }
  return columns
}

/** What a cell is by its column alone; the other columns have cells of a closed form. */
const kindUnder: Readonly<Partial<Record<HeaderName, CellKind>>> = {
  NAMESPACE: 'word',
  NAME: 'word',
  KIND: 'camel',
  OBJECT: 'object',
  SUBOBJECT: 'fieldPath',
  TYPE: 'type',
  REASON: 'camel',
  MESSAGE: 'text',
}
const tailKinds: Readonly<Partial<Record<HeaderName, CellKind>>> = {
  FIRSTSEEN: 'tailAge',
  COUNT: 'tailCount',
  NAME: 'tailName',
}

/**
 * The cells of a row that stands exactly under its header; empty cells are left out. What a column can hold decides
 * the kind, so that a reason with blanks or an empty From is read right.
 *
 * Shape: an empty cell of kind `type` where type and reason are empty; `undefined` when the row does not stand under the header (aligned anew after a message of several lines,
 * wrapped, collapsed, padded with TABs).
 *
 * @example
 * cellsUnder('  Normal  Lost      4s    gone', readHeader('  Type    Reason    Age   From   Message'))
 * // undefined: `gone` starts where no column does
 */
export function cellsUnder(
  text: string,
  columns: readonly HeaderColumn[] | undefined,
): readonly Cell[] | undefined {
  const first = columns?.[0]
  if (columns === undefined || first === undefined || text.includes('\t')) return undefined
  if (trimmed(text, 0, first.at) !== undefined) return undefined
  const cells: Cell[] = []
  // k9s has its own order, and one blank between columns
  const gap = columns.some(({ name }, at) => name === 'COUNT' && columns[at - 1]?.name === 'OBJECT') ? 1 : 2
  let afterMessage = false
  for (let index = 0; index < columns.length; index++) {
    const { name, at } = columns[index] as HeaderColumn
    const next = columns[index + 1]
    if (at > 0 && at <= text.length && text.charCodeAt(at - 1) !== 32) return undefined
    if (gap > 1 && index > 0 && at > 1 && at <= text.length && text.charCodeAt(at - 2) !== 32)
      return undefined
    const stretch = trimmed(text, at, next === undefined ? text.length : next.at)
    if (stretch !== undefined) {
      if (stretch.at !== at) return undefined
      // Two cells of a row aligned anew can fill one column of the header; only a reason holds such gaps itself.
      const holdsGaps = name === 'REASON' || name === 'MESSAGE'
      if (!holdsGaps && text.slice(stretch.at, stretch.end).includes('  ')) return undefined
      const kind = kindIn(name, afterMessage, text.slice(stretch.at, stretch.end))
      if (kind === undefined) return undefined
      cells.push({ kind, ...stretch })
    }
    afterMessage ||= name === 'MESSAGE'
  }
  return isWithoutTypeAndReason(columns, cells)
    ? [{ kind: 'type', at: first.at, end: first.at }, ...cells]
    : cells
}

/** Whether the table has both columns and the row begins with its age: an empty type stands for both then. */
function isWithoutTypeAndReason(columns: readonly HeaderColumn[], cells: readonly Cell[]): boolean {
  const [one, two, three] = columns
  if (one?.name !== 'TYPE' || two?.name !== 'REASON' || three?.name !== 'AGE') return false
  return cells[0]?.at === three.at
}

/** The kind of a cell under a column; `undefined` when that column cannot hold it. */
function kindIn(name: HeaderName, afterMessage: boolean, text: string): CellKind | undefined {
  const kind = afterMessage ? tailKinds[name] : kindUnder[name]
  if (kind !== undefined) return kind
  const own = kindOfCell(text)
  switch (name) {
    case 'FROM':
    case 'SOURCE':
      return own === 'source' ? 'source' : 'component'
    case 'COUNT':
      return own === 'count' ? own : undefined
    default:
      return own === 'age' || own === 'repeated' || own === 'time' ? own : undefined
  }
}
