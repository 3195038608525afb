import { isDeepStrictEqual } from 'node:util'
import type { KubernetesObject, Origin } from '../../src/types.js'
import { valueAt } from '../kinds/value-at.js'
import { trimAsGo } from './trim-as-go.js'

/** Lists that kubectl sorts, or prints by the order of another one: an element read is any one element served, all of it. */
const sortedLists = [
  'tolerations',
  'topologySpreadConstraints',
  'volumeMounts',
  'taints',
  'containerStatuses',
]
const sortedList = new RegExp(`^(.*?\\b(?:${sortedLists.join('|')}))\\[(\\d+)\\]`)

/**
 * The stated paths whose value is not the served object's, by type and value; each as `path: read …, served …`.
 *
 * An object that was never served is untrue as a whole, unless it is a placeholder.
 */
export function untruePaths(
  read: readonly object[],
  origins: readonly Origin[],
  served: readonly KubernetesObject[],
): string[] {
  const untrue: string[] = []
  const rest = [...served]
  const isCounterpart = (index: number, candidate: KubernetesObject) =>
    isSameObject(read[index] as KubernetesObject, candidate, origins[index] as Origin)
  // Of several of one reason, the event that was served with this message; one whose message is inferred takes what is left.
  const exact = new Map<number, KubernetesObject>()
  for (const [index, made] of read.entries()) {
    const object = made as KubernetesObject
    if (object.kind !== 'Event') continue
    const at = rest.findIndex(
      (one) =>
        printed('message', one['message'] ?? '') === (object['message'] ?? '') && isCounterpart(index, one),
    )
    if (at < 0) continue
    exact.set(index, rest[at] as KubernetesObject)
    rest.splice(at, 1)
  }
  for (const [index, made] of read.entries()) {
    const origin = origins[index] as Origin
    const object = made as KubernetesObject
    const at = exact.has(index) ? -1 : rest.findIndex((candidate) => isCounterpart(index, candidate))
    const counterpart = exact.get(index) ?? rest[at]
    if (counterpart === undefined) {
      if (!origin.placeholder) untrue.push(`${object.kind} ${nameOf(object)}: never served`)
      continue
    }
    if (object.kind === 'Event' && at >= 0) rest.splice(at, 1)
    untrue.push(...untrueIn(object, origin.stated, counterpart))
  }
  return untrue
}

/** How many values were read, by how they were known. */
export interface ValueCounts {
  readonly stated: number
  readonly inferred: number
  /** The reasons of inferred values that were served otherwise. */
  readonly otherwise: readonly string[]
}

/** Counts the values of objects that were served; see `ValueCounts`. */
export function countValues(
  read: readonly object[],
  origins: readonly Origin[],
  served: readonly KubernetesObject[],
): ValueCounts {
  let stated = 0
  let inferred = 0
  const otherwise: string[] = []
  for (const [index, made] of read.entries()) {
    const origin = origins[index] as Origin
    const object = made as KubernetesObject
    const counterpart = served.find((candidate) => isSameObject(object, candidate, origin))
    if (counterpart === undefined) continue
    for (const path of origin.stated) {
      const held = valueAt(counterpart, path)
      if (held === undefined || printed(path, held) === held) stated++
      else otherwise.push('white space that kubectl cuts at the end of a message or an annotation')
    }
    for (const { path, because } of origin.inferred) {
      const value = valueAt(object, path)
      if (value === undefined) continue
      if (isDeepStrictEqual(value, valueAt(counterpart, path))) inferred++
      else otherwise.push(because)
    }
  }
  return { stated, inferred, otherwise }
}

/** The `From` cell shows the source, or where that is empty the reporting component: the text does not tell which. */
const writers: Readonly<Record<string, string>> = { 'source.component': 'reportingComponent' }

function untrueIn(object: KubernetesObject, stated: readonly string[], served: KubernetesObject): string[] {
  const untrue: string[] = []
  const places = matchSortedLists(object, stated, served)
  for (const path of stated) {
    const value = valueAt(object, path)
    const held = valueAt(served, places(path)) ?? valueAt(served, writers[path] ?? path)
    if (value === undefined || !isDeepStrictEqual(value, printed(path, held))) {
      untrue.push(`${path}: read ${JSON.stringify(value)}, served ${JSON.stringify(held)}`)
    }
  }
  return untrue
}

/** What kubectl leaves out of a text: blanks at both ends of an event's message, the last line break of an annotation. */
function printed(path: string, held: unknown): unknown {
  if (typeof held !== 'string') return held
  if (path === 'message') return trimAsGo(held.replaceAll('\t', '  '))
  return /\bannotations\b/.test(path) ? held.replace(/\n$/, '') : held
}

/** Where the element of a sorted list stands in the served object: each stands for one that is equal in all it states. */
function matchSortedLists(
  object: KubernetesObject,
  stated: readonly string[],
  served: KubernetesObject,
): (path: string) => string {
  const lists = new Map<string, Map<number, string[]>>()
  for (const path of stated) {
    const match = sortedList.exec(path)
    if (match === null) continue
    const [whole, list = '', index = ''] = match
    const elements = lists.get(list) ?? new Map<number, string[]>()
    lists.set(list, elements)
    elements.set(Number(index), [...(elements.get(Number(index)) ?? []), path.slice(whole.length)])
  }
  const moved = new Map<string, string>()
  for (const [list, elements] of lists) {
    const held = valueAt(served, list)
    const free = new Set(Array.isArray(held) ? held.keys() : [])
    // What states most is hardest to place.
    for (const [index, paths] of [...elements].sort((a, b) => b[1].length - a[1].length)) {
      for (const candidate of free) {
        const isEqual = paths.every((rest) =>
          isDeepStrictEqual(
            valueAt(object, `${list}[${index}]${rest}`),
            valueAt(served, `${list}[${candidate}]${rest}`),
          ),
        )
        if (!isEqual) continue
        moved.set(`${list}[${index}]`, `${list}[${candidate}]`)
        free.delete(candidate)
        break
      }
    }
  }
  return (path) => {
    const whole = sortedList.exec(path)?.[0]
    return whole === undefined ? path : (moved.get(whole) ?? whole) + path.slice(whole.length)
  }
}

function isSameObject(object: KubernetesObject, served: KubernetesObject, origin: Origin): boolean {
  if (object.kind !== served.kind) return false
  if (object.kind === 'Event') return untrueIn(object, origin.stated, served).length === 0
  const namespace = object.metadata?.namespace
  return (
    object.metadata?.name === served.metadata?.name &&
    (namespace === undefined || namespace === served.metadata?.namespace)
  )
}

function nameOf(object: KubernetesObject): string {
  return object.kind === 'Event'
    ? JSON.stringify({ reason: object['reason'], message: object['message'] })
    : String(object.metadata?.name)
}
