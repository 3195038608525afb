import { schedulingRule } from './scheduling-rule.js'

export const scheduleNodeCordoned = schedulingRule({
  id: 'schedule-node-cordoned',
  title: ['{count} of {total} nodes are cordoned', 'nodes are cordoned'],
  explanation: 'cordoned nodes take no new pods; somebody or a drain set them unschedulable',
  next: [
    { description: 'see which nodes are cordoned', command: 'kubectl get nodes', safety: 'read-only' },
    { description: 'let a node take pods again', command: 'kubectl uncordon <node>', safety: 'mutating' },
  ],
  causedBy: ['node-cordoned'],
  silentWhen: 'other nodes fail for a larger reason: then it is listed behind that',
})
