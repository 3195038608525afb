import { addTo } from '../../group-by.js'
import type { KubernetesObject, ObjectMeta } from '../../types.js'
import type { Match } from '../rule.js'

/**
 * Is the pod an old one of an owner that has a good pod now? Pods that were evicted stay until someone deletes them.
 *
 * Shape: `true` only when a sibling with the same generated name (all but its last part) stands in the capture as
 * running and ready.
 *
 * @example isReplaced(match) // false
 */
export function isReplaced({ subject, capture, memory }: Match): boolean {
  const stem = stemOf(subject.name)
  if (subject.kind !== 'Pod' || stem === undefined) return false
  const siblings = memory.recall(goodPods, '', () => goodPods(capture.objects)).get(stem) ?? []
  return siblings.some(
    ({ name, namespace }) =>
      name !== subject.name &&
      (namespace === undefined || subject.namespace === undefined || namespace === subject.namespace),
  )
}

/** The pods that run and are ready, by the part of their name that siblings share. Asked for each pod that was evicted. */
function goodPods(objects: readonly KubernetesObject[]): Map<string, ObjectMeta[]> {
  const byStem = new Map<string, ObjectMeta[]>()
  for (const { kind, metadata = {}, status: told } of objects) {
    const stem = stemOf(metadata.name)
    const status = (told ?? {}) as { phase?: unknown; conditions?: unknown }
    if (kind !== 'Pod' || stem === undefined || status.phase !== 'Running') continue
    const conditions = Array.isArray(status.conditions) ? status.conditions : []
    if (conditions.some((condition) => condition?.type === 'Ready' && condition?.status !== 'True')) continue
    addTo(byStem, stem, metadata)
  }
  return byStem
}

function stemOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : /^(.+-[a-z0-9]{6,10})-[a-z0-9]{5}$/.exec(name)?.[1]
}
