import { messageRule } from '../message-rule.js'
import { waitsFor } from './waiting-claim.js'

export const claimNoVolume = messageRule({
  id: 'claim-no-volume',
  alsoWhen: [{ fact: 'status', reason: 'Pending', kind: 'PersistentVolumeClaim', where: waitsFor('class') }],
  judge: ({ facts }) =>
    facts.some(({ causes }) => causes.length > 0)
      ? {}
      : {
          confidence: 'possible',
          because: 'the claim waits and shows no StorageClass; its events do not stand in this text',
          yieldsTo: ['claim-*'],
        },
  title: ['no volume fits the claim, and no StorageClass makes one'],
  explanation:
    'the claim names no StorageClass and the cluster has no default one, so it waits for a volume made by hand',
  next: [
    {
      description: 'see volumes and classes; one class should be the default',
      command: 'kubectl get pv,storageclass',
      safety: 'read-only',
    },
  ],

  silentWhen: 'the claim is bound',
})
