import type { FindingObject } from '../../../src/types.js'

/**
 * An object as people write it; absent parts are left out.
 *
 * @example writeObject({ kind: 'Pod', namespace: 'default', name: 'web', container: 'app' }) // 'Pod default/web › app'
 */
export function writeObject(object: FindingObject): string {
  const name = [object.namespace, object.name].filter((part) => part !== undefined).join('/')
  const whole = [object.kind, name].filter((part) => part !== undefined && part !== '').join(' ')
  return object.container === undefined ? whole : `${whole} › ${object.container}`.trim()
}

/** Called when the user wants to see a stretch of the text. */
export type Reveal = (start: number, end: number) => void
