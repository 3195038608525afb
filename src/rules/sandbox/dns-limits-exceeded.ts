import { messageRule } from '../message-rule.js'

export const dnsLimitsExceeded = messageRule({
  id: 'dns-limits-exceeded',
  severity: 'warning',
  alsoWhen: [
    { fact: 'message', reason: 'DNSConfigForming' },
    { fact: 'message', reason: 'CheckLimitsForResolvConf' },
  ],
  title: 'some name servers or search domains were left out of the DNS configuration',
  explanation:
    'the resolv.conf of the node, together with the cluster domains, holds more than a pod may have (3 name servers, 32 search domains); the rest was dropped',
  next: [
    { description: 'on the node: count them', command: 'cat /etc/resolv.conf', safety: 'read-only' },
    {
      description: 'when the pod has a `dnsConfig` of its own, shorten that',
      command: 'kubectl get pod {pod}{-n} -o yaml',
      safety: 'read-only',
    },
  ],
  evenRecovered: true,
  silentWhen:
    'nothing was dropped; pods run with it all the same, so it explains only names that do not resolve',
})
