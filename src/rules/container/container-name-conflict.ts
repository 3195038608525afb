import { messageRule } from '../message-rule.js'

export const containerNameConflict = messageRule({
  id: 'container-name-conflict',
  title: ['the name of the container is still reserved by an earlier attempt'],
  explanation:
    'an earlier attempt to make the container timed out for the kubelet but still runs in the runtime: a slow disk or a runtime under load',
  next: [
    { description: 'on the node: see what the runtime holds', command: '{cri} ps -a', safety: 'read-only' },
    {
      description: 'on the node: see whether the disk is slow',
      command: 'iostat -x 1 5',
      safety: 'read-only',
    },
  ],
  silentWhen: 'the container was created since',
})
