import { schedulingRule } from './scheduling-rule.js'

export const scheduleGated = schedulingRule({
  id: 'schedule-gated',
  title: ['the pod is held back by its scheduling gates'],
  explanation:
    'a controller holds the pod until it removes the gate: a queue, a quota, a group of pods that start together',
  next: [
    {
      description: 'see the gates',
      command: "kubectl get pod {pod}{-n} -o jsonpath='{.spec.schedulingGates}'",
      safety: 'read-only',
    },
  ],
  severity: 'info',
  alsoWhen: [
    { fact: 'condition', type: 'PodScheduled', reason: 'SchedulingGated' },
    { fact: 'status', reason: 'SchedulingGated' },
  ],
  silentWhen: 'the gates have been removed',
})
