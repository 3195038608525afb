import type { FindingObject } from '../types.js'

/**
 * An object in words, as far as its parts are known; empty when none is.
 *
 * @example nameObject({ kind: 'Pod', namespace: 'default', name: 'a', container: 'b' }) // 'Pod default/a › b'
 * @example nameObject({ kind: 'Pod', namespace: 'default' }) // 'Pod in default'
 */
export function nameObject(object: FindingObject | undefined): string {
  const { kind, namespace, name, container } = object ?? {}
  // alone it would read as the name
  const within = namespace === undefined ? undefined : `in ${namespace}`
  const path = name === undefined ? within : [namespace, name].filter((part) => part !== undefined).join('/')
  const owner = [kind, path].filter((part) => part !== undefined && part !== '').join(' ')
  return [owner, container].filter((part) => part !== undefined && part !== '').join(' › ')
}
