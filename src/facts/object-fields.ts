import type { KubernetesObject } from '../types.js'
import type { Fact, Facts } from './fact.js'

/**
 * The object a fact was read from or is about.
 *
 * @example objectOf({ object: 0 }, { objects: [{ kind: 'Pod' }] })?.kind // 'Pod'
 */
export function objectOf(
  fact: Pick<Fact, 'object'>,
  { objects }: Pick<Facts, 'objects'>,
): KubernetesObject | undefined {
  return fact.object === undefined ? undefined : objects[fact.object]
}

/**
 * Was the object asked of a cluster, so that what is absent in its status is not there? A manifest may not be applied yet.
 *
 * @example isStatusShown({ object: 0 }, { objects: [{ kind: 'Ingress' }] }) // true: a live object
 */
export function isStatusShown(
  { object }: Pick<Fact, 'object'>,
  { objectOrigins }: Pick<Facts, 'objects' | 'objectOrigins'>,
): boolean {
  if (objectOrigins === undefined) return true
  const from = object === undefined ? undefined : objectOrigins[object]?.from
  return from === 'describe' || from === 'table'
}

/**
 * The value under a path of keys; `undefined` where anything on the way is missing or no map.
 *
 * @example fieldAt({ spec: { replicas: 3 } }, 'spec', 'replicas') // 3
 */
export function fieldAt(object: unknown, ...keys: readonly string[]): unknown {
  let value: unknown = object
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** As `fieldAt`, for numbers. */
export function numberAt(object: unknown, ...keys: readonly string[]): number | undefined {
  const value = fieldAt(object, ...keys)
  return typeof value === 'number' ? value : undefined
}

/** As `fieldAt`, for texts. */
export function textAt(object: unknown, ...keys: readonly string[]): string | undefined {
  const value = fieldAt(object, ...keys)
  return typeof value === 'string' ? value : undefined
}

/** As `fieldAt`, for lists; an absent one is empty. */
export function listAt(object: unknown, ...keys: readonly string[]): readonly unknown[] {
  const value = fieldAt(object, ...keys)
  return Array.isArray(value) ? value : []
}

/**
 * As `fieldAt`, for maps of texts, labels above all; an absent one is empty. A number, which YAML makes of a text
 * without quotes, is given as text; what is neither is left out.
 *
 * @example mapAt({ labels: { app: 'web', version: 2 } }, 'labels') // { app: 'web', version: '2' }
 */
export function mapAt(object: unknown, ...keys: readonly string[]): Readonly<Record<string, string>> {
  const value = fieldAt(object, ...keys)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const entries = Object.entries(value)
  if (entries.every(([, one]) => typeof one === 'string')) return value as Record<string, string>
  return Object.fromEntries(
    entries.flatMap(([key, one]) =>
      typeof one === 'string' || typeof one === 'number' ? [[key, `${one}`]] : [],
    ),
  )
}
