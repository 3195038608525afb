import { messageRule } from '../message-rule.js'

export const nodeUnreachable = messageRule({
  id: 'node-unreachable',
  alsoWhen: [
    { fact: 'condition', kind: 'Node', type: 'Ready', status: 'Unknown' },
    { fact: 'status', kind: 'Node', where: ({ reason }) => reason?.split(',')[0] === 'Unknown' },
  ],
  title: ['node `{node}` no longer reports: its kubelet is silent', 'the kubelet of a node is silent'],
  explanation:
    'the control plane has heard nothing from the kubelet: the machine is off, the kubelet is stopped, or the network between them is broken. What runs there is not known',
  next: [
    {
      description: 'see when it was last heard',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
    { description: 'on the node: see the kubelet', command: 'systemctl status kubelet', safety: 'read-only' },
  ],
  // a kubelet that does not start is silent
  causedBy: ['node-certificate-expired', 'node-service-unhealthy'],
  silentWhen: 'Ready is False: then the kubelet itself says why (node-not-ready)',
})
