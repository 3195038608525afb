import type { Cause } from '../messages/wordings/index.js'
import { defineRule } from './define-rule.js'
import type { Rule } from './rule.js'

/** The most common shape: the rule is named like the cause its message names. */
type MessageRule<Id extends Cause> = Omit<Rule, 'id' | 'when' | 'severity'> &
  Partial<Pick<Rule, 'severity'>> & {
    readonly id: Id
    /** Triggers besides the cause of the same name. */
    readonly alsoWhen?: Rule['when']
  }

/**
 * A rule that wakes on the cause of its own name, wherever a message names it: event, state or condition.
 *
 * Shape: severity is `error` unless given. Errors: those of `defineRule`.
 *
 * @example messageRule({ id: 'image-rate-limited', title: 't', explanation: 'e', next: [], silentWhen: 'never' }).when[0]?.cause // 'image-rate-limited'
 */
export function messageRule<Id extends Cause>({ alsoWhen, ...rule }: MessageRule<Id>): Rule {
  return defineRule({ severity: 'error', ...rule, when: [{ cause: rule.id }, ...(alsoWhen ?? [])] })
}
