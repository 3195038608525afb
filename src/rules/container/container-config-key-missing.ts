import { judgeNear } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'
import { whenConfigError } from './config-states.js'
import { judgeBareState } from './is-explained.js'

export const containerConfigKeyMissing = messageRule({
  id: 'container-config-key-missing',
  alsoWhen: whenConfigError,
  title: [
    'key `{key}` is not in `{object}`',
    'a key that the environment needs is probably missing from its ConfigMap or Secret',
  ],
  explanation: 'the ConfigMap or Secret exists, but has no such key: renamed, misspelt, or in another object',
  because: 'the object exists but lacks a key that `env` names',
  tellApart: 'kubectl describe pod {pod}{-n}',
  next: [
    {
      description: 'see the keys it has',
      command: [
        'kubectl describe {holderKind} {holderName} -n {holderNamespace}',
        'kubectl describe {holderKind} {holderName}{-n}',
        'kubectl describe configmap,secret{-n}',
      ],
      safety: 'read-only',
    },
  ],
  judge: (match) => {
    const state = judgeBareState(match)
    if (state === 'explained') return undefined
    if (state === 'bare') return { confidence: 'possible' }
    const decoded = match.facts.find((fact) => fact.decoded?.fields['key'] !== undefined)?.decoded
    const key = decoded?.fields['key']?.text
    if (key === undefined) return {}
    const kind = decoded?.text.includes(' in Secret ') === true ? 'Secret' : 'ConfigMap'
    const [name, namespace] = decoded?.fields['object']?.text.split('/').reverse() ?? []
    return {
      ...judgeNear(key, match.capture.nameIndex, `key of ${kind}`),
      names: {
        holderKind: kind.toLowerCase(),
        ...(name === undefined ? {} : { holderName: name }),
        ...(namespace === undefined ? {} : { holderNamespace: namespace }),
      },
    }
  },
  distinguishedBy: ['key', 'object'],
  pointsAt: 'key',
  silentWhen: 'the reference is optional, or the container has started since',
})
