import type { VolumeTrouble } from '../../grammar/volume-phrases.js'
import { messageRule } from '../message-rule.js'
import type { Judgement, Match } from '../rule.js'
import { volumeReports } from './volume-words.js'

const reasons: Partial<Record<VolumeTrouble, string>> = {
  'denied-by-server': 'the server does not export it to this node',
  'export-missing': 'the server has no such path',
  'server-unknown': 'the name of the server has no address',
  'server-refused': 'nothing listens there',
  'server-unreachable': 'there is no way to the server',
  'server-timeout': 'the server does not answer',
  'helper-missing': 'the node has no client for this kind of file system',
  'wrong-filesystem': 'the node has no client for it, or the server wants other options',
}

function judgeReason(match: Match): Judgement {
  const reports = volumeReports(match)
  const why = reports.flatMap(({ trouble }) => (trouble === undefined ? [] : (reasons[trouble] ?? []))).at(0)
  return { names: why === undefined ? {} : { why } }
}

export const volumeNfsFailed = messageRule({
  id: 'volume-nfs-failed',
  title: [
    'the node cannot mount `{share}` of server `{server}`: {why}',
    'the node cannot mount a path of server `{server}`: {why}',
    'the node cannot mount the network file system: {why}',
    'the node cannot mount the network file system',
  ],
  explanation:
    'the export is not allowed for that node or does not exist, the server cannot be reached, or the node has no NFS client (`nfs-common`, `nfs-utils`); the words of `mount.nfs` tell which',
  next: [
    {
      description: 'on the node, list what the server exports',
      command: 'showmount -e {server}',
      safety: 'read-only',
    },
    {
      description: 'see server and path of the volume',
      command: 'kubectl describe pod {pod}{-n}',
      safety: 'read-only',
      onlyWithout: 'server',
    },
  ],
  judge: judgeReason,
  silentWhen: 'the pod has started since',
})
