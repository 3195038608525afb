import type { Rule } from './rule.js'

const identifier = /^[a-z]+(?:-[a-z0-9]+)+$/

/**
 * Checks a rule and gives it back: the one way to write a rule, for us and for users.
 *
 * Errors: throws `TypeError` when the id is not kebab-case of two words or more, nothing wakes the rule, or a trigger
 * has neither `cause`, `reason`, `kind` nor `type` and so would wake on everything.
 *
 * @example defineRule({ id: 'acme-quota', severity: 'error', when: [{ reason: 'AcmeQuota' }], title: 't', explanation: 'e', next: [], silentWhen: 'never' }).id // 'acme-quota'
 */
export function defineRule(rule: Rule): Rule {
  if (!identifier.test(rule.id)) throw new TypeError(`rule id is not kebab-case: ${rule.id}`)
  if (rule.when.length === 0) throw new TypeError(`${rule.id}: nothing wakes it`)
  for (const { cause, reason, kind, type, messageIncludes } of rule.when) {
    if ((cause ?? reason ?? kind ?? type ?? messageIncludes) === undefined) {
      throw new TypeError(`${rule.id}: a trigger needs cause, reason, kind, type or messageIncludes`)
    }
  }
  return rule
}
