import { messageRule } from '../message-rule.js'

export const serviceLoadBalancerFailed = messageRule({
  id: 'service-load-balancer-failed',
  alsoWhen: (
    [
      'SyncLoadBalancerFailed',
      'UpdateLoadBalancerFailed',
      'DeleteLoadBalancerFailed',
      'UnAvailableLoadBalancer',
      'CreatingLoadBalancerFailed',
    ] as const
  ).map((reason) => ({ reason, where: (fact) => fact.causes.length === 0 })),
  title: ['the load balancer of `{name}` could not be made', 'a load balancer could not be made'],
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
