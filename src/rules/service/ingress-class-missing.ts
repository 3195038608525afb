import type { Fact, Facts } from '../../facts/fact.js'
import { isStatusShown, listAt, objectOf, textAt } from '../../facts/object-fields.js'
import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

/** No class in the field or the annotation, no address, no word of a controller. */
function isUnclaimed(fact: Fact, capture: Facts): boolean {
  const ingress = objectOf(fact, capture)
  if (!isStatusShown(fact, capture)) return false
  if (textAt(ingress, 'spec', 'ingressClassName') !== undefined) return false
  if (Object.keys(ingress?.metadata?.annotations ?? {}).some((key) => key.includes('ingress'))) return false
  if (listAt(ingress, 'status', 'loadBalancer', 'ingress').length > 0) return false
  return !capture.facts.some(
    (other) =>
      other.name === 'message' && other.event !== undefined && other.subject.name === fact.subject.name,
  )
}

export const ingressClassMissing = messageRule({
  id: 'ingress-class-missing',
  alsoWhen: [{ fact: 'object', kind: 'Ingress', where: isUnclaimed }],
  judge: (match) => ({
    ...judgeMissingName(match, [['class', 'IngressClass']]),
    confidence: match.facts.every((fact) => fact.name === 'object') ? 'possible' : 'certain',
  }),
  title: [
    'the IngressClass `{class}` does not exist',
    'Ingress `{name}` names no class, and no controller took it',
    'an Ingress names no class that exists',
  ],
  explanation:
    'an ingress controller serves only the Ingresses of its class; without one, or with the name of one that does not exist, none takes it',
  next: [
    { description: 'see which classes there are', command: 'kubectl get ingressclass', safety: 'read-only' },
    {
      description: 'name one of them',
      command: 'kubectl patch ingress {name}{-n} -p \'{"spec":{"ingressClassName":"<class>"}}\'',
      safety: 'mutating',
    },
  ],
  silentWhen:
    'an address is set, an annotation names a class, or a controller has left an event; a default class may exist all the same',
})
