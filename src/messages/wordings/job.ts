import type { Wording } from '../wording.js'

/** Jobs and CronJobs. Sources: pkg/controller/job, pkg/controller/cronjob. The most exact first. */
export const jobWordings = [
  { cause: 'job-backoff-exceeded', says: 'Job has reached the specified backoff limit' },
  { cause: 'job-deadline-exceeded', says: 'Job was active longer than specified deadline' },
  { cause: 'job-failed-by-policy', says: 'matching FailJob rule' },
  { cause: 'cronjob-missed-schedule', says: 'too many missed start time' },
  { cause: 'cronjob-run-skipped', says: 'prior execution is running and concurrency policy is Forbid' },
] as const satisfies readonly Wording[]
