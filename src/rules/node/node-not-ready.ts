import { messageRule } from '../message-rule.js'
import { isCondition } from './present-condition.js'

export const nodeNotReady = messageRule({
  id: 'node-not-ready',
  alsoWhen: [
    { fact: 'condition', kind: 'Node', type: 'Ready', status: 'False' },
    { fact: 'status', kind: 'Node', where: ({ reason }) => reason?.split(',')[0] === 'NotReady' },
    { fact: 'message', reason: 'NodeNotReady' },
  ],
  title: ['node `{node}` is not ready', 'the node is not ready'],
  explanation:
    'the node does not report itself ready: its pods are taken out of Services, new pods are not sent there, after five minutes they are evicted',
  next: [
    {
      description: 'read the message of its Ready condition',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
    {
      description: 'on the node: read the log of the kubelet',
      command: 'journalctl -u kubelet --since -10min',
      safety: 'read-only',
    },
  ],
  causedBy: [
    // the node itself, where a pod tells it
    'node-not-ready',
    'node-runtime-down',
    'node-pleg-unhealthy',
    'node-network-not-ready',
    'node-certificate-expired',
    'node-unreachable',
    'node-service-unhealthy',
    'node-kernel-problem',
    'node-filesystem-read-only',
  ],
  unless: (match) => isCondition(match, 'Ready', 'True'),
  silentWhen: 'the Ready condition is True now, or a newer event says that the node is ready',
})
