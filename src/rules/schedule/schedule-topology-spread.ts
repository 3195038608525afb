import { listAt, objectOf, textAt } from '../../facts/object-fields.js'
import { allNodes } from '../gaps.js'
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
      command: ['kubectl get nodes -L {topologyKey}', 'kubectl get nodes --show-labels'],
      safety: 'read-only',
    },
  ],

  missing: [allNodes],
  judge: ({ facts, ofSubject, capture }) => {
    const pod = [...facts, ...ofSubject]
      .map((fact) => objectOf(fact, capture))
      .find((found) => found !== undefined)
    const key = listAt(pod, 'spec', 'topologySpreadConstraints')
      .filter((item) => textAt(item, 'whenUnsatisfiable') !== 'ScheduleAnyway')
      .map((item) => textAt(item, 'topologyKey'))
      .find((found) => found !== undefined)
    return { names: key === undefined ? {} : { topologyKey: key } }
  },
  silentWhen: '`whenUnsatisfiable` is `ScheduleAnyway`',
})
