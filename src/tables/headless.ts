import { looksLikeAge } from '../events/cells.js'
import { excerptOf } from '../excerpt.js'
import { groupBy } from '../group-by.js'
import { Memory } from '../memory.js'
import { isNone, labels } from './columns.js'
import { headersOf, type KindTable } from './kind-table.js'
import { kindTables, tableOfKind } from './kinds.js'
import { type Stretch, splitRow, splitWords, type TableColumn } from './layout.js'
import type { CommandOfTable } from './read-table.js'
import { startRow } from './row-draft.js'

/** Rows in one run, and their columns; none where they are of no kind. */
export interface RowsOfKind {
  readonly columns?: readonly TableColumn[]
  readonly from: number
  readonly to: number
}

/**
 * The columns of rows without a header (`--no-headers`, or a header that was not copied): those of a header that the
 * kind has had, as many as the rows have, where every cell can be what its column holds. Without a command only kinds
 * are tried whose rows nothing else looks like.
 *
 * Shape: runs of rows in order, together all of them. Cells that are empty in every row are told by the width of the gap.
 * Source: k8s.io/cli-runtime/pkg/printers, tabwriter: columns are six wide at least, three of that padding.
 *
 * @example columnsOfRows(['web-0   1/1   Running   0     5m'], undefined)[0]?.columns?.[1]?.name // 'READY'
 */
export function columnsOfRows(
  rows: readonly string[],
  kind: string | undefined,
  command: CommandOfTable = {},
  memory = new Memory(),
): RowsOfKind[] {
  const known = kind === undefined ? undefined : tableOfKind.get(kind)
  const tables =
    kind === undefined ? kindTables.filter(({ isSelfEvident }) => isSelfEvident) : known ? [known] : []
  if (tables.length === 0) return [{ from: 0, to: rows.length }]
  const asked = optionsOf(command)
  const headers = memory.recall(
    HeadersByCount,
    JSON.stringify([kind, asked]),
    () => new HeadersByCount(tables, asked),
  )
  const shared = sharedColumns(rows)
  const names =
    shared === undefined
      ? undefined
      : fit(
          headers,
          rows.map((row) => cellsAt(row, shared)),
        )
  if (shared !== undefined && names !== undefined) {
    const columns = names.map((name, index) => ({ name, at: shared[index]?.at ?? 0 }))
    return [{ columns, from: 0, to: rows.length }]
  }
  const runs: { columns?: readonly TableColumn[]; from: number; to: number }[] = []
  for (const [index, row] of rows.entries()) {
    const own = [splitRow(row), splitWords(row)]
      .map((cells) => fit(headers, [cells.map(({ at, end }) => row.slice(at, end))]))
      .find((found) => found !== undefined)
    const last = runs.at(-1)
    if (last !== undefined && isSame(last.columns, own)) last.to = index + 1
    else {
      const columns = own?.map((name) => ({ name, at: 0 }))
      runs.push({ ...(columns === undefined ? {} : { columns }), from: index, to: index + 1 })
    }
  }
  return runs
}

function isSame(columns: readonly TableColumn[] | undefined, names: readonly string[] | undefined): boolean {
  if (columns?.length !== names?.length) return false
  return names === undefined || names.every((name, index) => columns?.[index]?.name === name)
}

/** Blanks behind a cell, and the least width of a column with them. */
const padding = 3
const leastWidth = 6

/** Where columns stand that are set off by blanks in every row; `undefined` where there are TABs. */
function sharedColumns(rows: readonly string[]): readonly Stretch[] | undefined {
  if (rows.some((row) => row.includes('\t'))) return undefined
  const occupied = new Uint8Array(rows.reduce((widest, { length }) => Math.max(widest, length), 0))
  for (const row of rows) for (let at = 0; at < row.length; at += 1) if (row[at] !== ' ') occupied[at] = 1
  const stretches: { at: number; end: number }[] = []
  for (let at = 0; at < occupied.length; at += 1) {
    if (occupied[at] === 0) continue
    const last = stretches.at(-1)
    const gap = last === undefined ? 0 : at - last.end
    if (last !== undefined && gap < 2) last.end = at + 1
    else {
      for (
        let empty = 1;
        empty <= Math.floor((gap - padding) / leastWidth) && stretches.length < 64;
        empty += 1
      )
        stretches.push({ at: at - empty * leastWidth, end: at - empty * leastWidth })
      stretches.push({ at, end: at + 1 })
    }
  }
  // the last column is not padded: blanks at the end are those of the one before
  const end = stretches.at(-1)?.end ?? 0
  for (let at = occupied.length; at - end >= padding && stretches.length < 64; at -= leastWidth)
    stretches.push({ at, end: at })
  return stretches.sort((a, b) => a.at - b.at)
}

function cellsAt(row: string, columns: readonly Stretch[]): string[] {
  return columns.map(({ at }, index) => row.slice(at, columns[index + 1]?.at).trim())
}

/** A header that a kind can have. */
interface Header {
  readonly table: KindTable
  readonly names: readonly string[]
}

/** What options of a command say about the header of its table. */
interface HeaderOptions {
  readonly isOfAll: boolean
  readonly isWide: boolean
  readonly isWithLabels: boolean
}

function optionsOf({ flags = [], output }: CommandOfTable): HeaderOptions {
  return {
    isOfAll: flags.some((flag) => flag === '-A' || flag === '--all-namespaces'),
    isWide: output === 'wide',
    isWithLabels: flags.includes('--show-labels'),
  }
}

/** The headers that kinds can have, by their number of columns: made once a call, however many tables and rows it has. */
class HeadersByCount {
  readonly #byCount: ReadonlyMap<number, readonly Header[]>

  constructor(tables: readonly KindTable[], asked: HeaderOptions) {
    const headers = tables.flatMap((table) =>
      [...possibleColumns(table, asked)].map((names) => ({ table, names })),
    )
    this.#byCount = groupBy(headers, ({ names }) => names.length)
  }

  of(count: number): readonly Header[] {
    return this.#byCount.get(count) ?? []
  }
}

/** The first header under which every cell of these rows can stand. */
function fit(headers: HeadersByCount, rows: readonly (readonly string[])[]): readonly string[] | undefined {
  for (const { table, names } of headers.of(rows[0]?.length ?? 0)) {
    if (!rows.every((row) => names.every((name, index) => canStand(row[index] ?? '', name, table)))) continue
    // what tells the kind must be there: a wide gap is no row of empty cells
    if (rows.every((row) => names.some((name, index) => row[index] !== '' && isTelling(name, table))))
      return names
  }
  return undefined
}

/** Whether the cells of a column look like those of no other kind; every column where none of them does. */
function isTelling(name: string, { looks = {} }: KindTable): boolean {
  return Object.keys(looks).length === 0 || looks[name] !== undefined
}

/** The headers of a kind with what options add to them: first what the command tells. */
function* possibleColumns(
  table: KindTable,
  { isOfAll, isWide, isWithLabels }: HeaderOptions,
): Generator<readonly string[]> {
  const headers = headersOf(table)
  for (const isNamespaced of [isOfAll, !isOfAll]) {
    for (const { columns, wide } of headers) {
      const counts = [...wide.keys(), wide.length]
      if (isWide) counts.reverse()
      for (const count of counts) {
        for (const hasLabels of [isWithLabels, !isWithLabels]) {
          yield [
            ...(isNamespaced ? ['NAMESPACE'] : []),
            ...columns,
            ...wide.slice(0, count),
            ...(hasLabels ? ['LABELS'] : []),
          ]
        }
      }
    }
  }
}

const namespaceName = /^[a-z0-9][a-z0-9-]{0,62}$/
const objectName = /^[^\s,;!?"'`]{1,320}(?: \(default\))?$/
const readLabels = labels('metadata.labels')

function canStand(cell: string, name: string, { looks = {}, columns }: KindTable): boolean {
  if (name === 'NAME') return objectName.test(cell)
  if (name === 'NAMESPACE') return namespaceName.test(cell)
  if (cell === '') return true
  if (name === 'AGE') return isNone(cell) || looksLikeAge(cell)
  if (name === 'CREATED AT') return /^\d{4}-\d\d-\d\dT/.test(cell) || isNone(cell)
  const excerpt = excerptOf(cell, 0, cell.length)
  if (name === 'LABELS') return readLabels(excerpt, startRow(undefined, undefined))
  if (looks[name]?.test(cell) === false && !isNone(cell)) return false
  return columns[name]?.(excerpt, startRow(undefined, undefined)) ?? true
}
