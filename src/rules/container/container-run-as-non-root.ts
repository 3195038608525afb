import { messageRule } from '../message-rule.js'
import { whenConfigError } from './config-states.js'
import { judgeBareState } from './is-explained.js'

export const containerRunAsNonRoot = messageRule({
  id: 'container-run-as-non-root',
  alsoWhen: whenConfigError,
  title: [
    '`{container}` must not run as root, but its image does',
    'the container must not run as root, but its image does',
  ],
  explanation:
    '`runAsNonRoot` is set, and the user of the image is root, or a name whose number the kubelet cannot know',
  because: '`runAsNonRoot` is set and the image runs as root or as a named user',
  tellApart: 'kubectl describe pod {pod}{-n}',
  next: [
    {
      description: 'on a machine that has pulled it with {engine}: see the user of the image',
      command: [
        "{engine} inspect -f '{{.Config.User}}' {image}",
        "{engine} inspect -f '{{.Config.User}}' <image>",
      ],
      safety: 'read-only',
    },
    {
      description: 'set a numeric `securityContext.runAsUser` that the image can live with',
      safety: 'mutating',
    },
  ],
  judge: (match) => {
    const state = judgeBareState(match)
    if (state === 'explained') return undefined
    return state === 'bare' ? { confidence: 'possible' } : {}
  },
  silentWhen: 'Pod Security admission refused the pod before a container was made',
})
