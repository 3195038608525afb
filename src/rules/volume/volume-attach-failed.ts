import type { VolumeTrouble } from '../../grammar/volume-phrases.js'
import { messageRule } from '../message-rule.js'
import type { Judgement, Match } from '../rule.js'
import { saidOf, volumeReports } from './volume-words.js'

const reasons: Partial<Record<VolumeTrouble, string>> = {
  'attach-timeout': 'the driver did not answer in time',
  'attachment-deleting': 'its last attachment is still being taken back',
  'not-authorized': 'the driver has no right to do so in the cloud',
  'limit-reached': 'the node has as many volumes as it may have',
  'disk-gone': 'the disk is not there',
  'driver-not-on-node': 'the driver does not run on the node',
  timeout: 'the driver did not answer in time',
}

function judgeReason(match: Match): Judgement {
  const trouble = volumeReports(match).map((report) => report.trouble)
  const why = trouble.flatMap((one) => (one === undefined ? [] : (reasons[one] ?? []))).at(0)
  return { names: { ...saidOf(match), ...(why === undefined ? {} : { why }) } }
}

export const volumeAttachFailed = messageRule({
  id: 'volume-attach-failed',
  title: [
    'volume `{volume}` could not be attached to the node: {why}',
    'volume `{volume}` could not be attached to the node: {said}',
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
    {
      description: 'see which disk the volume stands for, and in which zone',
      command: 'kubectl describe pv {volume}',
      safety: 'read-only',
      onlyWith: 'volume',
    },
  ],
  judge: judgeReason,
  alsoWhen: [{ fact: 'status', reason: 'VolumeAttachmentLimitExceeded' }],
  yieldsTo: ['volume-attach-conflict', 'volume-driver-missing'],
  silentWhen: 'the volume has been attached since',
})
