import { messageRule } from '../message-rule.js'
import { agentOf, lookAtNetworkPods } from './network-agents.js'

export const sandboxCniNotReady = messageRule({
  id: 'sandbox-cni-not-ready',
  alsoWhen: [{ fact: 'message', reason: 'NetworkNotReady' }],
  title: 'the node has no working pod network yet',
  explanation:
    'the runtime found no CNI configuration or its plugin is not initialized: no network plugin is installed, or its pod has not come up on this node',
  next: [
    ...lookAtNetworkPods,
    {
      description: 'on the node: see the CNI configuration',
      command: 'ls /etc/cni/net.d',
      safety: 'read-only',
    },
  ],
  judge: (match) => ({ names: agentOf(match) }),
  causedBy: ['node-network-not-ready', 'node-runtime-down', 'node-unreachable'],
  silentWhen: 'the node is only minutes old and an image was pulled since',
})
