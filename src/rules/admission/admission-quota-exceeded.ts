import type { Fact } from '../../facts/fact.js'
import { readQuantity } from '../../quantity.js'
import { quotaItself } from '../gaps.js'
import { messageRule } from '../message-rule.js'

/** Which of the resources would go over: `pods (1 asked for, 20 of 20 used)`. */
function overdrawn({ decoded }: Fact): string[] {
  return (decoded?.refusal?.amounts ?? []).flatMap(({ resource, requested, used, limited }) => {
    const sum = (readQuantity(requested) ?? Number.NaN) + (readQuantity(used) ?? Number.NaN)
    return sum > (readQuantity(limited) ?? Number.NaN)
      ? [`${resource} (${requested} asked for, ${used} of ${limited} used)`]
      : []
  })
}

export const admissionQuotaExceeded = messageRule({
  id: 'admission-quota-exceeded',
  title: [
    'quota `{quota}` is used up: {overdrawn}',
    'quota `{quota}` is used up: {requested} asked for, {used} of {limited} used',
    'quota `{quota}` is used up',
    'a quota is used up',
  ],
  explanation: 'the namespace has a ResourceQuota and this object would go over it, so it was not created',
  next: [
    {
      description: 'see what is used',
      command: 'kubectl describe quota {quota}{-n}',
      safety: 'read-only',
    },
    { description: 'remove what is not needed, ask for less, or raise the quota', safety: 'read-only' },
  ],
  judge: ({ facts }) => {
    const over = [...new Set(facts.flatMap(overdrawn))]
    return over.length === 0 ? {} : { names: { overdrawn: over.join(', ') } }
  },
  causedBy: ['quota-exhausted'],
  distinguishedBy: ['quota'],
  pointsAt: 'quota',
  missing: [quotaItself],
  silentWhen: 'an object was created since; a quota of a cloud (`QUOTA_EXCEEDED`) is another thing',
})
