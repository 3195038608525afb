import { fields, section, since, text } from './table.js'

/** How a pod belongs to a group that is scheduled as one: `WorkloadRef` in 1.35, `SchedulingGroup` after it. */
export const podGroup = fields({
  WorkloadRef: since(
    35,
    section(
      fields({
        Name: text('name'),
        PodGroup: text('podGroup'),
        PodGroupReplicaKey: text('podGroupReplicaKey'),
      }),
      'spec.workloadRef',
    ),
    35,
  ),
  SchedulingGroup: since(36, section(fields({ PodGroupName: text('podGroupName') }), 'spec.schedulingGroup')),
})
