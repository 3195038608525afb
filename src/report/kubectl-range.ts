/** kubectl versions from `min` to `max`, as `1.8`; a missing end is open. */
export interface KubectlRange {
  readonly min?: string
  readonly max?: string
}

/**
 * The smallest range that holds both: what can be said of several inputs together.
 *
 * @example spanKubectlRanges({ min: '1.8', max: '1.9' }, { min: '1.14' }) // { min: '1.8' }
 */
export function spanKubectlRanges(a: KubectlRange, b: KubectlRange): KubectlRange {
  const min = a.min === undefined || b.min === undefined ? undefined : pick(a.min, b.min, -1)
  const max = a.max === undefined || b.max === undefined ? undefined : pick(a.max, b.max, 1)
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

/**
 * A range in words.
 *
 * @example nameKubectlRange({ min: '1.14' }) // '1.14 or later'
 */
export function nameKubectlRange({ min, max }: KubectlRange): string {
  if (min === undefined) return max === undefined ? 'any version' : `${max} or earlier`
  if (max === undefined) return `${min} or later`
  return min === max ? min : `${min} to ${max}`
}

/** Of two versions the higher (`sign` 1) or the lower (-1); a missing one leaves the other. */
function pick(a: string | undefined, b: string | undefined, sign: 1 | -1): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return compareVersions(a, b) * sign >= 0 ? a : b
}

/**
 * The order of two versions, part by part: negative when `a` is the lower one.
 *
 * @example compareVersions('1.8', '1.14') // -6
 */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
