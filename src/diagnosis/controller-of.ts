import type { KubernetesObject } from '../types.js'

/** Kinds whose pod template `kubectl set` changes. A Job's cannot be changed, other kinds it does not know. */
const templated = new Set(['DaemonSet', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet'])

/**
 * What to change instead of a pod that a controller made: the pod is made anew as the controller's template says.
 *
 * Shape: `deployment/web`; absent for a pod without a controller, or with one whose template `kubectl set` cannot change.
 * Source: a Deployment names its ReplicaSets after itself and the pod template's hash (`pod-template-hash`); so does a
 * Rollout of Argo, which labels its pods otherwise.
 *
 * @example controllerOf({ kind: 'Pod', metadata: { ownerReferences: [{ kind: 'DaemonSet', name: 'a' }] } }) // 'daemonset/a'
 */
export function controllerOf({ metadata = {} }: KubernetesObject): string | undefined {
  const { ownerReferences = [], labels = {} } = metadata
  const owner = ownerReferences.find(({ controller }) => controller === true) ?? ownerReferences[0]
  if (owner?.name === undefined || labels['rollouts-pod-template-hash'] !== undefined) return undefined
  if (owner.kind === 'ReplicaSet') {
    const hash =
      labels['pod-template-hash'] ?? /-([bcdfghjklmnpqrstvwxz2456789]{6,10})$/.exec(owner.name)?.[1]
    if (hash !== undefined && owner.name.endsWith(`-${hash}`))
      return `deployment/${owner.name.slice(0, -hash.length - 1)}`
  }
  return templated.has(owner.kind ?? '') ? `${owner.kind?.toLowerCase()}/${owner.name}` : undefined
}
