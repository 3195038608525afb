import type { Memory } from '../memory.js'
import rules from './generated/values/topology-spread.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords, type Word } from './words.js'

/** A core/v1 `TopologySpreadConstraint` as its line shows it. */
export interface ConstraintText {
  readonly maxSkew: number
  readonly topologyKey: string
  readonly whenUnsatisfiable: string
  /** A label selector as text. */
  readonly selector?: string
}

export function makeConstraint(
  key: Word,
  unsatisfiable: Word,
  skew: Word,
  selector: Word | null,
): ConstraintText {
  return {
    maxSkew: Number(skew.text),
    topologyKey: key.text,
    whenUnsatisfiable: unsatisfiable.text,
    ...(selector !== null && { selector: selector.text }),
  }
}

const grammar = compile(rules)

/**
 * Reads one topology spread constraint; `undefined` when it is none.
 *
 * Source: printTopologySpreadConstraintsMultilineWithIndent in kubectl's describe.go, 1.25 and newer.
 *
 * @example parseTopologySpread('zone:DoNotSchedule when max skew 1 is exceeded')?.maxSkew // 1
 */
export function parseTopologySpread(text: string, memory?: Memory): ConstraintText | undefined {
  const at = text.indexOf(' for selector ')
  const tokens = cutWords(at < 0 ? text : text.slice(0, at + 13), ':')
  if (at >= 0) tokens.push({ type: 'selector', text: text.slice(at + 14), at: at + 14 })
  const parsed = runGrammar<ConstraintText>(grammar, tokens, memory)
  return parsed.ok ? parsed.value : undefined
}
