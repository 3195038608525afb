import type { Memory } from '../memory.js'
import rules from './generated/values/taint.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords, type Word } from './words.js'

/** A taint as a node's describer prints it; the time it was added is not shown. */
export interface Taint {
  readonly key: string
  readonly value?: string
  readonly effect: string
}

export function makeTaint(key: Word, effect: Word, value?: Word): Taint {
  return { key: key.text, ...(value !== undefined && { value: value.text }), effect: effect.text }
}

const grammar = compile(rules)

/**
 * Reads one taint; `undefined` when the text is none.
 *
 * Source: Taint.ToString in k8s.io/api.
 *
 * @example parseTaint('dedicated=gpu:NoSchedule') // { key: 'dedicated', value: 'gpu', effect: 'NoSchedule' }
 */
export function parseTaint(text: string, memory?: Memory): Taint | undefined {
  const parsed = runGrammar<Taint>(grammar, cutWords(text, '=:'), memory)
  return parsed.ok ? parsed.value : undefined
}
