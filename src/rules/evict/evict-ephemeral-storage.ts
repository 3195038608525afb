import { messageRule } from '../message-rule.js'
import { isReplaced } from './is-replaced.js'

export const evictEphemeralStorage = messageRule({
  id: 'evict-ephemeral-storage',
  title: [
    'pod `{pod}` was evicted: its volume `{volume}` grew over its limit of {limit}',
    'a pod was evicted: its volume `{volume}` grew over its limit of {limit}',
    'a pod was evicted: its container `{container}` wrote more than its limit of {limit}',
    'a pod was evicted: it wrote more to the disk than its own limit of {limit}',
    'a pod was evicted: it wrote more to the disk than its own limit',
  ],
  explanation:
    'the limit is the one of the pod, not of the node: logs, files in the container or an emptyDir grew too large',
  next: [
    {
      description: 'see `SizeLimit` and `Limits`',
      command: 'kubectl describe pod {pod}{-n}',
      safety: 'read-only',
    },
    { description: 'raise the limit, or write less', safety: 'read-only' },
  ],
  judge: (match) => (isReplaced(match) ? { severity: 'info' } : {}),
  silentWhen: 'the message names a resource of the node: evict-node-pressure',
})
