import { nodeItself } from '../gaps.js'
import { messageRule } from '../message-rule.js'

export const evictTaint = messageRule({
  id: 'evict-taint',
  severity: 'warning',
  alsoWhen: [{ fact: 'condition', type: 'DisruptionTarget', reason: 'DeletionByTaintManager' }],
  title: [
    'pod `{pod}` is deleted because of a taint of its node',
    'a pod is deleted because of a taint of its node',
  ],
  explanation:
    'its node got a NoExecute taint that the pod does not tolerate (any longer): often because the node is not ready or unreachable',
  next: [{ description: 'see the taints', command: 'kubectl describe node {node}', safety: 'read-only' }],
  causedBy: ['node-not-ready', 'node-unreachable'],
  unless: ({ facts, ofSubject }) =>
    ofSubject.some(
      (other) => other.causes.includes('evict-cancelled') && facts.every((fact) => other.order > fact.order),
    ),
  missing: [nodeItself],
  silentWhen: 'the deletion was cancelled afterwards',
})
