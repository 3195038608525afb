import type { Fact, Facts } from '../../facts/fact.js'
import { listAt, objectOf } from '../../facts/object-fields.js'
import { readAge } from '../../time/age.js'
import { defineRule } from '../define-rule.js'

const patienceSeconds = 300

function hasNoAddress(fact: Fact, capture: Facts): boolean {
  const origin = fact.object === undefined ? undefined : capture.objectOrigins?.[fact.object]
  if (origin?.from !== 'describe' && origin?.from !== 'table') return false
  if (listAt(objectOf(fact, capture), 'status', 'loadBalancer', 'ingress').length > 0) return false
  const age = readAge(origin.places?.find(({ path }) => path === 'metadata.creationTimestamp')?.text ?? '')
  return !(age !== undefined && 'maxSeconds' in age && age.maxSeconds < patienceSeconds)
}

export const ingressNoAddress = defineRule({
  id: 'ingress-no-address',
  severity: 'warning',
  when: [{ fact: 'object', kind: 'Ingress', where: hasNoAddress }],
  confidence: 'possible',
  yieldsTo: ['ingress-*'],
  title: 'Ingress `{name}` has no address',
  explanation:
    'no controller has published one: it is not running, it does not serve this class, or it does not write the status',
  next: [
    { description: 'look for the controller', command: 'kubectl get pods -A', safety: 'read-only' },
    { description: 'see the classes', command: 'kubectl get ingressclass', safety: 'read-only' },
  ],
  silentWhen:
    'it has an address, a manifest was not applied yet, or the table says it is younger than five minutes',
})
