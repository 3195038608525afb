import { objectOf } from '../../facts/object-fields.js'
import { defineRule } from '../define-rule.js'
import { hasNoEndpoints, printedEndpoints, selectorOf } from './endpoints-of.js'
import { slipAmong } from './label-slip.js'

export const serviceSelectorMismatch = defineRule({
  id: 'service-selector-mismatch',
  severity: 'error',
  when: [{ fact: 'object', kind: 'Service' }],
  judge: ({ facts, capture, subject }) => {
    // a row of a table tells a Service without its selector
    const fact = facts.find((one) => selectorOf(objectOf(one, capture)) !== undefined)
    const selector = fact === undefined ? undefined : selectorOf(objectOf(fact, capture))
    if (fact === undefined || selector === undefined) return undefined
    if (printedEndpoints(fact, capture).length > 0 && !hasNoEndpoints(fact, capture)) return undefined
    const { slip } = slipAmong(selector, subject.namespace, capture)
    if (slip === undefined) return undefined
    return { confidence: hasNoEndpoints(fact, capture) ? 'certain' : 'possible', names: slip }
  },
  refines: ['service-no-endpoints'],
  title: [
    'the selector of Service `{name}` misses the pods by `{label}`',
    'the selector of a Service misses the pods by `{label}`',
  ],
  explanation:
    'pods of the capture carry `{actual}` where the Service selects `{label}`, so it has no endpoints',
  next: [
    {
      description: 'compare with the labels of the pods',
      command: 'kubectl get pods --show-labels{-n}',
      safety: 'read-only',
    },
    {
      description: 'correct the selector, or the labels of the pod template',
      command: 'kubectl edit service {name}{-n}',
      safety: 'mutating',
    },
  ],
  silentWhen: 'a pod is selected, or no pod of the capture carries nearly the same labels',
})
