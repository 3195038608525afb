import { olderEvents } from '../gaps.js'
import { messageRule } from '../message-rule.js'

export const replicasetCreateFailed = messageRule({
  id: 'replicaset-create-failed',
  confidence: 'likely',
  alsoWhen: [
    { fact: 'condition', type: 'ReplicaFailure', status: 'True', where: (fact) => fact.causes.length === 0 },
  ],
  causedBy: ['admission-*', 'quota-exhausted'],
  yieldsTo: ['admission-*'],
  title: ['the controller of `{name}` cannot create its pods', 'a controller cannot create its pods'],
  explanation: 'creating the pods fails before any of them exists; the end of the message names the reason',
  next: [
    {
      description: 'read the whole message',
      command: 'kubectl describe {workload}{-n}',
      safety: 'read-only',
    },
  ],
  missing: [olderEvents],
  silentWhen:
    'a pod was created since, or the message names a refusal of its own kind (quota, policy, webhook)',
})
