import type { FindingObject } from '../types.js'

/**
 * What facts, findings and links of one object share.
 *
 * @example objectKey({ kind: 'Pod', namespace: 'default', name: 'web' }) // 'Pod/default/web'
 */
export function objectKey({ kind, namespace, name }: FindingObject): string {
  return `${kind ?? ''}/${namespace ?? ''}/${name ?? ''}`
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
