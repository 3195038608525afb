import type { Fact, Facts } from '../../facts/fact.js'
import { fieldAt, objectOf } from '../../facts/object-fields.js'
import { conditionOf } from '../../facts/progress.js'
import { defineRule } from '../define-rule.js'
import { itsPods } from '../gaps.js'
import { podTrouble } from '../workload/pod-trouble.js'
import { hasNoEndpoints, isUnpublished, selectorOf } from './endpoints-of.js'

/** No endpoints, and pods in the capture that are selected but not ready. */
function waitsForPods(fact: Fact, capture: Facts): boolean {
  const service = objectOf(fact, capture)
  const selector = selectorOf(service)
  if (selector === undefined || fieldAt(service, 'spec', 'publishNotReadyAddresses') === true) return false
  if (!hasNoEndpoints(fact, capture)) return false
  const pods = capture.objectIndex.labels
    .selected(selector, undefined)
    .filter(({ object }) => object.kind === 'Pod')
  return pods.length > 0 && pods.every(({ object }) => conditionOf(object, 'Ready') === 'False')
}

export const serviceEndpointsNotReady = defineRule({
  id: 'service-endpoints-not-ready',
  severity: 'error',
  when: [
    { fact: 'object', kind: 'Endpoints', where: isUnpublished },
    { fact: 'object', kind: 'EndpointSlice', where: isUnpublished },
    { fact: 'object', kind: 'Service', where: waitsForPods },
  ],
  refines: ['service-no-endpoints'],
  causedBy: [...podTrouble, 'rollout-*'],
  title: ['no pod behind `{name}` is ready', 'no pod behind a Service is ready'],
  explanation:
    'the selector matches pods, but none of them is ready, so no traffic is sent to them; look at why they are not ready',
  next: [
    {
      description: 'see the pods behind it',
      command: 'kubectl describe endpoints {name}{-n}',
      safety: 'read-only',
    },
    { description: 'see why they are not ready', command: 'kubectl get pods{-n}', safety: 'read-only' },
  ],
  missing: [itsPods],
  silentWhen: 'one address is ready, or `publishNotReadyAddresses` is set',
})
