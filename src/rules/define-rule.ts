import { nearestName } from '../facts/near-name.js'
import type { Rule, RuleData, Trigger } from './rule.js'

const identifier = /^[a-z]+(?:-[a-z0-9]+)+$/
const ruleKeys: Readonly<Record<keyof Rule, true>> = {
  id: true,
  severity: true,
  when: true,
  unless: true,
  judge: true,
  confidence: true,
  title: true,
  explanation: true,
  because: true,
  tellApart: true,
  next: true,
  missing: true,
  pointsAt: true,
  distinguishedBy: true,
  evenRecovered: true,
  causedBy: true,
  needs: true,
  yieldsTo: true,
  severityAsRoot: true,
  asSymptom: true,
  refines: true,
  docs: true,
  sources: true,
  silentWhen: true,
}
const triggerKeys: Readonly<Record<keyof Trigger, true>> = {
  fact: true,
  cause: true,
  reason: true,
  kind: true,
  type: true,
  status: true,
  messageIncludes: true,
  where: true,
}

/**
 * Checks a rule and gives it back, complete: the one way to write a rule, for us and for users, in code or as data.
 *
 * Shape: `when` is a list, `next` is there. Errors: throws `TypeError` when the id is not kebab-case of two words or more, a key is unknown,
 * nothing wakes the rule, or a trigger has neither `cause`, `reason`, `kind`, `type` nor `messageIncludes` and so would
 * wake on everything.
 *
 * @example defineRule({ id: 'acme-quota', severity: 'error', when: { reason: 'AcmeQuota' }, title: 't', explanation: 'e', silentWhen: 'never' }).when.length // 1
 */
export function defineRule(given: Rule | RuleData): Rule {
  const { id } = given
  if (typeof id !== 'string' || !identifier.test(id)) throw new TypeError(`rule id is not kebab-case: ${id}`)
  checkKeys(id, given, ruleKeys)
  const when = Array.isArray(given.when) ? (given.when as readonly Trigger[]) : [given.when as Trigger]
  if (given.when === undefined || when.length === 0) throw new TypeError(`${id}: nothing wakes it`)
  for (const trigger of when) {
    checkKeys(id, trigger, triggerKeys)
    const { cause, reason, kind, type, messageIncludes } = trigger
    if ((cause ?? reason ?? kind ?? type ?? messageIncludes) === undefined) {
      throw new TypeError(`${id}: a trigger needs cause, reason, kind, type or messageIncludes`)
    }
  }
  for (const key of ['severity', 'title', 'explanation', 'silentWhen'] as const) {
    if (given[key] === undefined) throw new TypeError(`${id}: ${key} is missing`)
  }
  return { ...given, when, next: given.next ?? [] }
}

function checkKeys(id: string, value: object, known: Readonly<Record<string, true>>): void {
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(known, key)) continue
    const near = nearestName(key, Object.keys(known))
    throw new TypeError(`${id}: there is no ${key}${near === undefined ? '' : `; did you mean ${near}?`}`)
  }
}
