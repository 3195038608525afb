import { objectOf, textAt } from '../../facts/object-fields.js'
import { messageRule } from '../message-rule.js'
import { waitsFor } from './waiting-claim.js'

export const claimNoStaticMatch = messageRule({
  id: 'claim-no-static-match',
  alsoWhen: [{ fact: 'status', reason: 'Pending', kind: 'PersistentVolumeClaim', where: waitsFor('volume') }],
  judge: ({ facts, capture }) => {
    if (facts.some(({ causes }) => causes.length > 0)) return {}
    const volume = textAt(objectOf(facts[0], capture), 'spec', 'volumeName')
    return {
      confidence: 'possible',
      title: ['the claim names volume `{volume}` and is not bound to it'],
      because: 'the claim names a volume and is not bound to it; why does not stand in this text',
      yieldsTo: ['claim-*'],
      ...(volume === undefined ? {} : { names: { volume } }),
    }
  },
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
