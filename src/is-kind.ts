import type { KubernetesObject } from './types.js'

/**
 * Whether an object is of a kind, told by its `kind` alone; narrows the type.
 *
 * @example isKind({ kind: 'Pod' }, 'Pod') // true
 */
export function isKind<Kind extends string>(
  object: KubernetesObject,
  kind: Kind,
): object is KubernetesObject & { kind: Kind } {
  return object.kind === kind
}
