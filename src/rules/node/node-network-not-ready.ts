import { messageRule } from '../message-rule.js'
import { needsOfNetwork } from '../needs.js'

export const nodeNetworkNotReady = messageRule({
  id: 'node-network-not-ready',
  alsoWhen: [
    { fact: 'condition', kind: 'Node', type: 'NetworkUnavailable', status: 'True' },
    { fact: 'message', reason: 'FailedToCreateRoute' },
  ],
  title: ['node `{node}` has no working pod network', 'the node has no working pod network'],
  explanation:
    'no network plugin is installed, its pod fails on this node, or the cloud has made no route to it; pods that need a network cannot start there',
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
  causedBy: ['node-unreachable', 'node-runtime-down'],
  needs: needsOfNetwork,
  silentWhen: 'the node is only minutes old and reports ready since',
})
