import { isNewer } from '../../facts/compare-times.js'
import { fieldAt, objectOf } from '../../facts/object-fields.js'
import { messageRule } from '../message-rule.js'

export const jobSuspended = messageRule({
  id: 'job-suspended',
  severity: 'info',
  alsoWhen: [
    { fact: 'condition', type: 'Suspended', status: 'True' },
    {
      fact: 'object',
      kind: 'Job',
      where: (fact, capture) => fieldAt(objectOf(fact, capture), 'spec', 'suspend') === true,
    },
  ],
  unless: ({ facts, ofSubject }) =>
    facts.every(
      (fact) =>
        fact.status === 'False' ||
        ofSubject.some(
          (other) => other.reason === 'Resumed' && other.name === 'message' && isNewer(other, fact),
        ),
    ),
  title: ['Job `{name}` is suspended', 'a Job is suspended'],
  explanation: 'the Job runs no pods until somebody, or a queue, resumes it',
  next: [
    { description: 'see who holds it', command: 'kubectl get job {name} -o yaml{-n}', safety: 'read-only' },
  ],
  silentWhen: 'it was resumed later',
})
