import { addCell, type Found, type Lines, type PanelCell, type PanelRow } from './cells.js'
import { columnsOf, isOfEvents } from './columns.js'

/** Names of columns as kubectl writes them: tables of these alone, with the message last, are kubectl's own. */
const ofKubectl: ReadonlySet<string> = new Set(
  'Type Reason Age From Message FirstSeen LastSeen Count SubobjectPath SubObjectPath Source Time'.split(' '),
)

/** A header with TABs, and rows with as many. */
export function readTabbed(header: string, lineAt: Lines): Found | undefined {
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
