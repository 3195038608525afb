import { messageRule } from '../message-rule.js'
import { isCondition } from './present-condition.js'

export const nodeDiskPressure = messageRule({
  id: 'node-disk-pressure',
  severity: 'warning',
  alsoWhen: [
    { fact: 'condition', kind: 'Node', type: 'DiskPressure', status: 'True' },
    { fact: 'condition', kind: 'Node', type: 'OutOfDisk', status: 'True' },
    { fact: 'message', reason: 'NodeHasDiskPressure' },
    { fact: 'message', reason: 'NodeOutOfDisk' },
  ],
  title: ['the disk of node `{node}` is full', 'the disk of the node is full'],
  explanation:
    'images, logs, emptyDir volumes or other files fill the disk or its inodes; the kubelet removes images and evicts pods, and no new pod comes',
  next: [
    { description: 'on the node: space and inodes', command: 'df -h; df -i', safety: 'read-only' },
    {
      description: 'see the conditions of the node',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
  ],
  causedBy: ['node-disk-gc-failed'],
  unless: (match) => isCondition(match, 'DiskPressure', 'False'),
  silentWhen: 'the condition is False now',
})
