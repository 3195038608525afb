import { allNodes } from '../gaps.js'
import { schedulingRule } from './scheduling-rule.js'

export const scheduleNodeCondition = schedulingRule({
  id: 'schedule-node-condition',
  title: [
    '{count} of {total} nodes are not well enough to take the pod',
    'nodes are not well enough to take the pod',
  ],
  explanation: 'nodes are not ready, short of disk, memory or process ids, or have no network',
  next: [
    {
      description: 'see the conditions of the nodes',
      command: 'kubectl describe nodes',
      safety: 'read-only',
    },
  ],
  causedBy: [
    'node-not-ready',
    'node-unreachable',
    'node-network-not-ready',
    'node-disk-pressure',
    'node-memory-pressure',
    'node-pid-pressure',
  ],
  missing: [allNodes],
  silentWhen: 'the nodes are about to leave',
})
