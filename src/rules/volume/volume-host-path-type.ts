import { messageRule } from '../message-rule.js'
import { volumeReports } from './volume-words.js'

export const volumeHostPathType = messageRule({
  id: 'volume-host-path-type',
  title: [
    '`{path}` on the node is no {wanted}',
    '`{path}` on the node is not there or of another kind than the volume says',
    'a path on the node is not there or of another kind than the volume says',
  ],
  explanation:
    'the path must exist on the node the pod runs on, and be what `type` says: directory, file, socket or device',
  next: [
    { description: 'on the node, look at the path', command: 'ls -ld {path}', safety: 'read-only' },
    {
      description: 'where the node may make it: `type: DirectoryOrCreate`, in what makes the pod',
      safety: 'mutating',
      onlyWith: 'isDirectory',
    },
  ],
  judge: (match) => ({
    names: volumeReports(match).some(({ parts }) => parts['wanted']?.text.toLowerCase() === 'directory')
      ? { isDirectory: 'yes' }
      : {},
  }),
  pointsAt: 'path',
  distinguishedBy: ['path'],
  silentWhen: 'the pod has started since',
})
