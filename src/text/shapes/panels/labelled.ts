import { addCell, type Found, type Lines, type PanelCell, type PanelColumn, type PanelRow } from './cells.js'
import { columnOf } from './columns.js'

const labels: ReadonlySet<string> = new Set(['source', 'count', 'sub-object', 'last seen', 'first seen'])

/** `Back-off …` above `Source`, `Count`, `Sub-object`, `Last seen`, each with its value behind a TAB or below it. */
export function readLabelled(lineAt: Lines): Found | undefined {
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
      const column = columnOf(name) as PanelColumn
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
