import type { NextStep } from '../rule.js'

/** Ask what the probe asks, from inside: is it the application, or the way to it? */
export const askItself: readonly NextStep[] = [
  {
    description: 'ask the application itself, where its image has `wget`',
    command: [
      'kubectl exec {pod} -c {container}{-n} -- wget -qO- {localUrl}',
      'kubectl exec {pod}{-n} -- wget -qO- {localUrl}',
    ],
    safety: 'read-only',
    onlyWith: 'localUrl',
  },
  {
    description: 'run the command of the probe yourself',
    command: [
      'kubectl exec {pod} -c {container}{-n} -- sh -c {probeCommand}',
      'kubectl exec {pod}{-n} -- sh -c {probeCommand}',
    ],
    safety: 'mutating',
    onlyWith: 'probeCommand',
  },
]
