import { messageRule } from '../message-rule.js'

export const claimNoStaticMatch = messageRule({
  id: 'claim-no-static-match',
  title: [
    'volume `{volume}`, which the claim names, does not fit it',
    'the volume that the claim names does not fit it',
  ],
  explanation: 'size, access mode, volume mode or class differ, or the volume belongs to another claim',
  next: [
    {
      description: 'compare it with the claim',
      command: ['kubectl describe pv {volume}', 'kubectl get pv'],
      safety: 'read-only',
    },
  ],

  silentWhen: 'the claim is bound',
})
