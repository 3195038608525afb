import type { FindingObject } from '../types.js'

/**
 * What facts, findings and links of one object share.
 *
 * @example objectKey({ kind: 'Pod', namespace: 'default', name: 'web' }) // 'Pod/default/web'
 */
export function objectKey({ kind, namespace, name }: FindingObject): string {
  return `${kind ?? ''}/${namespace ?? ''}/${name ?? ''}`
}

/** The keys of subjects that many facts share, each put together once. */
export class ObjectKeys {
  readonly #known = new Map<FindingObject, string>()

  /**
   * As `objectKey`.
   *
   * @example new ObjectKeys().of({ kind: 'Node', name: 'node-1' }) // 'Node//node-1'
   */
  of(object: FindingObject): string {
    let key = this.#known.get(object)
    if (key === undefined) {
      key = objectKey(object)
      this.#known.set(object, key)
    }
    return key
  }
}

/**
 * The object of a key; parts that are empty are absent.
 *
 * @example objectOfKey('Node//node-1') // { kind: 'Node', name: 'node-1' }
 */
export function objectOfKey(key: string): FindingObject {
  const first = key.indexOf('/')
  const second = key.indexOf('/', first + 1)
  const kind = key.slice(0, first)
  const namespace = key.slice(first + 1, second)
  const name = key.slice(second + 1)
  return { ...(kind && { kind }), ...(namespace && { namespace }), ...(name && { name }) }
}
