import { readEnding } from '../../facts/ending.js'
import { messageRule } from '../message-rule.js'

export const jobFailedByPolicy = messageRule({
  id: 'job-failed-by-policy',
  alsoWhen: [
    { fact: 'condition', type: 'Failed', status: 'True', reason: 'PodFailurePolicy' },
    { fact: 'condition', type: 'Failed', status: 'True', reason: 'FailedIndexes' },
    { fact: 'condition', type: 'Failed', status: 'True', reason: 'MaxFailedIndexesExceeded' },
    { fact: 'condition', type: 'FailureTarget', status: 'True', reason: 'PodFailurePolicy' },
    { fact: 'condition', type: 'FailureTarget', status: 'True', reason: 'FailedIndexes' },
    { fact: 'condition', type: 'FailureTarget', status: 'True', reason: 'MaxFailedIndexesExceeded' },
  ],
  causedBy: ['crash-*', 'container-*', 'image-*'],
  judge: ({ facts }) => {
    const ending = facts
      .flatMap(({ decoded }) => decoded?.ending ?? [])
      .find(({ exitCode }) => exitCode !== undefined)
    const meaning = ending === undefined ? undefined : readEnding(ending)?.meaning
    return {
      names: {
        ...(meaning === undefined ? {} : { meaning }),
        ...(ending?.policy === undefined ? {} : { rule: String(ending.policy.rule) }),
      },
    }
  },
  title: [
    'Job `{name}` was ended by rule {rule} of its failure policy: `{container}` ended with {meaning}',
    'a Job was ended by rule {rule} of its failure policy: `{container}` ended with {meaning}',
    'Job `{name}` was ended by its failure rules',
    'a Job was ended by its failure rules',
  ],
  explanation:
    'a rule of the Job (`podFailurePolicy`, or the number of indexes that may fail) ends it at such a failure; the message names the exit code or the count',
  next: [
    {
      description: 'read the rule and the failure',
      command: ['kubectl describe job {name}{-n}', 'kubectl describe job <job>{-n}'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the Job was ended by a success policy',
})
