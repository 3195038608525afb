import { podYaml } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'

export const containerVolumeUndeclared = messageRule({
  id: 'container-volume-undeclared',
  distinguishedBy: ['volume'],
  pointsAt: 'volume',
  title: [
    '`{container}` mounts volume `{volume}`, which the pod does not have',
    'a mount names a volume that the pod does not have',
  ],
  explanation:
    'the container names a volume under `volumeMounts` that is not under `volumes`: a misspelt name, or a webhook that injects only half',
  next: [{ ...podYaml, description: 'compare `volumeMounts` with `volumes`' }],
  silentWhen: 'the text stands in FailedMount: then volume-*',
})
