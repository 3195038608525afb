import type { Fact, Facts } from '../../facts/fact.js'
import { mapAt, objectOf } from '../../facts/object-fields.js'
import { readQuantity } from '../../quantity.js'
import { defineRule } from '../define-rule.js'

function exhausted(fact: Fact, capture: Facts): string[] {
  const quota = objectOf(fact, capture)
  const used = mapAt(quota, 'status', 'used')
  return Object.entries(mapAt(quota, 'status', 'hard')).flatMap(([resource, limit]) => {
    const most = readQuantity(limit)
    const now = readQuantity(used[resource])
    return most !== undefined && now !== undefined && most > 0 && now >= most ? [resource] : []
  })
}

export const quotaExhausted = defineRule({
  id: 'quota-exhausted',
  severity: 'warning',
  when: [
    { fact: 'object', kind: 'ResourceQuota', where: (fact, capture) => exhausted(fact, capture).length > 0 },
  ],
  judge: ({ facts, capture, ofSubject }) => ({
    names: { resources: exhausted(facts[0], capture).join(', ') },
    severity: [...ofSubject, ...capture.facts].some((fact) =>
      fact.causes.includes('admission-quota-exceeded'),
    )
      ? 'error'
      : 'warning',
  }),
  title: ['quota `{name}` has no {resources} left', 'a quota has no {resources} left'],
  explanation: 'as much is used as the quota allows, so the next object that needs more is refused',
  next: [
    { description: 'see used and hard', command: 'kubectl describe quota {name}{-n}', safety: 'read-only' },
  ],
  silentWhen: 'the hard limit is zero, which is meant as a ban',
})
