import { isNewer } from '../../facts/compare-times.js'
import { messageRule } from '../message-rule.js'

export const cronjobMissedSchedule = messageRule({
  id: 'cronjob-missed-schedule',
  severity: 'warning',
  alsoWhen: [
    { reason: 'MissSchedule' },
    { reason: 'TooManyMissedTimes' },
    { reason: 'FailedNeedsStart', where: (fact) => fact.causes.length === 0 },
  ],
  unless: ({ facts, ofSubject }) =>
    facts.every(
      (fact) =>
        fact.count === 1 &&
        ofSubject.some((other) => other.reason === 'SuccessfulCreate' && isNewer(other, fact)),
    ),
  causedBy: ['cronjob-run-skipped', 'cronjob-schedule-invalid'],
  title: ['CronJob `{name}` missed its start times', 'a CronJob missed its start times'],
  explanation:
    'runs were due and were not started: the controller was down, `startingDeadlineSeconds` is too short, a long run blocked the next, or clocks differ; after more than 100 missed times it stops counting',
  next: [
    {
      description: 'see the last run and the policy',
      command: ['kubectl describe cronjob {name}{-n}', 'kubectl get cronjobs{-n}'],
      safety: 'read-only',
    },
    {
      description: 'see whether an old run still goes on',
      command: 'kubectl get jobs{-n}',
      safety: 'read-only',
    },
  ],
  silentWhen: 'a run was made after it',
})
