import type { Fact } from '../../facts/fact.js'
import { messageRule } from '../message-rule.js'

/** Two writers at the same time: the controller tries again. */
const isConflict = ({ decoded }: Fact): boolean =>
  decoded?.text.includes('the object has been modified') === true

export const serviceAllocationFailed = messageRule({
  id: 'service-allocation-failed',
  alsoWhen: (
    [
      'ServiceCIDRFull',
      'ClusterIPOutOfRange',
      'ClusterIPAlreadyAllocated',
      'PortRangeFull',
      'PortAlreadyAllocated',
      'PortOutOfRange',
      'KubeProxyIncorrectIPVersion',
      'FailedToUpdateEndpoint',
      'FailedToUpdateEndpointSlices',
    ] as const
  ).map((reason) => ({ reason, where: (fact) => fact.causes.length === 0 && !isConflict(fact) })),
  title: ['Service `{name}` cannot get its address or port', 'a Service cannot get its address or port'],
  explanation:
    'the range of cluster addresses or node ports is used up, or the one asked for is taken or lies outside of it',
  next: [{ description: 'see which are taken', command: 'kubectl get services -A', safety: 'read-only' }],
  silentWhen:
    'the event is a single `...NotAllocated`, which the controller repairs by itself, or tells of two writers at the same time',
})
