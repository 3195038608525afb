import { messageRule } from '../message-rule.js'
import { isCondition } from './present-condition.js'

export const nodeMemoryPressure = messageRule({
  id: 'node-memory-pressure',
  severity: 'warning',
  alsoWhen: [
    { fact: 'condition', kind: 'Node', type: 'MemoryPressure', status: 'True' },
    { fact: 'message', reason: 'NodeHasInsufficientMemory' },
  ],
  title: ['node `{node}` is short of memory', 'the node is short of memory'],
  explanation:
    'pods use more memory than they requested; the kubelet evicts pods until the node is well again',
  next: [
    {
      description: 'find what uses it',
      command: 'kubectl top pods -A --sort-by=memory',
      safety: 'read-only',
    },
    {
      description: 'compare with the requests',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
  ],
  unless: (match) => isCondition(match, 'MemoryPressure', 'False'),
  silentWhen: 'the condition is False now',
})
