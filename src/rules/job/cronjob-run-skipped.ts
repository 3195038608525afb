import { messageRule } from '../message-rule.js'
import { podTrouble } from '../workload/pod-trouble.js'

export const cronjobRunSkipped = messageRule({
  id: 'cronjob-run-skipped',
  severity: 'warning',
  alsoWhen: [{ reason: 'JobAlreadyActive' }],
  causedBy: [...podTrouble],
  title: [
    'a run of CronJob `{name}` was skipped: the last one still goes on',
    'a run of a CronJob was skipped: the last one still goes on',
  ],
  explanation:
    'with the concurrency policy `Forbid` no run starts while one is active: the last run hangs, or takes longer than the schedule allows',
  next: [
    { description: 'find the run that does not end', command: 'kubectl get jobs{-n}', safety: 'read-only' },
  ],
  silentWhen: 'never: a single skip is reported as well, as a warning',
})
