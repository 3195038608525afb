import type { KubernetesObject, ObjectReference } from '../types.js'

type Part = 'kind' | 'namespace' | 'name'
const parts: readonly Part[] = ['kind', 'namespace', 'name']

/** The objects of the tables beside rows of events, to be asked again and again. */
export class TableObjects {
  readonly #objects: readonly KubernetesObject[]
  /** By each combination of known parts, at most two: more are as many as several. */
  #known: Map<string, ObjectReference[]> | undefined

  constructor(objects: readonly KubernetesObject[]) {
    this.#objects = objects
  }

  /**
   * The only object that can be the one meant: no part of it says otherwise.
   *
   * Shape: absent when there is none or more than one. Cost: the same however many objects there are, but for the first call.
   *
   * @example new TableObjects([{ kind: 'Pod', metadata: { name: 'web-0' } }]).only({ kind: 'Pod' }) // { kind: 'Pod', name: 'web-0' }
   */
  only(meant: ObjectReference): ObjectReference | undefined {
    this.#known ??= index(this.#objects)
    const found: ObjectReference[] = []
    for (const key of combine(parts, (part) =>
      meant[part] === undefined ? ['*'] : [`=${meant[part]}`, ''],
    )) {
      found.push(...(this.#known.get(key) ?? []))
      if (found.length > 1) return undefined
    }
    return found[0]
  }
}

function index(objects: readonly KubernetesObject[]): Map<string, ObjectReference[]> {
  const known = new Map<string, ObjectReference[]>()
  for (const { kind, metadata } of objects) {
    const reference: ObjectReference = {
      ...(kind === undefined ? {} : { kind }),
      ...(metadata?.namespace === undefined ? {} : { namespace: metadata.namespace }),
      ...(metadata?.name === undefined ? {} : { name: metadata.name }),
    }
    const keys = combine(parts, (part) => ['*', reference[part] === undefined ? '' : `=${reference[part]}`])
    for (const key of keys) {
      const same = known.get(key)
      if (same === undefined) known.set(key, [reference])
      else if (same.length < 2) same.push(reference)
    }
  }
  return known
}

/** Every way to take one word for each part. */
function combine(list: readonly Part[], words: (part: Part) => readonly string[]): string[] {
  return list.reduce<string[]>(
    (keys, part) => words(part).flatMap((word) => keys.map((key) => `${key}\n${word}`)),
    [''],
  )
}
