import { messageRule } from '../message-rule.js'

export const volumeAttachFailed = messageRule({
  id: 'volume-attach-failed',
  title: [
    'volume `{volume}` could not be attached to the node',
    'a volume could not be attached to the node',
  ],
  explanation:
    'the driver or the cloud refused: rights, a limit of the node, another zone, or a disk that is gone; its words stand at the end of the message',
  next: [
    {
      description: 'see what the driver says of the attachment',
      command: 'kubectl describe volumeattachment',
      safety: 'read-only',
    },
  ],
  alsoWhen: [{ fact: 'status', reason: 'VolumeAttachmentLimitExceeded' }],
  yieldsTo: ['volume-attach-conflict', 'volume-driver-missing'],
  silentWhen: 'the volume has been attached since',
})
