import { messageRule } from '../message-rule.js'

export const nodePlegUnhealthy = messageRule({
  id: 'node-pleg-unhealthy',
  title: [
    'the kubelet of node `{node}` cannot list its containers in time (PLEG)',
    'the kubelet cannot list its containers in time (PLEG)',
  ],
  explanation:
    'the relist of all containers takes over three minutes: the runtime hangs, the disk stalls, or the node has too many containers',
  next: [
    { description: 'on the node: does the runtime answer?', command: '{cri} ps', safety: 'read-only' },
    { description: 'on the node: does the disk stall?', command: 'iostat -x 2 5', safety: 'read-only' },
  ],
  causedBy: ['node-runtime-down'],
  silentWhen: 'right after the kubelet has started',
})
