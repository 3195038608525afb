import type { Match } from '../rule.js'

/**
 * Is the pod an old one of an owner that has a good pod now? Pods that were evicted stay until someone deletes them.
 *
 * Shape: `true` only when a sibling with the same generated name (all but its last part) stands in the capture as
 * running and ready.
 *
 * @example isReplaced(match) // false
 */
export function isReplaced({ subject, capture }: Match): boolean {
  const stem = stemOf(subject.name)
  if (subject.kind !== 'Pod' || stem === undefined) return false
  return capture.objects.some((object) => {
    const { name, namespace } = object.metadata ?? {}
    if (object.kind !== 'Pod' || name === subject.name || stemOf(name) !== stem) return false
    if (namespace !== undefined && subject.namespace !== undefined && namespace !== subject.namespace)
      return false
    const status = (object['status'] ?? {}) as { phase?: unknown; conditions?: unknown }
    if (status.phase !== 'Running') return false
    const conditions = Array.isArray(status.conditions) ? status.conditions : []
    return !conditions.some((condition) => condition?.type === 'Ready' && condition?.status !== 'True')
  })
}

function stemOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : /^(.+-[a-z0-9]{6,10})-[a-z0-9]{5}$/.exec(name)?.[1]
}
