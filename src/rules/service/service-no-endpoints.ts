import type { Fact, Facts } from '../../facts/fact.js'
import { itsPods } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { podTrouble } from '../workload/pod-trouble.js'
import { hasNoEndpoints, isEmptyEndpoints, printedEndpoints, showsNoEndpoints } from './endpoints-of.js'

/** Beside its Service the Endpoints say nothing of their own. */
function isEmptyAlone(fact: Fact, capture: Facts): boolean {
  return (
    isEmptyEndpoints(fact, capture) &&
    !capture.facts.some(
      (other) =>
        other.name === 'object' &&
        other.subject.kind === 'Service' &&
        other.subject.name === fact.subject.name &&
        other.subject.namespace === fact.subject.namespace &&
        hasNoEndpoints(other, capture),
    )
  )
}

export const serviceNoEndpoints = messageRule({
  id: 'service-no-endpoints',
  alsoWhen: [
    { fact: 'object', kind: 'Service', where: hasNoEndpoints },
    { fact: 'object', kind: 'Service', where: showsNoEndpoints },
    { fact: 'object', kind: 'Endpoints', where: isEmptyAlone },
  ],
  judge: ({ facts, subject, capture }) => ({
    evidence: printedEndpoints(facts[0], capture)
      .filter((place) => place.text !== '')
      .map(({ start, end, text }) => ({ start, end, text })),
    ...(showsNoEndpoints(facts[0], capture)
      ? { confidence: 'possible', because: 'whether it has a selector does not stand in this text' }
      : { confidence: facts[0].subject.kind === 'Endpoints' ? 'likely' : 'certain' }),
    names: subject.kind === 'Service' && subject.name !== undefined ? { service: subject.name } : {},
  }),
  causedBy: [
    ...podTrouble,
    'rollout-*',
    'replicaset-create-failed',
    'daemonset-unavailable',
    'statefulset-ordinal-blocked',
  ],
  title: [
    'Service `{service}` has no endpoints',
    'Service `{name}` has no endpoints',
    'a Service has no endpoints',
  ],
  explanation:
    'no ready pod matches its selector, so nothing answers behind it: the selector is wrong, there are no pods, or they are not ready',
  next: [
    {
      description: 'see the selector',
      command: ['kubectl describe service {service}{-n}', 'kubectl describe service {name}{-n}'],
      safety: 'read-only',
    },
    {
      description: 'see the pods with their labels',
      command: 'kubectl get pods --show-labels{-n}',
      safety: 'read-only',
    },
  ],
  missing: [itsPods],
  silentWhen:
    'the Service has no selector, is an `ExternalName` or serves the pods of a Job; of a workload at zero that is the root',
})
