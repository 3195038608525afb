import type { Excerpt } from '../excerpt.js'
import { parseLabelSelector, type Requirement, toLabelSelector } from '../grammar/label-selector.js'
import { infer, type Scope, state } from './draft.js'

const sorted = 'kubectl prints requirements and their values in an order of its own'

/** Reads a label selector in text form into a `LabelSelector`; `false` when it is none. */
export function readLabelSelector(value: Excerpt, keys: readonly string[], scope: Scope): boolean {
  const requirements = parseLabelSelector(value.text, scope.draft.memory)
  if (requirements === undefined) return false
  stateSelector(toLabelSelector(requirements), requirements, value, keys, scope)
  return true
}

function stateSelector(
  selector: Record<string, unknown>,
  requirements: readonly Requirement[],
  value: Excerpt,
  keys: readonly string[],
  scope: Scope,
): void {
  for (const [key, label] of Object.entries(selector['matchLabels'] ?? {}))
    state(scope, [...keys, 'matchLabels', key], label, value)
  const expressions = selector['matchExpressions'] as readonly unknown[] | undefined
  if (expressions === undefined) return
  const isSorted = expressions.length > 1 || requirements.some(({ values }) => values.length > 1)
  if (isSorted) infer(scope, [...keys, 'matchExpressions'], expressions, sorted, value)
  else state(scope, [...keys, 'matchExpressions'], expressions, value)
}
