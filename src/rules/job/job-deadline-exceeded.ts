import { messageRule } from '../message-rule.js'
import { podTrouble } from '../workload/pod-trouble.js'

export const jobDeadlineExceeded = messageRule({
  id: 'job-deadline-exceeded',
  alsoWhen: [
    { fact: 'condition', type: 'Failed', status: 'True', reason: 'DeadlineExceeded' },
    { fact: 'condition', type: 'FailureTarget', status: 'True', reason: 'DeadlineExceeded' },
  ],
  causedBy: [...podTrouble, 'job-suspended'],
  title: ['Job `{name}` was stopped at its deadline', 'a Job was stopped at its deadline'],
  explanation:
    'the Job ran longer than its `activeDeadlineSeconds`, counted from its start: it is too slow, or its pods never started',
  next: [
    {
      description: 'see whether its pods started',
      command: ['kubectl describe job {name}{-n}', 'kubectl describe job <job>{-n}'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the Job is complete',
})
