import { allNodes } from '../gaps.js'
import { schedulingRule } from './scheduling-rule.js'

export const scheduleTooManyPods = schedulingRule({
  id: 'schedule-too-many-pods',
  title: ['{count} of {total} nodes run as many pods as they may', 'the nodes run as many pods as they may'],
  explanation: 'a node takes a fixed number of pods (`maxPods`), in some clouds as many as it has addresses',
  next: [
    {
      description: 'see capacity and number of pods of the nodes',
      command: 'kubectl describe nodes',
      safety: 'read-only',
    },
  ],

  missing: [allNodes],
  silentWhen: 'the pod was refused by the kubelet with `OutOfpods`: then evict-admission-rejected',
})
