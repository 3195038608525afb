import { badge, readBadges } from './badges.js'
import type { PanelRow } from './cells.js'
import { columnOf } from './columns.js'
import { readLabelled } from './labelled.js'
import { readStacked } from './stacked.js'
import { readTabbed } from './tabbed.js'

export type { PanelCell, PanelColumn, PanelRow } from './cells.js'

/**
 * Events as the web pages and desktop programs around Kubernetes show them (Lens, OpenShift's console, the Kubernetes
 * dashboard, Rancher, Argo CD, Headlamp, consoles of clouds), after somebody copied them: cells set off by TABs, or one
 * cell a line. Every layout is known by the names of its columns or labels, which are a closed list.
 */

/** Whether a line can be the first of such a table; a quick question before the slow one. */
export function mayBePanel(text: string, next: string | undefined): boolean {
  if (text.includes('\t')) return /\bmessage\b/i.test(text.slice(0, 400))
  if (columnOf(text) !== undefined || badge.test(text)) return true
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
