import type { FindingObject } from '../types.js'

/**
 * An object in words, as far as its parts are known; empty when none is.
 *
 * @example nameObject({ kind: 'Pod', namespace: 'default', name: 'a', container: 'b' }) // 'Pod default/a › b'
 */
export function nameObject(object: FindingObject | undefined): string {
  const { kind, namespace, name, container } = object ?? {}
  const path = [namespace, name].filter((part) => part !== undefined).join('/')
  const owner = [kind, path].filter((part) => part !== undefined && part !== '').join(' ')
  return [owner, container].filter((part) => part !== undefined && part !== '').join(' › ')
}
