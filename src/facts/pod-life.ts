import { addTo } from '../group-by.js'
import type { FindingObject, KubernetesObject } from '../types.js'
import type { Fact, Facts } from './fact.js'
import { fieldAt, listAt } from './object-fields.js'

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
 * Did another pod of the same Job do its work? Then this one's failure was made good.
 *
 * Shape: `true` only where the capture shows that pod, or the Job complete; pods of one Job share its name.
 *
 * @example isRetried({ kind: 'Pod', name: 'import-x7x2p' }, [], { objects: [], doneJobs: new Map() }) // false
 */
export function isRetried(
  subject: FindingObject,
  ofSubject: readonly Fact[],
  { objects, doneJobs }: Pick<Facts, 'objects' | 'doneJobs'>,
): boolean {
  const owner = ofSubject
    .flatMap(({ object }) => (object === undefined ? [] : (objects[object]?.metadata?.ownerReferences ?? [])))
    .find(({ kind }) => kind === 'Job')?.name
  const job = owner ?? jobPodName.exec(subject.name ?? '')?.[1]
  if (subject.kind !== 'Pod' || job === undefined) return false
  const done = doneJobs.get(job) ?? []
  return done.some(
    ({ kind, namespace, name }) =>
      (namespace ?? subject.namespace) === subject.namespace && (kind === 'Job' || name !== subject.name),
  )
}

/**
 * By name of a Job: itself where it is complete, and the pods of such a name that did their work.
 *
 * @example doneJobsOf([]).size // 0
 */
export function doneJobsOf(facts: readonly Fact[]): Map<string, FindingObject[]> {
  const done = new Map<string, FindingObject[]>()
  for (const { name, reason, type, status, subject } of facts) {
    if (name === 'status' && subject.kind === 'Pod' && (reason === 'Completed' || reason === 'Succeeded')) {
      const job = jobPodName.exec(subject.name ?? '')?.[1]
      if (job !== undefined) addTo(done, job, subject)
    } else if (name === 'condition' && subject.kind === 'Job' && type === 'Complete' && status === 'True')
      if (subject.name !== undefined) addTo(done, subject.name, subject)
  }
  return done
}

const jobPodName = /^(.+)-[a-z0-9]{5}$/

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

/**
 * Has a kubelet told a state of one of the pod's containers? Then the pod was given to a node.
 *
 * Shape: a state without words, as it stands behind `State:` of a container nobody has started, is none.
 *
 * @example hasToldState({ status: { containerStatuses: [{ state: { running: {} } }] } }) // true
 */
export function hasToldState(pod: KubernetesObject | undefined): boolean {
  return ['initContainerStatuses', 'containerStatuses', 'ephemeralContainerStatuses']
    .flatMap((list) => listAt(pod, 'status', list))
    .some((one) =>
      ['state', 'lastState'].some((key) => Object.keys((fieldAt(one, key) ?? {}) as object).length > 0),
    )
}
