import type { BrokenBound } from '../../grammar/refusal.js'
import { messageRule } from '../message-rule.js'

/** `cpu limit 2 of a Container, at most 1`. */
function sayBound({ bound, resource, per, allowed, of = 'limit', amount }: BrokenBound): string {
  if (bound === 'ratio')
    return `${resource} limit ${amount === undefined ? 'without a request' : `${Number(amount)} times the request`} of a ${per}, at most ${allowed} times`
  const given = amount === undefined ? `no ${resource} ${of}` : `${resource} ${of} ${amount}`
  return `${given} of a ${per}, ${bound === 'maximum' ? 'at most' : 'at least'} ${allowed}`
}

export const admissionLimitRange = messageRule({
  id: 'admission-limit-range',
  title: [
    'outside of what the LimitRange of the namespace allows: {broken}',
    'the requests or limits are outside of what the LimitRange of the namespace allows',
  ],
  explanation:
    'a LimitRange sets least and most values for each container, pod or claim; this object has others',
  next: [
    { description: 'see the range', command: 'kubectl describe limitrange{-n}', safety: 'read-only' },
    { description: 'set requests and limits within it', safety: 'read-only' },
  ],
  judge: ({ facts }) => {
    const broken = [...new Set(facts.flatMap(({ decoded }) => decoded?.refusal?.bounds ?? []).map(sayBound))]
    return broken.length === 0 ? {} : { names: { broken: broken.join('; ') } }
  },
  silentWhen: 'a ResourceQuota refuses, which counts the whole namespace',
})
