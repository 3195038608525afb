import type { Fact, Facts } from '../../facts/fact.js'
import { defineRule } from '../define-rule.js'

function isUnschedulable({ object }: Fact, { objects }: Facts): boolean {
  const spec = object === undefined ? undefined : objects[object]?.['spec']
  return (spec as { unschedulable?: unknown } | undefined)?.unschedulable === true
}

export const nodeCordoned = defineRule({
  id: 'node-cordoned',
  severity: 'info',
  severityAsRoot: 'warning',
  when: [
    { cause: 'node-cordoned' },
    { fact: 'object', kind: 'Node', where: isUnschedulable },
    {
      fact: 'status',
      kind: 'Node',
      where: ({ reason }) => reason?.includes('SchedulingDisabled') === true,
    },
    { fact: 'message', reason: 'NodeNotSchedulable' },
  ],
  title: ['node `{node}` is cordoned: no new pods are sent there', 'a node is cordoned'],
  explanation: 'someone, a drain or an autoscaler marked the node; it stays so until it is taken back',
  next: [
    {
      description: 'take it back when nobody works on it',
      command: 'kubectl uncordon {node}',
      safety: 'mutating',
    },
  ],
  silentWhen: 'the node can take pods again; alone it is no failure',
})
