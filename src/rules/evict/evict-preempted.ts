import { messageRule } from '../message-rule.js'

export const evictPreempted = messageRule({
  id: 'evict-preempted',
  severity: 'warning',
  alsoWhen: [
    { fact: 'message', reason: 'Preempted' },
    { fact: 'message', reason: 'Preempting' },
    { fact: 'status', reason: 'Preempting' },
    { fact: 'condition', type: 'DisruptionTarget', reason: 'PreemptionByScheduler' },
  ],
  title: [
    'pod `{pod}` had to make room for one of higher priority',
    'a pod had to make room for one of higher priority',
  ],
  explanation:
    'the scheduler or the kubelet removed it, because a pod with a higher PriorityClass found no place',
  next: [
    { description: 'compare the priorities', command: 'kubectl get priorityclass', safety: 'read-only' },
  ],
  silentWhen: 'it was scheduled again elsewhere: then a new pod stands beside it',
})
