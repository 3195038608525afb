import type { Fact } from '../../facts/fact.js'
import { messageRule } from '../message-rule.js'
import { ownWords } from '../own-words.js'

export const serviceLoadBalancerFailed = messageRule({
  id: 'service-load-balancer-failed',
  alsoWhen: [
    ...(
      [
        'SyncLoadBalancerFailed',
        'UpdateLoadBalancerFailed',
        'DeleteLoadBalancerFailed',
        'UnAvailableLoadBalancer',
        'CreatingLoadBalancerFailed',
      ] as const
    ).map((reason) => ({ reason, where: (fact: Fact) => fact.causes.length === 0 })),
    // One controller of AWS makes the load balancers of Ingresses and of Services, in the same words.
    { cause: 'ingress-controller-error', where: ({ subject }) => subject.kind === 'Service' },
  ],
  judge: (match) => ({ names: ownWords(match, ['load balancer: ', 'with new hosts: ', 'model due to ']) }),
  title: [
    'the load balancer of `{name}` could not be made: {said}',
    'the load balancer of `{name}` could not be made',
    'a load balancer could not be made: {said}',
    'a load balancer could not be made',
  ],
  explanation:
    'the cloud refuses it; the end of the message says why: quota, tags of subnets, rights, or no nodes to send to',
  next: [
    {
      description: 'read the whole message',
      command: ['kubectl describe service {name}{-n}', 'kubectl get services -A'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'a later event says `EnsuredLoadBalancer`',
})
