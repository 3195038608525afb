import { schedulingRule } from './scheduling-rule.js'

export const scheduleVolumeInUse = schedulingRule({
  id: 'schedule-volume-in-use',
  title: ['a volume of the pod is in use by another pod'],
  explanation:
    'the volume can be used by one pod at a time, and another holds it: often the old pod of an update that has not ended',
  next: [
    { description: 'see which pods run where', command: 'kubectl get pods{-n} -o wide', safety: 'read-only' },
  ],

  silentWhen: 'the old pod has ended since',
})
