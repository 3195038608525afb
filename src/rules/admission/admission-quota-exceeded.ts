import type { Fact } from '../../facts/fact.js'
import { parseAmounts } from '../../grammar/amounts.js'
import { readQuantity } from '../../quantity.js'
import { messageRule } from '../message-rule.js'

/** Which of the resources would go over: `pods (1 asked for, 20 of 20 used)`. */
function overdrawn({ decoded }: Fact): string[] {
  const amountsOf = (field: string) =>
    new Map(
      (parseAmounts(decoded?.fields[field]?.text ?? '') ?? []).map(({ resource, amount }) => [
        resource,
        amount,
      ]),
    )
  const used = amountsOf('used')
  const limited = amountsOf('limited')
  return [...amountsOf('requested')].flatMap(([resource, asked]) => {
    const [taken, limit] = [used.get(resource), limited.get(resource)]
    const sum = (readQuantity(asked) ?? Number.NaN) + (readQuantity(taken) ?? Number.NaN)
    return sum > (readQuantity(limit) ?? Number.NaN)
      ? [`${resource} (${asked} asked for, ${taken} of ${limit} used)`]
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
  silentWhen: 'an object was created since; a quota of a cloud (`QUOTA_EXCEEDED`) is another thing',
})
