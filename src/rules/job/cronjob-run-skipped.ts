import { isNewer } from '../../facts/compare-times.js'
import { messageRule } from '../message-rule.js'
import { podTrouble } from '../workload/pod-trouble.js'

export const cronjobRunSkipped = messageRule({
  id: 'cronjob-run-skipped',
  severity: 'warning',
  alsoWhen: [{ reason: 'JobAlreadyActive' }],
  unless: ({ facts, ofSubject }) =>
    facts.every(
      (fact) =>
        fact.count === 1 &&
        ofSubject.some(
          (other) =>
            (other.reason === 'SuccessfulCreate' || other.reason === 'SawCompletedJob') &&
            isNewer(other, fact),
        ),
    ),
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
  silentWhen:
    'a single run was skipped and a later one was made; a single skip without a later run is still a warning',
})
