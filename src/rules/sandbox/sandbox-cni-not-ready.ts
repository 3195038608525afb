import { messageRule } from '../message-rule.js'
import { agentOf } from './network-agents.js'

export const sandboxCniNotReady = messageRule({
  id: 'sandbox-cni-not-ready',
  alsoWhen: [{ fact: 'message', reason: 'NetworkNotReady' }],
  title: 'the node has no working pod network yet',
  explanation:
    'the runtime found no CNI configuration or its plugin is not initialized: no network plugin is installed, or its pod has not come up on this node',
  next: [
    {
      description: 'look at the pods of the network plugin, above all on that node',
      command: 'kubectl get pods -A -l {agentLabel} -o wide',
      safety: 'read-only',
      onlyWith: 'agentLabel',
    },
    {
      description: 'look at the network pods of that node',
      command: 'kubectl -n kube-system get pods -o wide',
      safety: 'read-only',
      onlyWithout: 'agentLabel',
    },
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
