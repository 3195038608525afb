import type { Memory } from '../memory.js'
import rules from './generated/values/node-selector.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords, type Word } from './words.js'

/** A requirement on a label; `operator` is lower case, as it is printed. */
export interface NodeRequirementText {
  readonly key: string
  readonly operator: string
  readonly values: readonly string[]
}

export function makeRequirement(key: Word, operator: Word, values: readonly string[]): NodeRequirementText {
  return { key: key.text, operator: operator.text, values }
}
export function startValues(value: string): readonly string[] {
  return [value]
}
export function addValue(values: readonly string[], value: string): readonly string[] {
  return [...values, value]
}

const grammar = compile(rules)

/**
 * Reads a requirement on a node's labels.
 *
 * Shape: `undefined` when the text is none.
 * Source: printNodeSelectorTermsMultilineWithIndent in kubectl's describe.go.
 *
 * @example parseNodeRequirement('zone in [a, b]') // { key: 'zone', operator: 'in', values: ['a', 'b'] }
 */
export function parseNodeRequirement(text: string, memory?: Memory): NodeRequirementText | undefined {
  const parsed = runGrammar<NodeRequirementText>(grammar, cutWords(text, '[],'), memory)
  return parsed.ok ? parsed.value : undefined
}
