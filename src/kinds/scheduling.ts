import { sliceExcerpt } from '../excerpt.js'
import { parseToleration } from '../grammar/toleration.js'
import { parseTopologySpread } from '../grammar/topology-spread.js'
import { appendAt, infer, state } from './draft.js'
import { readLabelSelector } from './label-selector.js'
import type { FieldReader } from './table.js'
import { valueLines } from './values.js'

/** `Tolerations:`, one a line; up to 1.18 an empty line tolerates everything. */
export function tolerations(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    const lines = valueLines(field)
    if (lines.length === 1 && (lines[0]!.text === '<none>' || lines[0]!.text === '')) return true
    for (const line of lines) {
      const toleration = parseToleration(line.text, scope.draft.memory)
      if (toleration === undefined) return false
      const made = appendAt(scope, keys)
      for (const [key, value] of Object.entries(toleration)) state(made, [key], value, line)
      if (toleration.key === undefined && toleration.operator === undefined) {
        infer(made, ['operator'], 'Exists', 'a toleration without key can have no other operator')
      }
    }
    return true
  }
}

/** `Topology Spread Constraints:`, one a line. */
export function topologySpread(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    const lines = valueLines(field)
    if (lines.length === 1 && lines[0]!.text === '<none>') return true
    for (const line of lines) {
      const constraint = parseTopologySpread(line.text, scope.draft.memory)
      if (constraint === undefined) return false
      const made = appendAt(scope, keys)
      const { selector, ...rest } = constraint
      for (const [key, value] of Object.entries(rest)) state(made, [key], value, line)
      if (selector === undefined) continue
      const { length } = line.text
      readLabelSelector(sliceExcerpt(line, length - selector.length, length), ['labelSelector'], made)
    }
    return true
  }
}
