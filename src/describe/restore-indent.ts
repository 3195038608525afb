import type { Scan } from '../grammar/describe.js'
import { nestStatus, writtenValue } from './restore-status.js'
import { containerKeys, roleBelow, stateKeys, templateKeys, topKeys } from './vocabulary.js'

const lists = new Set([
  'Labels',
  'Annotations',
  'Node-Selectors',
  'Tolerations',
  'Topology Spread Constraints',
])
const headings = new Set(['Containers', 'Init Containers', 'Ephemeral Containers'])
/** Keys that stand behind the volumes, and those that stand behind the containers; neither can hold one of them. */
const endsVolumes = new Set([
  'QoS Class',
  'QoS Tier',
  'Node-Selectors',
  'Tolerations',
  'Topology Spread Constraints',
  'Priority Class Name',
  'Conditions',
  'OldReplicaSets',
  'NewReplicaSet',
  'Volume Claims',
])
const endsContainers = new Set(['Volumes', 'Readiness Gates', ...endsVolumes, ...headings])
const stateValue = /^(?:Waiting|Running|Terminated|Completed)$/
const amounts = new Set(['Limits', 'Requests'])
const resource = /^(?:cpu|memory|ephemeral-storage|hugepages-\w+|[\w.-]+\/[\w.-]+)$/

/**
 * Gives the lines of a describe whose indentation was lost in the paste the columns they had, as far as the known keys tell.
 * A scan whose indentation is there is returned as it is; the lines themselves are never changed.
 *
 * A paste that loses all indentation has its sections put in order; one that makes a tab of every wide blank, or was cut
 * out of a container, only the fields of its containers.
 *
 * @example restoreIndent(scanLines(lines)).indent[3] // 4
 */
export function restoreIndent(scan: Scan): Scan {
  const end = endOf(scan)
  if (!hasFlatContainer(scan, end)) return nestStatus(scan, end) ?? scan
  return isFlat(scan, end) ? restoreSections(scan, end) : nestFields(scan, end)
}

/** Whether something that can only stand below a container or its state is not deeper than the line above it. */
function hasFlatContainer(scan: Scan, end: number): boolean {
  let inContainer = startsInContainer(scan)
  for (let line = 0; line + 1 < end; line++) {
    const key = keyOf(scan, line)
    if (headings.has(key)) inContainer = true
    if (!inContainer || scan.keyEnd[line]! < 0 || scan.indent[line + 1]! < 0) continue
    const next = keyOf(scan, line + 1)
    const isAbove =
      isNameAbove(scan, line) ||
      (roleBelow('container', key) === 'state' &&
        stateKeys.has(next) &&
        stateValue.test(writtenValue(scan, line))) ||
      (amounts.has(key) && resource.test(next))
    if (isAbove && scan.indent[line + 1]! <= scan.indent[line]!) return true
  }
  return false
}

/** Whether no line is deeper than the one blank to which a paste narrows every run of them. */
function isFlat(scan: Scan, end: number): boolean {
  for (let line = 0; line < end; line++) if (scan.keyEnd[line]! >= 0 && scan.indent[line]! > 1) return false
  return true
}

/** Every section at the columns kubectl gives it. */
function restoreSections(scan: Scan, end: number): Scan {
  const indent = Int32Array.from(scan.indent)
  let inContainer = startsInContainer(scan)
  let section = inContainer ? 'Containers' : ''
  let template = 0
  for (let line = 0; line < end; line++) {
    if (scan.indent[line]! < 0) continue
    const key = keyOf(scan, line)
    if (headings.has(section)) {
      if (isNameAbove(scan, line)) {
        indent[line] = template + 2
        inContainer = false
        continue
      }
      if (containerKeys.has(key)) {
        indent[line] = template + 4
        inContainer = true
        continue
      }
      if (inContainer && !endsContainers.has(key)) {
        indent[line] = template + 6
        continue
      }
    }
    if (section === 'Volumes' ? endsVolumes.has(key) : topKeys.has(key) || key === 'Name') {
      const isAddress = key === 'IP' && section === 'IPs'
      if (template > 0 && !templateKeys.has(key)) template = 0
      indent[line] = isAddress ? 2 : template
      if (key === 'Pod Template') template = 2
      const isNone = key === 'Volumes' && writtenValue(scan, line) !== ''
      if (!isAddress) section = isNone ? '' : key
    } else if (lists.has(section)) {
      indent[line] = 24
    } else if (section === 'Volumes') {
      const isName = line + 1 < indent.length && keyOf(scan, line + 1) === 'Type' && key !== 'Type'
      indent[line] = template + (isName ? 2 : 4)
    } else if (section !== '') {
      indent[line] = template + 2
    }
  }
  return { ...scan, indent }
}

/** What belongs below a container's name or field, and stands beside it, two columns deeper; all other lines as they stand. */
function nestFields(scan: Scan, end: number): Scan {
  const indent = Int32Array.from(scan.indent)
  let inContainer = startsInContainer(scan)
  let name = -1
  let field = -1
  for (let line = 0; line < end; line++) {
    const held = scan.indent[line]!
    if (held < 0) continue
    const key = keyOf(scan, line)
    if (headings.has(key) || endsContainers.has(key)) {
      inContainer = headings.has(key)
      name = field = -1
    } else if (isNameAbove(scan, line)) {
      name = line
      field = -1
    } else if (inContainer && containerKeys.has(key)) {
      field = line
      if (name >= 0) indent[line] = Math.max(held, scan.indent[name]! + 2)
    } else if (inContainer && field >= 0) {
      if (held < scan.indent[field]!) inContainer = false
      else indent[line] = Math.max(held, indent[field]! + 2)
    }
  }
  return { ...scan, indent }
}

/** A fragment that begins with a container's name or one of its fields. */
function startsInContainer(scan: Scan): boolean {
  const first = scan.keyEnd.findIndex((end) => end >= 0)
  if (first < 0) return false
  const key = keyOf(scan, first)
  return isNameAbove(scan, first) || (containerKeys.has(key) && !topKeys.has(key))
}

/** The line of the last `Events:`, or the end; values may imitate it before. */
function endOf(scan: Scan): number {
  for (let line = scan.indent.length - 1; line >= 0; line--) if (keyOf(scan, line) === 'Events') return line
  return scan.indent.length
}

/** `main:` above `Container ID:` or `Image:`. */
export function isNameAbove(scan: Scan, line: number): boolean {
  if (line + 1 >= scan.indent.length || scan.keyEnd[line]! < 0) return false
  if (writtenValue(scan, line) !== '' || containerKeys.has(keyOf(scan, line))) return false
  const next = keyOf(scan, line + 1)
  return next === 'Container ID' || next === 'Image'
}

function keyOf(scan: Scan, line: number): string {
  return scan.key[line] ?? ''
}
