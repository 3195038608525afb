import { schedulingRule } from './scheduling-rule.js'

export const scheduleNoNodes = schedulingRule({
  id: 'schedule-no-nodes',
  title: ['the cluster has no node to schedule pods on'],
  explanation: 'no node has registered, or all were scaled away',
  next: [{ description: 'list the nodes', command: 'kubectl get nodes', safety: 'read-only' }],
  yieldsTo: ['schedule-capacity-coming'],
  silentWhen: 'an autoscaler is adding a node',
})
