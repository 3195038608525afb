import type { Field } from '../describe/tree.js'
import { appendAt, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { oldTemplate, podTemplate } from './pod-template.js'
import { boolean, fields, integer, labelSelector, seconds, since, text, time } from './table.js'
import { isNothing, splitExcerpt, valueIn } from './values.js'

/** batch/v1 CronJob, called ScheduledJob in 1.4. Source: CronJobDescriber, describeCronJob in kubectl's describe.go. */
export const cronJob: Kind = {
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  resources: ['cronjobs', 'cronjob', 'cj', 'scheduledjobs', 'scheduledjob'],
  marks: ['Concurrency Policy', 'Active Jobs', 'Last Schedule Time'],
  fields: fields(
    {
      Schedule: text('spec.schedule'),
      'Concurrency Policy': text('spec.concurrencyPolicy'),
      Suspend: boolean('spec.suspend'),
      'Time Zone': since(36, text('spec.timeZone')),
      'Successful Job History Limit': integer('spec.successfulJobsHistoryLimit'),
      'Failed Job History Limit': integer('spec.failedJobsHistoryLimit'),
      'Starting Deadline Seconds': seconds('spec.startingDeadlineSeconds'),
      Selector: labelSelector('spec.jobTemplate.spec.selector'),
      Parallelism: integer('spec.jobTemplate.spec.parallelism'),
      Completions: integer('spec.jobTemplate.spec.completions'),
      'Active Deadline Seconds': seconds('spec.jobTemplate.spec.activeDeadlineSeconds'),
      'Pod Template': since(6, podTemplate('spec.jobTemplate.spec.template')),
      'Last Schedule Time': time('status.lastScheduleTime'),
      'Active Jobs': readActiveJobs,
    },
    metadata,
    oldTemplate('spec.jobTemplate.spec.template'),
  ),
}

function readActiveJobs(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  for (const name of splitExcerpt(value, ','))
    state(appendAt(scope, ['status', 'active']), ['name'], name.text, name)
  return true
}
