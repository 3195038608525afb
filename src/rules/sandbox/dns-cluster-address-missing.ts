import { messageRule } from '../message-rule.js'

export const dnsClusterAddressMissing = messageRule({
  id: 'dns-cluster-address-missing',
  severity: 'warning',
  alsoWhen: [{ fact: 'message', reason: 'MissingClusterDNS' }],
  title: 'the kubelet does not know the address of the cluster DNS',
  explanation: 'pods of this node fall back to the DNS of the node and cannot resolve names of Services',
  next: [
    {
      description: 'on the node: see `clusterDNS`',
      command: 'grep -A2 clusterDNS /var/lib/kubelet/config.yaml',
      safety: 'read-only',
    },
  ],
  evenRecovered: true,
  silentWhen: 'the pod has `dnsPolicy: Default`',
})
