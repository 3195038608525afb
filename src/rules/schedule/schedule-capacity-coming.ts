import type { Fact, Facts } from '../../facts/fact.js'
import { isTooOld } from './node-coming.js'
import { schedulingRule } from './scheduling-rule.js'

function isNominated(fact: Fact, { objects }: Facts): boolean {
  const object = fact.object === undefined ? undefined : objects[fact.object]
  const { nominatedNodeName, phase } = (object?.['status'] ?? {}) as Record<string, unknown>
  return typeof nominatedNodeName === 'string' && nominatedNodeName !== '' && phase === 'Pending'
}

export const scheduleCapacityComing = schedulingRule({
  id: 'schedule-capacity-coming',
  title: ['a node for the pod is on its way'],
  explanation: 'the autoscaler is adding a node, or room is being made on one; the pod waits for it',
  next: [{ description: 'watch the nodes', command: 'kubectl get nodes -w', safety: 'read-only' }],
  severity: 'info',
  alsoWhen: [
    { fact: 'message', reason: 'TriggeredScaleUp' },
    { fact: 'object', kind: 'Pod', where: isNominated },
  ],
  judge: ({ facts }) =>
    facts.some((fact) => fact.name === 'message')
      ? {}
      : { confidence: 'possible', title: 'a node is named for the pod, and room is being made there' },
  unless: ({ facts }) => facts.every(isTooOld),
  silentWhen: 'it has lasted longer than a quarter of an hour',
})
