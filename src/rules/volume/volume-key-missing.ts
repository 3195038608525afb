import { suggestNear } from '../../facts/near-name.js'
import { messageRule } from '../message-rule.js'

export const volumeKeyMissing = messageRule({
  id: 'volume-key-missing',
  title: ['key `{key}` does not exist in the object that the volume is made from'],
  explanation:
    'the volume lists under `items` which keys it wants, and the ConfigMap or Secret has no such key',
  next: [
    { description: 'list the keys', command: 'kubectl describe configmap,secret{-n}', safety: 'read-only' },
  ],
  judge: ({ facts, capture }) => {
    const key = facts[0].decoded?.fields['key']?.text
    if (key === undefined) return {}
    const kinds = ['key of ConfigMap', 'key of Secret']
    return { suggestions: kinds.flatMap((kind) => suggestNear(key, capture.names, kind)).slice(0, 1) }
  },
  pointsAt: 'key',
  distinguishedBy: ['key'],
  silentWhen: 'the volume is optional, or the pod has started since',
})
