import { itsPods } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { podTrouble } from './pod-trouble.js'

export const rolloutStuck = messageRule({
  id: 'rollout-stuck',
  alsoWhen: [
    { fact: 'condition', type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' },
    { fact: 'condition', type: 'Progressing', status: 'False', reason: 'ReplicaSetCreateError' },
  ],
  causedBy: [...podTrouble, 'replicaset-create-failed', 'rollout-paused'],
  title: [
    'rollout of `{name}` has stopped: the new pods do not become ready',
    'a rollout has stopped: the new pods do not become ready',
  ],
  explanation:
    'the Deployment has waited longer than its progress deadline (10 minutes unless set) for a new pod to become ready; the pods themselves tell why',
  next: [
    {
      description: 'look at the pods of the new ReplicaSet',
      command: 'kubectl describe deployment {name}{-n}',
      safety: 'read-only',
    },
    {
      description: 'follow the rollout',
      command: 'kubectl rollout status deployment/{name}{-n}',
      safety: 'read-only',
    },
    {
      description: 'take the old version back',
      command: 'kubectl rollout undo deployment/{name}{-n}',
      safety: 'mutating',
    },
  ],
  missing: [itsPods],
  silentWhen: 'a later condition says `NewReplicaSetAvailable`',
})
