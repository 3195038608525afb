import { groupFindings } from '../report/fleet.js'
import type { FleetGroup, Report } from '../types.js'
import { nameObject } from './name-object.js'

/** A group of a fleet as a row of a table. */
export interface FleetRow {
  readonly name: string
  readonly count: string
  readonly severity: string
  /** `shop/web-0 (cluster-a.log:12)`. */
  readonly examples: readonly string[]
}

/** One table for each way to group. */
export interface FleetTable {
  readonly title: string
  readonly rows: readonly FleetRow[]
}

/** Longer tables are cut; what was left out is counted. */
const maxRows = 50

/**
 * What was found in several inputs, grouped, for reports that people read.
 *
 * Shape: tables without rows are left out; none when there is one input only.
 *
 * @example drawFleet(report)[0]?.title // 'By rule'
 */
export function drawFleet(report: Report): FleetTable[] {
  if (report.inputs.length < 2) return []
  const { rules, images, nodes, namespaces } = groupFindings(report)
  return [
    { title: 'By rule', rows: rules },
    { title: 'By image', rows: images },
    { title: 'By node', rows: nodes },
    { title: 'By namespace', rows: namespaces },
  ].flatMap(({ title, rows }) => (rows.length === 0 ? [] : [{ title, rows: drawRows(rows) }]))
}

function drawRows(groups: readonly FleetGroup[]): FleetRow[] {
  const rows = groups.slice(0, maxRows).map(({ name, count, severity, examples }) => ({
    name,
    count: String(count),
    severity,
    examples: examples.map(({ object, input, line }) => {
      const place = input === undefined ? '' : `${input}${line === undefined ? '' : `:${line}`}`
      const subject = nameObject(object)
      return subject === '' ? place : `${subject}${place === '' ? '' : ` (${place})`}`
    }),
  }))
  const left = groups.slice(maxRows)
  if (left.length === 0) return rows
  const count = left.reduce((sum, group) => sum + group.count, 0)
  return [...rows, { name: `${left.length} more`, count: String(count), severity: '', examples: [] }]
}
