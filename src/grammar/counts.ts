import type { Memory } from '../memory.js'
import rules from './generated/values/counts.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords } from './words.js'

/** An amount and what it counts: `25%`, `max surge`. */
export interface Count {
  readonly amount: string
  readonly what: string
}

export function startCounts(count: Count): readonly Count[] {
  return [count]
}
export function addCount(counts: readonly Count[], count: Count): readonly Count[] {
  return [...counts, count]
}

const grammar = compile(rules)

/**
 * Reads the amounts of a line like `2 current / 2 desired`.
 *
 * Shape: the amounts in order, as they are written; one in parentheses follows the one it belongs to. `undefined` when
 * the text is something else.
 * Source: describeDeployment, describeReplicaSet, describeJob in kubectl's describe.go.
 *
 * @example parseCounts('1 max unavailable, 25% max surge') // [{ amount: '1', what: 'max unavailable' }, { amount: '25%', what: 'max surge' }]
 */
export function parseCounts(text: string, memory?: Memory): readonly Count[] | undefined {
  const parsed = runGrammar<readonly Count[]>(grammar, cutWords(text, '|/,()%'), memory)
  return parsed.ok ? parsed.value : undefined
}
