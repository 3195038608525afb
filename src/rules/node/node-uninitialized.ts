import type { Fact, Facts } from '../../facts/fact.js'
import { defineRule } from '../define-rule.js'

function waitsForCloud({ object }: Fact, { objects }: Facts): boolean {
  const spec = object === undefined ? undefined : objects[object]?.['spec']
  const taints = (spec as { taints?: unknown } | undefined)?.taints
  if (!Array.isArray(taints)) return false
  return taints.some((taint) => taint?.key === 'node.cloudprovider.kubernetes.io/uninitialized')
}

export const nodeUninitialized = defineRule({
  id: 'node-uninitialized',
  severity: 'error',
  when: [{ fact: 'object', kind: 'Node', where: waitsForCloud }],
  confidence: 'likely',
  title: [
    'node `{node}` waits for the cloud-controller-manager',
    'a node waits for the cloud-controller-manager',
  ],
  explanation:
    'the kubelet runs with an external cloud provider; until its controller has looked at the node, the taint keeps every pod away. The controller is missing, cannot run, or does not find the machine',
  next: [
    {
      description: 'look for the cloud-controller-manager',
      command: 'kubectl -n kube-system get pods -o wide',
      safety: 'read-only',
    },
  ],
  silentWhen: 'in the first minutes of a node',
})
