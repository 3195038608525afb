import {
  addCell,
  canBe,
  type Found,
  type Lines,
  moment,
  type PanelCell,
  type PanelColumn,
  type PanelRow,
} from './cells.js'
import { columnOf, columnsOf, isOfEvents } from './columns.js'

/** How many lines the names of columns can have. */
const longestRow = 24

/** The names of the columns, one a line, and then the cells, one a line. */
export function readStacked(lineAt: Lines): Found | undefined {
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
