import { schedulingRule } from './scheduling-rule.js'

export const scheduleVolumeZone = schedulingRule({
  id: 'schedule-volume-zone',
  title: [
    'the volume of the pod cannot be used on {count} of {total} nodes',
    'the volume of the pod can be used on none of the nodes',
  ],
  explanation:
    'a volume lies in one zone or on one node, and no node there can take the pod: other rules exclude it, or the node is gone',
  next: [
    {
      description: 'see where the volume can be used, under `Node Affinity`',
      command: 'kubectl describe pv',
      safety: 'read-only',
    },
    {
      description: 'see the zones of the nodes',
      command: 'kubectl get nodes -L topology.kubernetes.io/zone',
      safety: 'read-only',
    },
  ],

  silentWhen:
    'the pod has been scheduled since; the affinity of the pod itself is schedule-selector-mismatch',
})
