import { endsOutput } from '../outlook.js'
import type { SortedLine } from '../sorted-line.js'
import { extentOf } from './walk.js'

/** Names of fields that make a text a Kubernetes manifest or a part of one. */
const fieldNames = new Set(
  (
    'apiVersion kind metadata spec status conditions containerStatuses initContainerStatuses items message reason ' +
    'phase state lastState waiting terminated running lastTransitionTime lastProbeTime lastTimestamp firstTimestamp ' +
    'involvedObject containers image imageID restartCount podIP hostIP qosClass startTime reportingComponent'
  ).split(' '),
)

/** Names that other YAML has, too (the values of a chart): one of them alone tells nothing. */
const everyday = new Set([
  'image',
  'message',
  'reason',
  'items',
  'metadata',
  'spec',
  'phase',
  'state',
  'running',
])

/** `  - lastProbeTime: "…"`, `kind: Pod`; not `Note: this is`. */
const yamlLine = /^\s*(?:- +)*(?:["']?)([A-Za-z][\w./-]{0,120})(?:["']?):(?:\s|$)/
const jsonLine = /^\s*(?:[{}[\]],?|"[^"]{1,200}"\s*:|[{[]\s*["{[]|[}\]]{1,20},?)/

/** How far the lines of a manifest reach, and whether they are one. */
export interface ManifestExtent {
  readonly end: number
  readonly isFound: boolean
}

/**
 * Where YAML of Kubernetes objects that starts at a line ends.
 *
 * Shape: `end` is the index after the last line like YAML; `isFound` is false when it is none of Kubernetes: fewer
 * than two fields, or none known. No line up to `end` starts one then either. Units: indexes of lines.
 *
 * @example yamlExtent(lines, 0)
 */
export function yamlExtent(lines: readonly SortedLine[], start: number): ManifestExtent {
  const first = lines[start]!
  const opens = /^\s*---\s*$/.test(first.excerpt.text.slice(0, 40))
  if (!opens && yamlField(first) === undefined) return { end: start, isFound: false }
  let fields = 0
  const known = new Set<string>()
  let isInValue = false
  const end = extentOf(lines, start, (line, _, blankLines) => {
    const name = yamlField(line)
    if (name === undefined) {
      if (endsOutput(line)) return false
      const isMark =
        line.sort === 'elision' || /^\s*(?:---|\.\.\.|- .*|#.*)$/.test(line.excerpt.text.slice(0, 600))
      if (isMark) return true
      return isInValue && (line.indent > 0 || (blankLines === 0 && !line.isProse))
    }
    if (blankLines > 0 && line.indent === 0 && !fieldNames.has(name)) return false
    fields += 1
    if (fieldNames.has(name)) known.add(name)
    isInValue = true
    return true
  })
  const isTold = known.size > 1 || [...known].some((name) => !everyday.has(name))
  return { end, isFound: isTold && fields >= 2 }
}

function yamlField(line: SortedLine): string | undefined {
  if (line.sort === 'name' || line.sort === 'command' || line.sort === 'journal') return undefined
  const found = yamlLine.exec(line.excerpt.text.slice(0, 400))
  if (found === null) return undefined
  const name = found[1]!
  return /^[a-z]/.test(name) || /[./]/.test(name) ? name : undefined
}

/**
 * Where JSON of Kubernetes objects that starts at a line ends: where its brackets close, or its lines stop.
 *
 * Shape: `end` is the index after the last line like JSON; `isFound` is false when no field of Kubernetes is among
 * them. Units: indexes of lines.
 *
 * @example jsonExtent(lines, 0)
 */
export function jsonExtent(lines: readonly SortedLine[], start: number): ManifestExtent {
  const first = lines[start]!
  if (!jsonLine.test(first.excerpt.text.slice(0, 400))) return { end: start, isFound: false }
  const brackets = { depth: 0, inString: false }
  // a text whose beginning was cut off closes what it has not opened
  let floor = 0
  let known = 0
  let at = start
  for (; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.section !== first.section) break
    const text = line.excerpt.text
    if (!brackets.inString && line.sort !== 'blank' && line.sort !== 'elision') {
      if (!jsonLine.test(text.slice(0, 400)) && !/^\s*["\d.tfn-][^:]*$/.test(text.slice(0, 400))) break
    }
    if (line.sort === 'blank' && brackets.depth <= floor) break
    known += countKnown(text)
    follow(text, brackets)
    floor = Math.min(floor, brackets.depth)
    if (brackets.depth <= floor && closesOuter(lines[at + 1], first)) continue
    if (brackets.depth <= floor && !brackets.inString && !/,\s*$/.test(text.slice(-20))) {
      at += 1
      break
    }
  }
  return { end: at, isFound: known > 0 && at > start }
}

/** Whether a line closes a bracket: below what was cut out it is that of what it stood in. */
function closesOuter(line: SortedLine | undefined, { section }: SortedLine): boolean {
  return line?.section === section && /^\s*[}\]]/.test(line.excerpt.text.slice(0, 400))
}

function countKnown(text: string): number {
  let count = 0
  for (const match of text.slice(0, 4000).matchAll(/"([A-Za-z]{2,40})"\s{0,4}:/g)) {
    if (fieldNames.has(match[1]!)) count += 1
  }
  return count
}

function follow(text: string, brackets: { depth: number; inString: boolean }): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (brackets.inString) {
      if (code === 92) at += 1
      else if (code === 34) brackets.inString = false
    } else if (code === 34) brackets.inString = true
    else if (code === 123 || code === 91) brackets.depth += 1
    else if (code === 125 || code === 93) brackets.depth -= 1
  }
  brackets.inString = false
}
