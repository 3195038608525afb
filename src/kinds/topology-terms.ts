import type { Field } from '../describe/tree.js'
import { parseNodeRequirement } from '../grammar/node-selector.js'
import { appendAt, leaveUnread, type Scope, state } from './draft.js'
import { isNothing, valueIn, valueLines } from './values.js'

/** Operators stand in lower case. */
const operators: Readonly<Record<string, string>> = {
  in: 'In',
  notin: 'NotIn',
  exists: 'Exists',
  doesnotexist: 'DoesNotExist',
  gt: 'Gt',
  lt: 'Lt',
}

/**
 * `Term 0:  zone in [a, b]`, a requirement a line: the terms of a volume's node affinity (`matchExpressions`) and of a
 * class' topologies (`matchLabelExpressions`, which have no operator). A term without requirements is `<none>`.
 */
export function readTerms(
  children: readonly Field[],
  scope: Scope,
  keys: readonly string[],
  list: 'matchExpressions' | 'matchLabelExpressions',
): void {
  for (const term of children) {
    if (!/^Term \d+$/.test(term.key)) {
      leaveUnread(scope.draft, term, 'unknown-field')
      continue
    }
    const made = appendAt(scope, keys)
    if (isNothing(valueIn(term).text) && term.lines.length === 1) continue
    const lines = valueLines(term)
    const requirements = lines.map(({ text }) => readRequirement(text, list))
    if (requirements.includes(undefined)) leaveUnread(scope.draft, term, 'value-not-understood')
    else
      for (const [index, line] of lines.entries()) {
        const requirement = appendAt(made, [list])
        for (const [key, value] of Object.entries(requirements[index] as object))
          state(requirement, [key], value, line)
      }
  }
}

function readRequirement(text: string, list: string): object | undefined {
  const { key, operator, values } = parseNodeRequirement(text) ?? {}
  if (key === undefined || operator === undefined || values === undefined) return undefined
  if (list === 'matchLabelExpressions')
    return operator === 'in' ? { key, ...(values.length > 0 && { values }) } : undefined
  const known = Object.hasOwn(operators, operator) ? operators[operator] : undefined
  return known === undefined ? undefined : { key, operator: known, ...(values.length > 0 && { values }) }
}
