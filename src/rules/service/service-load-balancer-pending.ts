import { isNewer } from '../../facts/compare-times.js'
import type { Fact, Facts } from '../../facts/fact.js'
import { fieldAt, listAt, numberAt, objectOf, textAt } from '../../facts/object-fields.js'
import { readAge } from '../../time/age.js'
import { defineRule } from '../define-rule.js'

const patienceSeconds = 300

function hasNoAddress(fact: Fact, capture: Facts): boolean {
  const service = objectOf(fact, capture)
  if (textAt(service, 'spec', 'type') !== 'LoadBalancer') return false
  if (listAt(service, 'status', 'loadBalancer', 'ingress').length > 0) return false
  const origin = fact.object === undefined ? undefined : capture.objectOrigins?.[fact.object]
  // A manifest without status has not been applied yet.
  if (origin?.from === 'describe') return true
  if (origin?.from === 'table')
    return (
      origin.places?.some(({ path, text }) => path === 'status.loadBalancer' && text.includes('pending')) ===
      true
    )
  return fieldAt(service, 'status', 'loadBalancer') !== undefined
}

/** Seconds the row of a table says the Service is old. */
function ageOf(fact: Fact, { objectOrigins }: Facts): number | undefined {
  const places = fact.object === undefined ? undefined : objectOrigins?.[fact.object]?.places
  const age = readAge(places?.find(({ path }) => path === 'metadata.creationTimestamp')?.text ?? '')
  return age !== undefined && 'minSeconds' in age ? age.minSeconds : undefined
}

export const serviceLoadBalancerPending = defineRule({
  id: 'service-load-balancer-pending',
  severity: 'warning',
  when: [
    { fact: 'object', kind: 'Service', where: hasNoAddress },
    { fact: 'message', reason: 'EnsuringLoadBalancer', where: (fact) => fact.count > 1 },
  ],
  judge: ({ facts, capture, ofSubject }) => {
    const [fact] = facts
    const ensured = ofSubject.find((other) => other.reason === 'EnsuredLoadBalancer')
    const ensuring = ofSubject.find((other) => other.reason === 'EnsuringLoadBalancer')
    if (ensured !== undefined && (ensuring === undefined || isNewer(ensured, ensuring))) return undefined
    const seconds = ageOf(fact, capture) ?? fact.age?.first?.minSeconds ?? ensuring?.age?.first?.minSeconds
    // Tried again and again for minutes: it fails without saying so.
    if (seconds !== undefined && seconds < patienceSeconds) return undefined
    const port = numberAt(listAt(objectOf(fact, capture), 'spec', 'ports')[0], 'port')
    return {
      confidence: seconds === undefined ? 'possible' : 'likely',
      names: port === undefined ? {} : { port: `${port}` },
    }
  },
  yieldsTo: ['service-load-balancer-failed'],
  title: ['Service `{name}` waits for a load balancer', 'a Service waits for a load balancer'],
  explanation:
    'no address was given: no load balancer controller runs in this cluster (usual on bare metal), or it fails without an event',
  next: [
    {
      description: 'see its events',
      command: ['kubectl describe service {name}{-n}', 'kubectl get services -A'],
      safety: 'read-only',
    },
    {
      description: 'look for a load balancer controller',
      command: 'kubectl get pods -A',
      safety: 'read-only',
    },
    {
      description: 'reach it without one',
      command: [
        'kubectl port-forward service/{name} 8080:{port}{-n}',
        'kubectl port-forward service/<service> 8080:<port>{-n}',
      ],
      safety: 'read-only',
    },
  ],
  silentWhen: 'it has an address, an event tells a failure, or it is younger than five minutes',
})
