import rules from './generated/values/amounts.js'
import { compile, runGrammar } from './nearley.js'
import { cutWords } from './words.js'

/** An amount of a resource, as it is written. */
export interface ResourceAmount {
  readonly resource: string
  readonly amount: string
}

export function startAmounts(amount: ResourceAmount): readonly ResourceAmount[] {
  return [amount]
}
export function addAmount(
  amounts: readonly ResourceAmount[],
  amount: ResourceAmount,
): readonly ResourceAmount[] {
  return [...amounts, amount]
}

const grammar = compile(rules)

/**
 * Reads a list of amounts such as a refusal for a quota holds three of.
 *
 * Shape: in order, as written; `undefined` when the text is something else. Source: resourcequota/controller.go.
 *
 * @example parseAmounts('limits.cpu=2,pods=1') // [{ resource: 'limits.cpu', amount: '2' }, { resource: 'pods', amount: '1' }]
 */
export function parseAmounts(text: string): readonly ResourceAmount[] | undefined {
  const parsed = runGrammar<readonly ResourceAmount[]>(grammar, cutWords(text, ',='))
  return parsed.ok ? parsed.value : undefined
}
