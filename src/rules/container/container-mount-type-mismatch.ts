import { podYaml } from '../crash/next-steps.js'
import { messageRule } from '../message-rule.js'

export const containerMountTypeMismatch = messageRule({
  id: 'container-mount-type-mismatch',
  title: [
    '`{source}` cannot be mounted at `{target}`: one is a file, the other a directory',
    'a file is mounted onto a directory, or a directory onto a file',
  ],
  explanation:
    'the mount point and what is mounted are of different type: a ConfigMap mounted where a single file is meant (use `subPath`), or a hostPath that was created as a directory',
  next: [{ ...podYaml, description: 'see `mountPath` and `subPath`' }],
  silentWhen: 'the kubelet checked the type of a hostPath: then volume-host-path-type',
})
