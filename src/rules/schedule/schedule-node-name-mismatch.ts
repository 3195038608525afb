import { schedulingRule } from './scheduling-rule.js'

export const scheduleNodeNameMismatch = schedulingRule({
  id: 'schedule-node-name-mismatch',
  title: [
    '{count} of {total} nodes do not have the name that the pod asks for',
    'no node has the name that the pod asks for',
  ],
  explanation:
    'the pod is bound to a node by name, and that node is not among those there are: removed, renamed, or misspelt',
  next: [{ description: 'list the nodes', command: 'kubectl get nodes -o wide', safety: 'read-only' }],

  silentWhen: 'the pod of a DaemonSet waits for a node that leaves',
})
