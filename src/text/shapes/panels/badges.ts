import { addCell, canBe, type Found, type Lines, moment, type PanelCell, type PanelRow } from './cells.js'

/** The short name of a kind, as OpenShift's console prints it on a badge; a copy may leave the name beside it, and the namespace. */
export const badge =
  /^\s{0,4}(P|D|RS|SS|DS|J|CJ|N|PVC|PV|B|BC|DC|RC|RQ|S|I|NS|PR|HPA|M)(?:\s{1,20}(\S{1,253})(?:\s{1,20}(?:NS|PR)\s{1,20}(\S{1,63}))?)?\s*$/d

/** `P`, `till-0`, `NS`, `shop`, a time, `Generated from kubelet on barn-1`, `12 times in the last 5 minutes`, the message. */
export function readBadges(lineAt: Lines): Found | undefined {
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
  const places = badge.exec(text(start))?.indices
  if (places?.[1] === undefined) return undefined
  const [, kind, name, namespace] = places
  const cells: PanelCell[] = []
  addCell(cells, 'other', start, text(start), ...kind)
  let at = start + 1
  if (name === undefined) {
    if (!canBe('name', text(at).trim())) return undefined
    addCell(cells, 'name', at, text(at), 0, text(at).length)
    at += 1
  } else addCell(cells, 'name', start, text(start), ...name)
  if (namespace !== undefined) addCell(cells, 'namespace', start, text(start), ...namespace)
  else if (/^\s*(?:NS|PR)\s*$/.test(text(at)) && canBe('namespace', text(at + 1).trim())) {
    addCell(cells, 'namespace', at + 1, text(at + 1), 0, text(at + 1).length)
    at += 2
  }
  const beside = /^\s{0,4}(?:NS|PR)\s{1,20}(\S{1,63})\s*$/d.exec(text(at))?.indices?.[1]
  if (beside !== undefined && namespace === undefined) {
    addCell(cells, 'namespace', at, text(at), ...beside)
    at += 1
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
