import type { Field } from '../describe/tree.js'
import { counts } from './counts.js'
import { infer, type Scope } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { oldTemplate, podTemplate } from './pod-template.js'
import { boolean, computed, fields, integer, labelSelector, seconds, since, text, time } from './table.js'
import { valueIn } from './values.js'

/** batch/v1 Job. Source: JobDescriber, describeJob in kubectl's describe.go, 1.1 to 1.37. */
export const job: Kind = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  resources: ['jobs', 'job'],
  marks: ['Pods Statuses'],
  fields: fields(
    {
      Selector: labelSelector('spec.selector'),
      Parallelism: integer('spec.parallelism'),
      Completions: integer('spec.completions'),
      'Completion Mode': since(21, text('spec.completionMode')),
      Suspend: since(30, boolean('spec.suspend')),
      'Backoff Limit': since(30, integer('spec.backoffLimit')),
      'TTL Seconds After Finished': since(30, integer('spec.ttlSecondsAfterFinished')),
      'Start Time': time('status.startTime'),
      'Completed At': since(12, time('status.completionTime')),
      Duration: since(12, computed('from start and completion')),
      'Active Deadline Seconds': seconds('spec.activeDeadlineSeconds'),
      'Pods Statuses': counts({
        Active: 'status.active?',
        Running: 'status.active?',
        Ready: 'status.ready',
        Succeeded: 'status.succeeded?',
        Failed: 'status.failed?',
      }),
      'Completed Indexes': since(21, readIndexes),
      'Pod Template': since(6, podTemplate('spec.template')),
    },
    metadata,
    oldTemplate('spec.template'),
  ),
}

/** `0-2,5`; kubectl cuts a long list and ends it with `...`. */
function readIndexes(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (!value.text.endsWith('...')) return text('status.completedIndexes')(field, scope)
  infer(scope, ['status', 'completedIndexes'], value.text, 'kubectl cut the list where it shows ...')
  return true
}
