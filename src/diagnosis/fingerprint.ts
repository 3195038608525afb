import type { FindingObject } from '../types.js'

/** `6d4cf56db6-x7k2p` of a Deployment's pod, `x7k2p` of another controller's, `28012345` of a CronJob's Job. */
const replicaSetSuffix = /-[bcdfghjklmnpqrstvwxz2456789]{6,10}-[bcdfghjklmnpqrstvwxz2456789]{5}$/
const templateHash = /-(?=[a-z]*\d)[bcdfghjklmnpqrstvwxz2456789]{8,10}$/
const generatedSuffix = /-[bcdfghjklmnpqrstvwxz2456789]{5}$/
const scheduledTime = /-\d{7,10}$/
const volatile =
  /\b(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?|[0-9a-f]{32,64})\b/g

/**
 * The name of an object without what its controller adds anew each time: `web-6d4cf56db6-x7k2p` → `web`.
 *
 * @example stableName({ kind: 'Pod', name: 'web-6d4cf56db6-x7k2p' }) // 'web'
 */
export function stableName({ kind, name }: Pick<FindingObject, 'kind' | 'name'>): string {
  if (name === undefined) return ''
  if (kind === 'ReplicaSet') return name.replace(templateHash, '')
  if (kind === 'Job') return name.replace(scheduledTime, '')
  // a snippet that does not tell its kind: only the two hashes together are surely a pod's
  if (kind === undefined) return name.replace(replicaSetSuffix, '')
  if (kind !== 'Pod') return name
  const owned = name.replace(replicaSetSuffix, '')
  return owned !== name
    ? owned
    : name.replace(generatedSuffix, (suffix) => (/\d/.test(suffix) ? '' : suffix)).replace(scheduledTime, '')
}

/**
 * What identifies a finding between captures: rule, object, container and image, without pod hash, uid, IP, age, node
 * or order.
 *
 * Shape: 16 hexadecimal digits.
 *
 * @example fingerprintOf('image-name-typo', { kind: 'Pod', name: 'a' }, ['b:1']).length // 16
 */
export function fingerprintOf(
  rule: string,
  object: FindingObject | undefined,
  details: readonly (string | undefined)[],
): string {
  const kind = object?.kind === 'ReplicaSet' || object?.kind === 'Job' ? 'Workload' : (object?.kind ?? '')
  const parts = [rule, kind, object?.namespace ?? '', stableName(object ?? {}), object?.container ?? '']
  const text = [...parts, ...details.map((detail) => (detail ?? '').replace(volatile, '*'))].join('\n')
  return hash(text, fingerprintSeed) + hash(text, 0x01000193)
}

/** Where FNV-1a starts. */
export const fingerprintSeed = 0x811c9dc5

/**
 * FNV-1a over UTF-16 units, 32 bits, as 8 hexadecimal digits.
 *
 * @example hash('', 0x811c9dc5) // '811c9dc5'
 */
export function hash(text: string, seed: number): string {
  let value = seed
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return value.toString(16).padStart(8, '0')
}
