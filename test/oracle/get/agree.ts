import { isDeepStrictEqual } from 'node:util'
import type { JsonPath } from '../../../src/types.js'

/**
 * Where a partial object says another thing than the whole one; each as `path: read …, served …`.
 *
 * Elements of a list agree with any elements of the other one, each with its own: a row shows one condition of many.
 * What is not there and what is zero are the same.
 */
export function disagreements(part: unknown, whole: unknown, path = ''): string[] {
  if (Array.isArray(part)) return listDisagreements(part, Array.isArray(whole) ? whole : [], path)
  if (typeof part === 'object' && part !== null) {
    const held = (typeof whole === 'object' && whole !== null ? whole : {}) as Record<string, unknown>
    return Object.entries(part).flatMap(([key, value]) =>
      disagreements(value, held[key], path === '' ? key : `${path}.${key}`),
    )
  }
  const isZero = whole === undefined && (part === 0 || part === false || part === '')
  if (isZero || isDeepStrictEqual(part, whole)) return []
  return [`${path}: read ${JSON.stringify(part)}, served ${JSON.stringify(whole)}`]
}

function listDisagreements(part: readonly unknown[], whole: readonly unknown[], path: string): string[] {
  const free = new Set(whole.keys())
  const found: string[] = []
  for (const [index, element] of part.entries()) {
    if (element === undefined || element === null) continue
    const at = [...free].find((candidate) => disagreements(element, whole[candidate]).length === 0)
    if (at === undefined) found.push(...disagreements(element, whole[index], `${path}[${index}]`))
    else free.delete(at)
  }
  return found
}

/** The object without what stands at these paths. */
export function without<T extends object>(object: T, paths: readonly JsonPath[]): T {
  const left = structuredClone(object)
  for (const path of paths) {
    const keys = [...path.matchAll(/([^.[\]"]+)|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/g)].map(
      ([, plain, quoted, index]) => plain ?? quoted ?? Number(index),
    )
    const last = keys.pop()
    let at: Record<string | number, unknown> | undefined = left as Record<string | number, unknown>
    for (const key of keys) at = at?.[key] as Record<string | number, unknown> | undefined
    if (at !== undefined && last !== undefined) delete at[last]
  }
  return left
}
