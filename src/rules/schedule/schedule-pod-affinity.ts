import { allNodes } from '../gaps.js'
import { schedulingRule } from './scheduling-rule.js'

export const schedulePodAffinity = schedulingRule({
  id: 'schedule-pod-affinity',
  title: [
    '{count} of {total} nodes are ruled out by pod affinity or anti-affinity',
    'pod affinity or anti-affinity rules out every node',
  ],
  explanation:
    'required rules about other pods cannot be met: often more replicas than nodes or zones, or no pod with the label that affinity asks for',
  next: [
    {
      description: 'see where the pods of this kind run',
      command: 'kubectl get pods{-n} -o wide --show-labels',
      safety: 'read-only',
    },
  ],

  missing: [allNodes],
  silentWhen: 'the rules are only preferred',
})
