import type { Fact } from '../../facts/fact.js'
import { objectOf, textAt } from '../../facts/object-fields.js'
import { defineRule } from '../define-rule.js'
import { judgeName } from '../did-you-mean.js'

function missingService({ decoded }: Fact): string | undefined {
  return decoded?.fields['missingService']?.text
}

export const statefulsetServiceMissing = defineRule({
  id: 'statefulset-service-missing',
  severity: 'warning',
  when: [
    { fact: 'message', kind: 'StatefulSet', where: (fact) => missingService(fact) !== undefined },
    {
      fact: 'message',
      type: 'Warning',
      where: (fact, { facts, objects }) => {
        const service = missingService(fact)
        return (
          service !== undefined &&
          facts.some(
            (other) =>
              other.name === 'object' &&
              other.subject.kind === 'StatefulSet' &&
              textAt(objectOf(other, { objects }), 'spec', 'serviceName') === service,
          )
        )
      },
    },
  ],
  judge: ({ facts, capture }) => {
    const service = missingService(facts[0]) ?? ''
    return { names: { service }, ...judgeName(service, capture.nameIndex, 'Service') }
  },
  title: [
    'the Service `{service}` of StatefulSet `{name}` does not exist',
    'the Service `{service}` of a StatefulSet does not exist',
  ],
  explanation:
    'the pods of a StatefulSet get their stable DNS names from this headless Service; without it they cannot find each other by name',
  next: [{ description: 'look for it', command: 'kubectl get service {service}{-n}', safety: 'read-only' }],
  silentWhen: 'the Service is merely not in the text: only a message that says so counts',
})
