import { messageRule } from '../message-rule.js'

export const volumeNfsFailed = messageRule({
  id: 'volume-nfs-failed',
  title: ['the NFS server does not let the node mount the volume'],
  explanation:
    'the export is not allowed for that node or does not exist, the server cannot be reached, or the node has no NFS client (`nfs-common`, `nfs-utils`); the words of `mount.nfs` tell which',
  next: [
    {
      description: 'on the node, list what the server exports',
      command: 'showmount -e <server>',
      safety: 'read-only',
    },
    {
      description: 'see server and path of the volume',
      command: 'kubectl describe pod {pod}{-n}',
      safety: 'read-only',
    },
  ],

  silentWhen: 'the pod has started since',
})
