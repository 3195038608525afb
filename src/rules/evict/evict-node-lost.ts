import { nodeItself } from '../gaps.js'
import { messageRule } from '../message-rule.js'

export const evictNodeLost = messageRule({
  id: 'evict-node-lost',
  alsoWhen: [
    { fact: 'status', kind: 'Pod', reason: 'NodeLost' },
    { fact: 'message', reason: 'NodeControllerEviction' },
    { fact: 'condition', type: 'DisruptionTarget', reason: 'DeletionByPodGC' },
  ],
  title: ['the node of pod `{pod}` is lost', 'the node of a pod is lost'],
  explanation: 'the node vanished or no longer answers, so the control plane gave the pod up',
  next: [{ description: 'is the node still there?', command: 'kubectl get nodes', safety: 'read-only' }],
  causedBy: ['node-unreachable', 'node-not-ready'],
  missing: [nodeItself],
  silentWhen: 'the pod was replaced and deleted',
})
