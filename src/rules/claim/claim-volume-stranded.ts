import { defineRule } from '../define-rule.js'

export const claimVolumeStranded = defineRule({
  id: 'claim-volume-stranded',
  title: ['volume `{name}` is released and can be bound no more', 'a released volume can be bound no more'],
  explanation:
    'its claim is gone: with reclaim policy Retain it stays until somebody clears `claimRef`, otherwise its deletion failed',
  next: [
    {
      description: 'see the reclaim policy and the events',
      command: ['kubectl describe pv {name}', 'kubectl get pv'],
      safety: 'read-only',
    },
  ],
  severity: 'warning',
  when: [
    { fact: 'status', reason: 'Released', kind: 'PersistentVolume' },
    { fact: 'status', reason: 'Failed', kind: 'PersistentVolume' },
    { fact: 'message', reason: 'VolumeFailedDelete' },
    { fact: 'message', reason: 'VolumeFailedRecycle' },
  ],
  silentWhen: 'it is kept on purpose and nothing waits for it',
})
