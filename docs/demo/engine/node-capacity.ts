import { readQuantity } from '../../../src/quantity.js'
import type { Capture, KubernetesObject } from '../../../src/types.js'
import type { NodeCapacity } from '../protocol.js'

/**
 * For every node whose pods the text lists: requests and limits against allocatable, resource by resource.
 *
 * Nodes without allocatable or without a pod's requests are left out: a bar needs both ends.
 */
export function listNodeCapacity(capture: Pick<Capture, 'objects'>): NodeCapacity[] {
  const nodes: NodeCapacity[] = []
  for (const node of capture.objects) {
    const name = node.metadata?.name
    const allocatable = readRecord(readRecord(node['status'])['allocatable'])
    if (node.kind !== 'Node' || name === undefined) continue
    const pods = capture.objects.filter(
      (object) => object.kind === 'Pod' && readRecord(object['spec'])['nodeName'] === name,
    )
    const resources = [
      'cpu',
      'memory',
      'ephemeral-storage',
      ...Object.keys(allocatable).filter((key) => key.includes('/')),
    ]
      .map((resource) => {
        const whole = amountOf(allocatable[resource])
        const requested = sumOver(pods, 'requests', resource)
        const limited = sumOver(pods, 'limits', resource)
        const words = {
          allocatable: writeQuantity(resource, whole),
          requested: writeQuantity(resource, requested),
          limited: writeQuantity(resource, limited),
        }
        return { name: resource, allocatable: whole, requested, limited, words }
      })
      .filter((resource) => resource.allocatable > 0 && resource.requested + resource.limited > 0)
    if (resources.length > 0) nodes.push({ node: name, resources })
  }
  return nodes
}

function sumOver(pods: readonly KubernetesObject[], side: 'requests' | 'limits', resource: string): number {
  let sum = 0
  for (const pod of pods) {
    const spec = readRecord(pod['spec'])
    const whole = readRecord(spec['resources'])
    const containers = Array.isArray(spec['containers']) ? (spec['containers'] as unknown[]) : []
    for (const part of [
      whole,
      ...containers.map((container) => readRecord(readRecord(container)['resources'])),
    ])
      sum += amountOf(readRecord(part[side])[resource])
  }
  return sum
}

function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** A quantity as a number, 0 when it is none. */
export function amountOf(value: unknown): number {
  return readQuantity(value) ?? 0
}

function writeQuantity(resource: string, amount: number): string {
  if (resource === 'cpu')
    return amount < 10 ? `${Math.round(amount * 1000)}m` : `${Math.round(amount * 10) / 10}`
  if (resource.includes('/')) return String(amount)
  return amount >= 2 ** 30
    ? `${Math.round((amount / 2 ** 30) * 10) / 10}Gi`
    : `${Math.round(amount / 2 ** 20)}Mi`
}
