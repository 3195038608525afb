import { judgeNear } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'
import { namesOfSource, sourceOfVolume, volumeReports } from './volume-words.js'

export const volumeKeyMissing = messageRule({
  id: 'volume-key-missing',
  title: [
    'key `{key}` does not exist in configmap `{configmap}`',
    'key `{key}` does not exist in secret `{secret}`',
    'key `{key}` does not exist in the {sourceKind} that volume `{volume}` is made from',
    'a key does not exist in the object that a volume is made from',
  ],
  explanation:
    'the volume lists under `items` which keys it wants, and the ConfigMap or Secret has no such key',
  next: [
    {
      description: 'list the keys',
      command: [
        'kubectl describe configmap {configmap}{-n}',
        'kubectl describe secret {secret}{-n}',
        'kubectl describe configmap,secret{-n}',
      ],
      safety: 'read-only',
    },
  ],
  judge: (match) => {
    const [report] = volumeReports(match)
    const key = report?.parts['key']?.text
    const kind = report?.parts['sourceKind']?.text.toLowerCase() === 'secret' ? 'Secret' : 'ConfigMap'
    const source = sourceOfVolume(match, report?.parts['volume']?.text)
    const names = {
      sourceKind: kind.toLowerCase(),
      ...(source?.kind === kind ? namesOfSource(source) : {}),
    }
    if (key === undefined) return { names }
    return { names, ...judgeNear(key, match.capture.nameIndex, `key of ${kind}`) }
  },
  pointsAt: 'key',
  distinguishedBy: ['key'],
  silentWhen: 'the volume is optional, or the pod has started since',
})
