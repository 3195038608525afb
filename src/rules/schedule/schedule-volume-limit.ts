import { schedulingRule } from './scheduling-rule.js'

export const scheduleVolumeLimit = schedulingRule({
  id: 'schedule-volume-limit',
  title: [
    '{count} of {total} nodes have as many volumes attached as they can',
    'the nodes have as many volumes attached as they can',
  ],
  explanation: 'each type of node can hold a fixed number of attached volumes, and it is reached',
  next: [
    {
      description: 'see the limit of each driver',
      command: 'kubectl get csinode -o yaml',
      safety: 'read-only',
    },
    {
      description: 'see what is attached where',
      command: 'kubectl get volumeattachment',
      safety: 'read-only',
    },
  ],

  silentWhen: 'the pod has been scheduled since',
})
