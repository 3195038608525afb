import type { KubernetesObject, ObjectReference } from '../types.js'

type Part = 'kind' | 'namespace' | 'name'
const parts: readonly Part[] = ['kind', 'namespace', 'name']

/** The objects of the tables beside rows of events, to be asked again and again. */
export class TableObjects {
  readonly #objects: readonly KubernetesObject[]
  /** By the parts that questions know, and by what the objects say of these, at most two: more are as many as several. */
  readonly #known = new Map<string, ReadonlyMap<string, readonly KubernetesObject[]>>()

  constructor(objects: readonly KubernetesObject[]) {
    this.#objects = objects
  }

  /**
   * The only object that can be the one meant: no part of it says otherwise.
   *
   * Shape: absent when there is none or more than one. Cost: the same however many objects there are, but for the first
   * call of those that know the same parts.
   *
   * @example new TableObjects([{ kind: 'Pod', metadata: { name: 'web-0' } }]).only({ kind: 'Pod' }) // { kind: 'Pod', name: 'web-0' }
   */
  only(meant: ObjectReference): ObjectReference | undefined {
    const asked = parts.filter((part) => meant[part] !== undefined)
    const known = this.#indexBy(asked)
    let only: KubernetesObject | undefined
    for (const key of keysOf(asked, meant)) {
      const [first, second] = known.get(key) ?? []
      if (first === undefined) continue
      if (only !== undefined || second !== undefined) return undefined
      only = first
    }
    return only === undefined ? undefined : referenceTo(only)
  }

  #indexBy(asked: readonly Part[]): ReadonlyMap<string, readonly KubernetesObject[]> {
    const question = asked.join()
    const made = this.#known.get(question)
    if (made !== undefined) return made
    const known = new Map<string, KubernetesObject[]>()
    for (const object of this.#objects) {
      const key = asked.map((part) => wordOf(partOf(object, part))).join('')
      const same = known.get(key)
      if (same === undefined) known.set(key, [object])
      else if (same.length < 2) same.push(object)
    }
    this.#known.set(question, known)
    return known
  }
}

function partOf({ kind, metadata }: KubernetesObject, part: Part): string | undefined {
  return part === 'kind' ? kind : metadata?.[part]
}

function wordOf(value: string | undefined): string {
  return value === undefined ? '\n' : `\n=${value}`
}

function referenceTo(object: KubernetesObject): ObjectReference {
  const told = parts.flatMap((part) => {
    const value = partOf(object, part)
    return value === undefined ? [] : [[part, value] as const]
  })
  return Object.fromEntries(told)
}

/** What objects may say of these parts that can be the one meant: the same, or nothing. */
function keysOf(asked: readonly Part[], meant: ObjectReference): readonly string[] {
  let keys: readonly string[] = ['']
  for (const part of asked) {
    const said = wordOf(meant[part])
    keys = keys.flatMap((key) => [key + said, `${key}\n`])
  }
  return keys
}
