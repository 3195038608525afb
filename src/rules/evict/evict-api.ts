import { messageRule } from '../message-rule.js'

export const evictApi = messageRule({
  id: 'evict-api',
  severity: 'info',
  alsoWhen: [{ fact: 'condition', type: 'DisruptionTarget', reason: 'EvictionByEvictionAPI' }],
  title: ['pod `{pod}` was evicted on request', 'a pod was evicted on request'],
  explanation:
    'a drain or the scale-down of the autoscaler asked for it; its owner makes a new pod elsewhere',
  next: [
    { description: 'is there a new pod?', command: 'kubectl get pods{-n} -o wide', safety: 'read-only' },
  ],
  causedBy: ['node-cordoned'],
  silentWhen: 'the pod was replaced',
})
