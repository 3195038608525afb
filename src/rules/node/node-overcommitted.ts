import type { Fact, Facts } from '../../facts/fact.js'
import { readQuantity } from '../../quantity.js'
import type { KubernetesObject } from '../../types.js'
import { defineRule } from '../define-rule.js'

interface PodSpec {
  readonly nodeName?: unknown
  readonly containers?: readonly { readonly resources?: { readonly limits?: Record<string, unknown> } }[]
}

/** Sums what describe shows under `Allocated resources` from the pods of the node that stand in the capture. */
function isOvercommitted({ object }: Fact, { objects }: Facts): boolean {
  const node = object === undefined ? undefined : objects[object]
  const allocatable = (node?.['status'] as { allocatable?: Record<string, unknown> | null } | undefined)
    ?.allocatable
  if (allocatable === undefined || allocatable === null) return false
  const pods = objects.flatMap((other) => (isOn(other, node) ? [other['spec'] as PodSpec] : []))
  return ['cpu', 'memory'].some((resource) => {
    const most = readQuantity(allocatable[resource])
    if (most === undefined || most <= 0) return false
    const containers = pods.flatMap((spec) => (Array.isArray(spec.containers) ? spec.containers : []))
    const limits = containers.map((container) => readQuantity(container?.resources?.limits?.[resource]) ?? 0)
    return limits.reduce((sum, limit) => sum + (limit > 0 ? limit : 0), 0) > most
  })
}

function isOn(object: KubernetesObject, node: KubernetesObject | undefined): boolean {
  const spec = object['spec'] as PodSpec | undefined
  const name = node?.metadata?.name
  return object.kind === 'Pod' && name !== undefined && spec?.nodeName === name
}

export const nodeOvercommitted = defineRule({
  id: 'node-overcommitted',
  severity: 'info',
  when: [{ fact: 'object', kind: 'Node', where: isOvercommitted }],
  title: [
    'the limits on node `{node}` add up to more than it has',
    'the limits on a node add up to more than it has',
  ],
  explanation: 'when its pods use what they may, the node runs out; alone this is no failure',
  next: [
    { description: 'see what is allocated', command: 'kubectl describe node {node}', safety: 'read-only' },
  ],
  silentWhen: 'the limits of the pods in the capture add up to less',
})
