import { schedulingRule } from './scheduling-rule.js'

export const scheduleTopologySpread = schedulingRule({
  id: 'schedule-topology-spread',
  title: [
    '{count} of {total} nodes break the topology spread constraints of the pod',
    'the topology spread constraints of the pod can be met on no node',
  ],
  explanation:
    'the pod would make one zone or node fuller than `maxSkew` allows, or the nodes lack the label of the topology key',
  next: [
    {
      description: 'see whether the nodes have the label of the constraint',
      command: 'kubectl get nodes --show-labels',
      safety: 'read-only',
    },
  ],

  silentWhen: '`whenUnsatisfiable` is `ScheduleAnyway`',
})
