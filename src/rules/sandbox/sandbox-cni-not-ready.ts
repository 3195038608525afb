import { messageRule } from '../message-rule.js'

export const sandboxCniNotReady = messageRule({
  id: 'sandbox-cni-not-ready',
  alsoWhen: [{ fact: 'message', reason: 'NetworkNotReady' }],
  title: 'the node has no working pod network yet',
  explanation:
    'the runtime found no CNI configuration or its plugin is not initialized: no network plugin is installed, or its pod has not come up on this node',
  next: [
    {
      description: 'look at the network pods of that node',
      command: 'kubectl -n kube-system get pods -o wide',
      safety: 'read-only',
    },
    {
      description: 'on the node: see the CNI configuration',
      command: 'ls /etc/cni/net.d',
      safety: 'read-only',
    },
  ],
  causedBy: ['node-network-not-ready', 'node-runtime-down', 'node-unreachable'],
  silentWhen: 'the node is only minutes old and an image was pulled since',
})
