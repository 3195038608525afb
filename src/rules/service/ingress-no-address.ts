import type { Fact, Facts } from '../../facts/fact.js'
import { isStatusShown, listAt, objectOf } from '../../facts/object-fields.js'
import { readAge } from '../../time/age.js'
import { defineRule } from '../define-rule.js'

const patienceSeconds = 300

function hasNoAddress(fact: Fact, capture: Facts): boolean {
  if (!isStatusShown(fact, capture)) return false
  if (listAt(objectOf(fact, capture), 'status', 'loadBalancer', 'ingress').length > 0) return false
  const printed = fact.object === undefined ? undefined : capture.objectOrigins?.[fact.object]?.places
  const age = readAge(printed?.find(({ path }) => path === 'metadata.creationTimestamp')?.text ?? '')
  const known = age !== undefined && 'maxSeconds' in age ? age : fact.age?.first
  return !(known !== undefined && known.maxSeconds < patienceSeconds)
}

export const ingressNoAddress = defineRule({
  id: 'ingress-no-address',
  severity: 'warning',
  when: [{ fact: 'object', kind: 'Ingress', where: hasNoAddress }],
  confidence: 'possible',
  yieldsTo: ['ingress-*'],
  title: ['Ingress `{name}` has no address', 'an Ingress has no address'],
  explanation:
    'no controller has published one: it is not running, it does not serve this class, or it does not write the status',
  next: [
    { description: 'look for the controller', command: 'kubectl get pods -A', safety: 'read-only' },
    { description: 'see the classes', command: 'kubectl get ingressclass', safety: 'read-only' },
  ],
  silentWhen:
    'it has an address, a manifest was not applied yet, or the table says it is younger than five minutes',
})
