import { messageRule } from '../message-rule.js'

export const cronjobScheduleInvalid = messageRule({
  id: 'cronjob-schedule-invalid',
  alsoWhen: [
    { reason: 'InvalidSchedule' },
    { reason: 'UnparseableSchedule' },
    { reason: 'UnParseableCronJobSchedule' },
    { reason: 'UnknownTimeZone' },
  ],
  title: ['the schedule of CronJob `{name}` cannot be read', 'the schedule of a CronJob cannot be read'],
  explanation: 'the cron text or the time zone is not valid, so no run is ever started',
  next: [
    {
      description: 'see the schedule',
      command: ['kubectl get cronjob {name}{-n}', 'kubectl get cronjobs{-n}'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the event is `UnsupportedSchedule`: such a schedule still runs',
})
