import { messageRule } from '../message-rule.js'

export const claimWaitingForConsumer = messageRule({
  id: 'claim-waiting-for-consumer',
  title: ['the claim waits for a pod that uses it'],
  explanation:
    'this is how the class works (`WaitForFirstConsumer`): the volume is made where the first pod is scheduled. If that pod waits too, its own events say why',
  next: [
    {
      description: 'look for pods that use the claim',
      command: [
        'kubectl describe pod {pod}{-n}',
        'kubectl describe pvc {name}{-n}',
        'kubectl describe pvc{-n}',
      ],
      safety: 'read-only',
    },
  ],
  severity: 'info',
  causedBy: ['schedule-*'],
  silentWhen: 'the claim is bound; it is never the cause of a pod that waits',
})
