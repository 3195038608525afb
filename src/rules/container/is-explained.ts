import type { Match } from '../rule.js'

/** State reasons behind which a more exact message may stand. */
const hasExactCause = (causes: readonly string[]) => causes.some((cause) => cause.startsWith('container-'))

/**
 * What a bare state reason (`CreateContainerConfigError`) is worth: nothing beside a message that names the cause of the
 * same container, a possible reading without one.
 *
 * @example judgeBareState(match) // 'named' when the rule's own facts name a cause
 */
export function judgeBareState({ facts, ofSubject, subject }: Match): 'named' | 'explained' | 'bare' {
  if (facts.some((fact) => hasExactCause(fact.causes))) return 'named'
  const isExplained = ofSubject.some(
    (fact) =>
      hasExactCause(fact.causes) &&
      (fact.subject.container === undefined ||
        subject.container === undefined ||
        fact.subject.container === subject.container),
  )
  return isExplained ? 'explained' : 'bare'
}
