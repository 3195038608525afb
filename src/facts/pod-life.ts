import type { KubernetesObject } from '../types.js'
import type { Fact, Facts } from './fact.js'

/**
 * Is the pod of these facts being deleted?
 *
 * Shape: what ends now ends on purpose. `facts` are all of one object.
 *
 * @example isLeaving([], { facts: [], objects: [], names: [] }) // false
 */
export function isLeaving(facts: readonly Fact[], { objects }: Pick<Facts, 'objects'>): boolean {
  return facts.some(
    (fact) =>
      (fact.name === 'status' && fact.reason === 'Terminating') ||
      isMarkedDeleted(fact.object === undefined ? undefined : objects[fact.object]),
  )
}

function isMarkedDeleted(object: KubernetesObject | undefined): boolean {
  const { deletionTimestamp, deletionGracePeriodSeconds } = object?.metadata ?? {}
  return deletionTimestamp !== undefined || deletionGracePeriodSeconds !== undefined
}

/**
 * Does the pod of these facts belong to a Job? Its containers are meant to end.
 *
 * @example isJobPod([], { facts: [], objects: [], names: [] }) // false
 */
export function isJobPod(facts: readonly Fact[], { objects }: Pick<Facts, 'objects'>): boolean {
  return facts.some((fact) => {
    const object = fact.object === undefined ? undefined : objects[fact.object]
    const policy = (object?.['spec'] as { restartPolicy?: unknown } | undefined)?.restartPolicy
    const isOwned = object?.metadata?.ownerReferences?.some(({ kind }) => kind === 'Job') === true
    const labels = object?.metadata?.labels ?? {}
    return (
      isOwned ||
      'job-name' in labels ||
      'batch.kubernetes.io/job-name' in labels ||
      policy === 'Never' ||
      policy === 'OnFailure'
    )
  })
}
