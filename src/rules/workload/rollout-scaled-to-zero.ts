import type { Fact, Facts } from '../../facts/fact.js'
import { numberAt, objectOf } from '../../facts/object-fields.js'
import { defineRule } from '../define-rule.js'

const isZero = (fact: Fact, capture: Facts) => numberAt(objectOf(fact, capture), 'spec', 'replicas') === 0

export const rolloutScaledToZero = defineRule({
  id: 'rollout-scaled-to-zero',
  severity: 'info',
  when: [
    { fact: 'object', kind: 'Deployment', where: isZero },
    { fact: 'object', kind: 'StatefulSet', where: isZero },
  ],
  title: ['`{name}` is scaled to zero', 'a workload is scaled to zero'],
  explanation: 'no pods are wanted: on purpose, or left from a pause; a Service before it has no endpoints',
  next: [
    {
      description: 'bring pods back',
      command: 'kubectl scale {workload} --replicas=1{-n}',
      safety: 'mutating',
    },
  ],
  silentWhen: 'an autoscaler or a deletion holds it at zero: it is said, as information',
})
