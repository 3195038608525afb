import type { Fact } from '../../facts/fact.js'
import { jobLog, printedByJob } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { firstLine } from '../own-words.js'
import { podTrouble } from '../workload/pod-trouble.js'

const hasNoReason = ({ reason, causes }: Fact): boolean => reason === undefined && causes.length === 0

export const jobBackoffExceeded = messageRule({
  id: 'job-backoff-exceeded',
  alsoWhen: [
    { fact: 'condition', type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded' },
    { fact: 'condition', type: 'FailureTarget', status: 'True', reason: 'BackoffLimitExceeded' },
    // The STATUS of a table has no reason: a deadline or a rule of the Job may have ended it as well.
    { fact: 'condition', type: 'Failed', status: 'True', where: hasNoReason },
  ],
  causedBy: [...podTrouble, 'job-failed-by-policy'],
  judge: (match) => {
    const printed = printedByJob(match)
    return {
      ...(match.facts.every(hasNoReason) ? { confidence: 'possible' as const } : {}),
      ...(printed === undefined ? {} : { names: { printed: firstLine(printed) } }),
    }
  },
  title: [
    'Job `{name}` gave up: its pods failed too often',
    'Job `{job}` gave up: its pods failed too often',
    'a Job gave up: its pods failed too often',
  ],
  explanation: [
    'the pods of the Job failed more often than its `backoffLimit` allows; one of them printed: {printed}',
    'the pods of the Job failed more often than its `backoffLimit` allows; why they failed is in their logs, as long as they exist',
  ],
  next: [
    {
      description: 'read the log of the last pod',
      command: ['kubectl logs job/{name}{-n}', 'kubectl logs job/{job}{-n}'],
      safety: 'read-only',
      onlyWithout: 'printed',
    },
    {
      description: 'see the pods and events',
      command: ['kubectl describe job {name}{-n}', 'kubectl describe job {job}{-n}'],
      safety: 'read-only',
    },
  ],
  missing: [jobLog],
  silentWhen: 'the Job is complete',
})
