import type { Fact, Facts } from '../../facts/fact.js'
import type { KubernetesObject } from '../../types.js'
import { defineRule } from '../define-rule.js'

interface PodSpec {
  readonly nodeName?: unknown
  readonly containers?: readonly { readonly resources?: { readonly limits?: Record<string, unknown> } }[]
}

/** Sums what describe shows under `Allocated resources` from the pods of the node that stand in the capture. */
function isOvercommitted({ object }: Fact, { objects }: Facts): boolean {
  const node = object === undefined ? undefined : objects[object]
  const allocatable = (node?.['status'] as { allocatable?: Record<string, unknown> } | undefined)?.allocatable
  if (allocatable === undefined) return false
  const pods = objects.flatMap((other) => (isOn(other, node) ? [other['spec'] as PodSpec] : []))
  return ['cpu', 'memory'].some((resource) => {
    const most = amountOf(allocatable[resource])
    if (!(most > 0)) return false
    const containers = pods.flatMap((spec) => (Array.isArray(spec.containers) ? spec.containers : []))
    const limits = containers.map((container) => amountOf(container?.resources?.limits?.[resource]))
    return limits.reduce((sum, limit) => sum + (limit > 0 ? limit : 0), 0) > most
  })
}

function isOn(object: KubernetesObject, node: KubernetesObject | undefined): boolean {
  const spec = object['spec'] as PodSpec | undefined
  const name = node?.metadata?.name
  return object.kind === 'Pod' && name !== undefined && spec?.nodeName === name
}

const factors: Readonly<Record<string, number>> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
}

/** A quantity as a number of cores or bytes; `NaN` when it is none. `250m` is 0.25. */
function amountOf(quantity: unknown): number {
  const [, digits, unit] = /^(\d{1,15}(?:\.\d{1,9})?)([A-Za-z]{0,2})$/.exec(String(quantity ?? '')) ?? []
  return digits === undefined ? Number.NaN : Number(digits) * (factors[unit ?? ''] ?? Number.NaN)
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
