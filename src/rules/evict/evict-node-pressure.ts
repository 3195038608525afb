import { nodeItself } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { isReplaced } from './is-replaced.js'

export const evictNodePressure = messageRule({
  id: 'evict-node-pressure',
  alsoWhen: [
    {
      fact: 'status',
      reason: 'Evicted',
      where: ({ causes }) => causes.length === 0,
    },
  ],
  title: [
    'pod `{pod}` was evicted: its node was low on {resource}',
    'a pod was evicted: its node was low on {resource}',
    'a pod was evicted: its node had {condition}',
    'pod `{pod}` was evicted; the message that says why is not in this capture',
    'a pod was evicted',
  ],
  explanation:
    'the kubelet removes pods to save its node, those first that use more than they requested; the node is the trouble, or the pod that uses too much',
  because: 'the kubelet evicts for what its node lacks',
  tellApart: 'kubectl describe pod {pod}{-n}',
  next: [
    {
      description: 'see the conditions and requests of the node',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
    {
      description: 'compare the use and the request in the message; raise the request, or make more room',
      safety: 'read-only',
    },
  ],
  judge: (match) => ({
    ...(match.facts.every((fact) => fact.causes.length === 0) ? { confidence: 'likely' as const } : {}),
    ...(isReplaced(match) ? { severity: 'info' as const } : {}),
  }),
  causedBy: ['node-disk-pressure', 'node-memory-pressure', 'node-pid-pressure', 'node-disk-gc-failed'],
  yieldsTo: ['evict-ephemeral-storage'],
  pointsAt: 'resource',
  missing: [nodeItself],
  silentWhen: 'the pod went over a limit of its own: evict-ephemeral-storage',
})
