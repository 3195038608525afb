import type { Fact } from '../facts/fact.js'
import type { Cause } from '../messages/wordings/index.js'

/**
 * Whether every fact has this cause: what a rule says otherwise holds only where nothing else woke it.
 *
 * @example allSay([{ causes: ['helm-refuses'] }], 'helm-refuses') // true
 */
export function allSay(facts: readonly Pick<Fact, 'causes'>[], cause: Cause): boolean {
  return facts.every(({ causes }) => causes.includes(cause))
}
