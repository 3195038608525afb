import type { Scan } from '../grammar/describe.js'
import { conditionKeys, containerKeys, topKeys } from './vocabulary.js'

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
])
const endsContainers = new Set(['Conditions', 'Volumes', 'Readiness Gates', ...endsVolumes, ...headings])

/**
 * Gives the lines of a pod whose indentation was lost in the paste the columns they had, as far as the known keys tell.
 * A scan whose indentation is there is returned as it is; the lines themselves are never changed.
 *
 * @example restoreIndent(scanLines(lines)).indent[3] // 4
 */
export function restoreIndent(scan: Scan): Scan {
  if (!isFlat(scan)) {
    if (isFlatState(scan)) return nestStates(scan)
    return nestStatus(scan) ?? scan
  }
  const indent = Int32Array.from(scan.indent)
  const events = lastEvents(scan)
  let section = ''
  let inContainer = false
  for (let line = 0; line < indent.length; line++) {
    if (scan.indent[line]! < 0) continue
    if (line === events) break
    const key = keyOf(scan, line)
    if (headings.has(section)) {
      if (isNameAbove(scan, line)) {
        indent[line] = 2
        inContainer = false
        continue
      }
      if (containerKeys.has(key)) {
        indent[line] = 4
        inContainer = true
        continue
      }
      if (inContainer && !endsContainers.has(key)) {
        indent[line] = 6
        continue
      }
    }
    if (section === 'Volumes' ? endsVolumes.has(key) : topKeys.has(key) || key === 'Name') {
      const isAddress = key === 'IP' && section === 'IPs'
      indent[line] = isAddress ? 2 : 0
      if (!isAddress) section = key
    } else if (lists.has(section)) {
      indent[line] = 24
    } else if (section === 'Volumes') {
      indent[line] = line + 1 < indent.length && keyOf(scan, line + 1) === 'Type' && key !== 'Type' ? 2 : 4
    } else if (section !== '') {
      indent[line] = 2
    }
  }
  return { ...scan, indent }
}

/** A pod's containers, and no key of theirs deeper than its own. */
function isFlat(scan: Scan): boolean {
  let hasHeading = false
  for (let line = 0; line < scan.indent.length; line++) {
    if (scan.keyEnd[line]! < 0) continue
    const key = keyOf(scan, line)
    if (headings.has(key)) hasHeading = true
    if ((key === 'Image' || key === 'Container ID') && hasHeading) return scan.indent[line]! <= 1
  }
  return false
}

const states = new Set(['State', 'Last State', 'Last Termination State'])
const stateFields = new Set(['Reason', 'Message', 'Exit Code', 'Signal', 'Started', 'Finished'])
const amounts = new Set(['Limits', 'Requests'])
const resource = /^(?:cpu|memory|ephemeral-storage|hugepages-\w+|[\w.-]+\/[\w.-]+)$/

/** Only fields of a container, none deeper than the other, and below a state what belongs to it. */
function isFlatState(scan: Scan): boolean {
  const first = scan.indent.findIndex((indent) => indent >= 0)
  if (first < 0 || !(containerKeys.has(keyOf(scan, first)) || states.has(keyOf(scan, first)))) return false
  const end = lastEvents(scan)
  let isNested = false
  for (let line = first; line < (end < 0 ? scan.indent.length : end); line++) {
    if (scan.indent[line]! < 0) continue
    if (scan.indent[line] !== scan.indent[first]) return false
    if (line > first && states.has(keyOf(scan, line - 1)) && stateFields.has(keyOf(scan, line)))
      isNested = true
  }
  return isNested
}

/** Reason, exit code and times stand below the state they belong to, resources below limits and requests. */
function nestStates(scan: Scan): Scan {
  const indent = Int32Array.from(scan.indent)
  let below: 'state' | 'amounts' | undefined
  for (let line = 0; line < indent.length; line++) {
    if (scan.indent[line]! < 0) continue
    const key = keyOf(scan, line)
    const isBelow = (below === 'state' && stateFields.has(key)) || (below === 'amounts' && resource.test(key))
    if (isBelow) indent[line] = scan.indent[line]! + 2
    else below = states.has(key) ? 'state' : amounts.has(key) ? 'amounts' : undefined
  }
  return { ...scan, indent }
}

const sections = new Set(['Metadata', 'Spec', 'Status'])

/** The status of a custom resource, with its head or cut out, that was printed flat; `undefined` for everything else. */
function nestStatus(scan: Scan): Scan | undefined {
  const { indent: held } = scan
  const at = (line: number, key: string) => keyOf(scan, line) === key && isEmpty(scan, line)
  const status = held.findIndex(
    (indent, line) => indent === 0 && at(line, 'Status') && at(line + 1, 'Conditions'),
  )
  if (status < 0 || held.some((indent) => indent > 0)) return undefined
  if (!conditionKeys.has(keyOf(scan, status + 2))) return undefined
  const indent = Int32Array.from(held)
  const events = lastEvents(scan)
  let inSection = false
  let inConditions = false
  for (let line = 0; line < (events < 0 ? held.length : events); line++) {
    if (held[line]! < 0) continue
    const key = keyOf(scan, line)
    if (sections.has(key) && isEmpty(scan, line)) {
      inSection = true
      inConditions = false
    } else if (inSection) {
      if (line === status + 1) inConditions = true
      else if (inConditions && !conditionKeys.has(key) && key !== '') inConditions = false
      indent[line] = inConditions && line !== status + 1 ? 4 : 2
    }
  }
  return { ...scan, indent }
}

function isEmpty(scan: Scan, line: number): boolean {
  return scan.keyEnd[line]! >= 0 && scan.valueAt[line]! >= scan.lines[line]!.text.trimEnd().length
}

/** The line of the last `Events:`; values may imitate it before. */
function lastEvents(scan: Scan): number {
  for (let line = scan.indent.length - 1; line >= 0; line--) if (keyOf(scan, line) === 'Events') return line
  return -1
}

function isNameAbove(scan: Scan, line: number): boolean {
  if (line + 1 >= scan.indent.length || scan.keyEnd[line]! < 0) return false
  if (scan.valueAt[line]! < scan.lines[line]!.text.trimEnd().length || containerKeys.has(keyOf(scan, line)))
    return false
  const next = keyOf(scan, line + 1)
  return next === 'Container ID' || next === 'Image'
}

function keyOf(scan: Scan, line: number): string {
  return scan.key[line] ?? ''
}
