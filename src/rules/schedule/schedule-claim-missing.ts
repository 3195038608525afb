import { judgeMissingName } from '../did-you-mean.js'
import { schedulingRule } from './scheduling-rule.js'

export const scheduleClaimMissing = schedulingRule({
  id: 'schedule-claim-missing',
  title: ['the pod uses claim `{claim}`, which does not exist', 'a claim of the pod does not exist'],
  explanation: 'the claim was not created, was deleted, has another name, or lies in another namespace',
  next: [
    { description: 'list the claims of the namespace', command: 'kubectl get pvc{-n}', safety: 'read-only' },
  ],
  judge: (match) => judgeMissingName(match, [['claim', 'PersistentVolumeClaim']]),
  pointsAt: 'claim',
  silentWhen: 'the claim was created since',
})
