import { messageRule } from '../message-rule.js'

export const volumeAttachConflict = messageRule({
  id: 'volume-attach-conflict',
  title: [
    'volume `{volume}` is still attached to another node',
    'a volume is still attached to another node',
  ],
  explanation:
    'a volume with access mode ReadWriteOnce can be on one node at a time: the old pod still runs elsewhere (rolling update), or its node is dead and has not let go',
  next: [
    {
      description: 'see where the volume is attached',
      command: 'kubectl get volumeattachment',
      safety: 'read-only',
    },
    { description: 'see which pods run where', command: 'kubectl get pods{-n} -o wide', safety: 'read-only' },
  ],
  distinguishedBy: ['volume'],
  silentWhen: 'the volume has been attached since',
})
