import type { FoundName, NameKind } from '../found.js'
import type { TextLine } from '../lines.js'

/** A header of `kubectl get`, or of the pods in a described node. */
const HEADER =
  /^[A-Z][A-Z /()%-]{0,40}[A-Z)](?:[ \t]{2,}|\t)|^(?:NAME|NAMESPACE)(?:[ \t]|$)|^Namespace[ \t]+Name[ \t]/

/** What column `NAME` names, told by the other columns of the header. */
const NAMED_BY: readonly (readonly [column: string, kind: NameKind | undefined])[] = [
  ['ROLES', 'node'],
  ['RESTARTS', 'pod'],
  ['UP-TO-DATE', 'owner'],
  ['DESIRED', 'owner'],
  ['COMPLETIONS', 'owner'],
  ['SCHEDULE', 'owner'],
  ['CPU Requests', 'pod'],
  ['SUBOBJECT', 'pod'],
]

/** Headers without a column that tells. */
const WHOLE_HEADERS: Readonly<Record<string, NameKind>> = {
  'NAME,STATUS,AGE': 'namespace',
  'NAME,READY,AGE': 'owner',
}

interface Column {
  readonly title: string
  readonly at: number
  readonly kind: NameKind | undefined
}

/**
 * Names in the columns of `kubectl get` tables (`NAME`, `NAMESPACE`, `NODE`, `NOMINATED NODE`) and of the pods listed in a
 * described node. A table ends at the first line that is blank, indented otherwise, or a header itself.
 *
 * @example findNamesInTables('NAME  READY  RESTARTS\nweb-0  1/1  0', lines) // [{ kind: 'pod', start: 22, end: 27 }]
 */
export function findNamesInTables(text: string, lines: readonly TextLine[]): FoundName[] {
  const found: FoundName[] = []
  let columns: Column[] = []
  let indent = 0
  for (const line of lines) {
    // Names stand in the first columns; the message at the end may be long.
    const content = text.slice(line.start + line.indent, Math.min(line.end, line.start + line.indent + 1000))
    const header = columnsOf(content)
    if (header.length > 0) {
      columns = header
      indent = line.indent
    } else if (columns.length > 0 && content !== '' && line.indent === indent) {
      addCells(content, line.start + line.indent, columns, found)
    } else {
      columns = []
    }
  }
  return found
}

function columnsOf(content: string): Column[] {
  if (!HEADER.test(content)) return []
  const titles = cellsOf(content)
  const named = titles.map(({ cell }) => cell)
  const nameKind = named.includes('KIND')
    ? undefined
    : (WHOLE_HEADERS[named.filter((title) => title !== 'NAMESPACE').join()] ??
      NAMED_BY.find(([column]) => named.includes(column))?.[1])
  const columns = titles.map(
    ({ cell, at }): Column => ({ title: cell, at, kind: kindOfColumn(cell, nameKind) }),
  )
  return columns.some(({ kind }) => kind !== undefined) ? columns : []
}

function kindOfColumn(title: string, nameKind: NameKind | undefined): NameKind | undefined {
  switch (title) {
    case 'NAME':
    case 'Name':
      return nameKind
    case 'NAMESPACE':
    case 'Namespace':
      return 'namespace'
    case 'NODE':
    case 'NOMINATED NODE':
      return 'node'
    default:
      return undefined
  }
}

/** Cells are parted by two blanks or a tab; in narrow tables of people by one. */
function cellsOf(content: string): { cell: string; at: number }[] {
  const parted = /\S {2,}\S|\t/.test(content) ? /\S+(?: \S+)*/g : /\S+/g
  return [...content.matchAll(parted)].map((match) => ({ cell: match[0], at: match.index }))
}

function addCells(content: string, start: number, columns: readonly Column[], found: FoundName[]): void {
  const cells = cellsOf(content)
  for (const [index, { at: columnAt, kind }] of columns.entries()) {
    if (kind === undefined) continue
    const inPlace = cells.find(({ at }) => at === columnAt)
    const cell = inPlace ?? (cells.length === columns.length ? cells[index] : undefined)
    const name = /^(?:[a-z.]+\/)?([a-z0-9][a-z0-9.-]{0,252})$/.exec(cell?.cell ?? '')?.[1]
    if (cell === undefined || name === undefined || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) continue
    const from = start + cell.at + cell.cell.length - name.length
    found.push({ kind, start: from, end: from + name.length })
  }
}
