import type { KubernetesObject } from '../types.js'
import { fieldAt, mapAt } from './object-fields.js'

const workloadKinds = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'ReplicationController',
])

/**
 * The labels of the pods an object stands for: a pod's own, or those of a workload's template.
 *
 * @example podLabelsOf({ kind: 'Pod', metadata: { labels: { app: 'web' } } }) // { app: 'web' }
 */
export function podLabelsOf(object: KubernetesObject): Readonly<Record<string, string>> | undefined {
  if (object.kind === 'Pod') return mapAt(object, 'metadata', 'labels')
  if (!workloadKinds.has(object.kind ?? '')) return undefined
  const labels = fieldAt(object, 'spec', 'template', 'metadata', 'labels')
  return labels === undefined ? undefined : mapAt(object, 'spec', 'template', 'metadata', 'labels')
}

/**
 * Does an equality selector choose these labels? An empty selector of a Service chooses nothing.
 *
 * @example isSelected({ app: 'web' }, { app: 'web', tier: 'a' }) // true
 */
export function isSelected(
  selector: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): boolean {
  const wanted = Object.entries(selector)
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value)
}

/** A pod or workload, and the labels of its pods. */
export interface LabelledPod {
  readonly object: KubernetesObject
  readonly labels: Readonly<Record<string, string>>
}

/** Whether an object may lie in a namespace: what is not stated speaks against nothing. */
export function isInNamespace({ metadata }: KubernetesObject, namespace: string | undefined): boolean {
  return metadata?.namespace === undefined || namespace === undefined || metadata.namespace === namespace
}

/**
 * The pods and workloads of a capture that lie in the namespace and carry labels.
 *
 * Shape: an object without stated namespace counts as one of any.
 */
export function labelledPods(
  objects: readonly KubernetesObject[],
  namespace: string | undefined,
): LabelledPod[] {
  const found: LabelledPod[] = []
  for (const object of objects) {
    if (!isInNamespace(object, namespace)) continue
    const labels = podLabelsOf(object)
    if (labels !== undefined && Object.keys(labels).length > 0) found.push({ object, labels })
  }
  return found
}
