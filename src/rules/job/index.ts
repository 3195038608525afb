import type { Rule } from '../rule.js'
import { cronjobMissedSchedule } from './cronjob-missed-schedule.js'
import { cronjobRunSkipped } from './cronjob-run-skipped.js'
import { cronjobScheduleInvalid } from './cronjob-schedule-invalid.js'
import { cronjobSuspended } from './cronjob-suspended.js'
import { jobBackoffExceeded } from './job-backoff-exceeded.js'
import { jobDeadlineExceeded } from './job-deadline-exceeded.js'
import { jobFailedByPolicy } from './job-failed-by-policy.js'
import { jobSuspended } from './job-suspended.js'

/** Jobs and CronJobs. */
export const jobRules: readonly Rule[] = [
  jobBackoffExceeded,
  jobDeadlineExceeded,
  jobFailedByPolicy,
  jobSuspended,
  cronjobSuspended,
  cronjobMissedSchedule,
  cronjobScheduleInvalid,
  cronjobRunSkipped,
]
