import type { Wording } from '../wording.js'

/** Jobs and CronJobs. Sources: pkg/controller/job, pkg/controller/cronjob. The most exact first. */
export const jobWordings = [
  { cause: 'job-backoff-exceeded', says: 'reached the specified backoff limit' },
  { cause: 'job-backoff-exceeded', says: 'has reached the specified backoffLimit' },
  // Helm, of a hook.
  { cause: 'job-backoff-exceeded', says: 'job {job} failed: BackoffLimitExceeded' },
  { cause: 'job-backoff-exceeded', says: 'job failed: BackoffLimitExceeded' },
  { cause: 'job-deadline-exceeded', says: 'job {job} failed: DeadlineExceeded' },
  { cause: 'job-deadline-exceeded', says: 'job failed: DeadlineExceeded' },
  { cause: 'job-deadline-exceeded', says: 'Job was active longer than specified deadline' },
  { cause: 'job-failed-by-policy', says: 'matching FailJob rule' },
  { cause: 'job-failed-by-policy', says: 'Job has failed indexes' },
  { cause: 'job-failed-by-policy', says: 'exceeded the specified maximal number of failed indexes' },
  { cause: 'job-suspended', says: 'Job suspended' },
  { cause: 'cronjob-missed-schedule', says: 'too many missed start time' },
  { cause: 'cronjob-missed-schedule', says: 'Missed scheduled time to start a job' },
  { cause: 'cronjob-missed-schedule', says: 'Cannot determine if {job} needs to be started' },
  { cause: 'cronjob-schedule-invalid', says: 'unparseable schedule' },
  { cause: 'cronjob-schedule-invalid', says: 'unparseable cronjob schedule' },
  { cause: 'cronjob-schedule-invalid', says: 'invalid schedule: ' },
  { cause: 'cronjob-schedule-invalid', says: 'invalid timeZone: ' },
  { cause: 'cronjob-schedule-invalid', says: 'unknown time zone {zone}' },
  { cause: 'cronjob-run-skipped', says: 'prior execution is running and concurrency policy is Forbid' },
] as const satisfies readonly Wording[]
