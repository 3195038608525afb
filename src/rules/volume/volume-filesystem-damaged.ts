import { messageRule } from '../message-rule.js'

export const volumeFilesystemDamaged = messageRule({
  id: 'volume-filesystem-damaged',
  title: [
    'the file system on `{device}` is damaged or not the declared one',
    'the file system of a volume is damaged or not the declared one',
  ],
  explanation:
    'the disk answers, but what is on it cannot be mounted: errors that `fsck` could not repair, another file system than `fsType`, or a failing disk',
  next: [
    {
      description: 'see all events of the pod',
      command: 'kubectl describe pod {pod}{-n}',
      safety: 'read-only',
    },
    {
      description: 'on the node, with the volume detached, check it',
      command: 'fsck {device}',
      safety: 'destructive',
    },
  ],
  confidence: 'likely',
  silentWhen: 'a mount helper is missing: then volume-nfs-failed',
})
