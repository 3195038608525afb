import { podYaml } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'

export const containerSubpathFailed = messageRule({
  id: 'container-subpath-failed',
  distinguishedBy: ['volume'],
  title: [
    'the subPath of volume `{volume}` cannot be mounted into `{container}`',
    'a subPath cannot be mounted',
  ],
  explanation:
    'the path below the volume is missing on a read-only volume, leads out of it, or its ConfigMap was replaced while it was mounted',
  next: [{ ...podYaml, description: 'see `subPath` of the mount' }],
  silentWhen: 'file and directory are confused: then container-mount-type-mismatch',
})
