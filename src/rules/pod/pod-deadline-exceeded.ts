import { podYaml } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'

export const podDeadlineExceeded = messageRule({
  id: 'pod-deadline-exceeded',
  alsoWhen: [{ fact: 'status', reason: 'DeadlineExceeded', kind: 'Pod' }],
  title: [
    '`{pod}` ran longer than its `activeDeadlineSeconds`',
    'a pod ran longer than its `activeDeadlineSeconds`',
  ],
  explanation:
    'the pod, or the template it comes from, sets `activeDeadlineSeconds`, and the kubelet ended it when they were over',
  next: [{ ...podYaml, description: 'see `spec.activeDeadlineSeconds`' }],
  causedBy: ['job-deadline-exceeded'],
  silentWhen: 'it is the Job and not the pod that has the deadline: then job-deadline-exceeded',
})
