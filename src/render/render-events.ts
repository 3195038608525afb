import type { KubernetesEvent } from '../types.js'
import { displayWidth, neutralise } from './display-cells.js'
import { humanDuration } from './human-duration.js'
import type { AgedEvent } from './order-events.js'
import { toJson } from './to-json.js'
import { withoutCommands } from './without-commands.js'

const headings = ['LAST SEEN', 'TYPE', 'REASON', 'OBJECT', 'FROM', 'MESSAGE'] as const
const unknown = '<unknown>'

/**
 * Events as a table like that of `kubectl get events -o wide`.
 *
 * Shape: a heading and one line an event; what is not known is `<unknown>`.
 *
 * @example renderEventsTable(orderEvents([capture]))
 */
export function renderEventsTable(events: readonly AgedEvent[]): string {
  const rows = events.map((aged) => rowOf(aged).map(neutralise))
  const widths = headings.map((heading, column) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[column] ?? '')), heading.length),
  )
  const lines = [headings as readonly string[], ...rows].map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell))))
      .join('   ')
      .trimEnd(),
  )
  return withoutCommands(`${lines.join('\n')}\n`)
}

/**
 * Events as a core/v1 list in JSON, indented, with a line end.
 *
 * @example renderEventsJson(orderEvents([capture]))
 */
export function renderEventsJson(events: readonly AgedEvent[]): string {
  const list = { apiVersion: 'v1', kind: 'List', items: events.map(({ event }) => event) }
  return `${toJson(list, 2)}\n`
}

/**
 * Events as one line of JSON each; nothing for no events.
 *
 * @example renderEventsNdjson(orderEvents([capture]))
 */
export function renderEventsNdjson(events: readonly AgedEvent[]): string {
  return events.map(({ event }) => `${toJson(event)}\n`).join('')
}

function rowOf({ event, age }: AgedEvent): string[] {
  return [
    tellTime(event, age),
    event.type ?? unknown,
    event.reason ?? unknown,
    nameInvolved(event),
    [event.source?.component ?? event.reportingComponent, event.source?.host]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
    event.message ?? '',
  ]
}

/** `4s (x3 over 51s)` from ages, a time stamp where only that is known. */
function tellTime(event: KubernetesEvent, age: AgedEvent['age']): string {
  const count = event.count ?? event.series?.count ?? 1
  if (age?.last === undefined) {
    const stamp = event.lastTimestamp ?? event.eventTime ?? event.firstTimestamp
    return stamp === undefined ? unknown : stamp + (count > 1 ? ` (x${count})` : '')
  }
  const last = humanDuration(age.last.minSeconds)
  if (count < 2) return last
  return `${last} (x${count}${age.first === undefined ? '' : ` over ${humanDuration(age.first.minSeconds)}`})`
}

function nameInvolved({ involvedObject }: KubernetesEvent): string {
  const { kind, namespace, name } = involvedObject
  if (name === undefined) return kind?.toLowerCase() ?? unknown
  const path = namespace === undefined ? name : `${namespace}/${name}`
  return kind === undefined ? path : `${kind.toLowerCase()} ${path}`
}
