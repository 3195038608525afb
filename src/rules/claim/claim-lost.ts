import { messageRule } from '../message-rule.js'

export const claimLost = messageRule({
  id: 'claim-lost',
  title: ['the volume of the claim is gone', 'a claim has lost its volume'],
  explanation: 'the PersistentVolume was deleted, or given to another claim; the claim cannot be used again',
  next: [{ description: 'look for the volume', command: 'kubectl get pv', safety: 'read-only' }],
  alsoWhen: [
    { fact: 'status', reason: 'Lost', kind: 'PersistentVolumeClaim' },
    { fact: 'message', reason: 'ClaimLost' },
    { fact: 'message', reason: 'ClaimMisbound' },
  ],
  silentWhen: 'the claim is bound',
})
