import { podYaml } from '../crash/next-steps.js'
import { judgeNear } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'
import { needsOfMissing } from '../needs.js'
import { whenConfigError } from './config-states.js'
import { judgeBareState } from './is-explained.js'

export const containerConfigMissing = messageRule({
  id: 'container-config-missing',
  alsoWhen: whenConfigError,
  title: [
    'secret `{secret}` does not exist in namespace `{namespace}`',
    'secret `{secret}` does not exist',
    'configmap `{configmap}` does not exist in namespace `{namespace}`',
    'configmap `{configmap}` does not exist',
    'a ConfigMap or Secret that the environment needs is probably missing',
  ],
  explanation:
    '`env` or `envFrom` of the container names an object that is not in its namespace: not deployed yet, another namespace, another name, or a ConfigMap where a Secret is asked for',
  because: 'an object that `env` or `envFrom` names does not exist',
  tellApart: 'kubectl describe pod {pod}{-n}',
  next: [
    { description: 'look for it', command: 'kubectl get configmap,secret{-n}', safety: 'read-only' },
    { ...podYaml, description: 'see what `env` and `envFrom` name' },
  ],
  judge: (match) => {
    const state = judgeBareState(match)
    if (state === 'explained') return undefined
    if (state === 'bare') return { confidence: 'possible' }
    const { secret, configmap } =
      match.facts.find((fact) => fact.decoded?.fields['secret'] ?? fact.decoded?.fields['configmap'])?.decoded
        ?.fields ?? {}
    const written = secret?.text ?? configmap?.text
    if (written === undefined) return {}
    const kind = secret === undefined ? 'ConfigMap' : 'Secret'
    const other = secret === undefined ? 'Secret' : 'ConfigMap'
    const isOther = match.capture.nameIndex.holds(other, written)
    if (isOther)
      return { because: `\`${written}\` stands in this capture as a ${other}, and is asked for as a ${kind}` }
    return judgeNear(written, match.capture.nameIndex, kind)
  },
  needs: needsOfMissing,
  distinguishedBy: ['secret', 'configmap'],
  silentWhen: 'the reference is optional, or the container has started since',
})
