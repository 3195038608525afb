import { type Excerpt, placeAt, sliceExcerpt } from '../excerpt.js'
import type { JsonPath, Origin, Place } from '../types.js'

/**
 * Where the values of one object stand: kept as paths and parts of lines, and made a list of places when somebody asks.
 * A few hundred pods have tens of thousands, and of most captures nobody looks at more than a few.
 *
 * @example
 * const places = new Places()
 * places.add('spec.nodeName', { text: 'node-1', start: 14, end: 20 })
 * places.list() // [{ path: 'spec.nodeName', text: 'node-1', start: 14, end: 20 }]
 */
export class Places {
  readonly #paths: JsonPath[] = []
  readonly #excerpts: Excerpt[] = []
  /** Of each excerpt the part that is the value, `from` and `to`; -1 and -1 for the whole. */
  readonly #parts: number[] = []
  #list: readonly Place[] | undefined

  get length(): number {
    return this.#paths.length
  }

  get paths(): readonly JsonPath[] {
    return this.#paths
  }

  /** The value of a path is an excerpt, or the characters `from` to `to` (end exclusive) of its text. */
  add(path: JsonPath, excerpt: Excerpt, from = -1, to = -1): void {
    this.#paths.push(path)
    this.#excerpts.push(excerpt)
    this.#parts.push(from, to)
    this.#list = undefined
  }

  holds(path: JsonPath): boolean {
    return this.#paths.includes(path)
  }

  /** Takes the first place of a path out. */
  remove(path: JsonPath): void {
    const at = this.#paths.indexOf(path)
    if (at < 0) return
    this.#paths.splice(at, 1)
    this.#excerpts.splice(at, 1)
    this.#parts.splice(2 * at, 2)
    this.#list = undefined
  }

  /** The places in the order they were added; the same list each time. */
  list(): readonly Place[] {
    this.#list ??= this.#paths.map((_, at) => this.#placeAt(at))
    return this.#list
  }

  /** The first place of a path. */
  find(path: JsonPath): Place | undefined {
    const at = this.#paths.indexOf(path)
    return at < 0 ? undefined : this.#placeAt(at)
  }

  /** The places of some paths, in order. */
  withPath(isWanted: (path: JsonPath) => boolean): Place[] {
    const found: Place[] = []
    for (let at = 0; at < this.#paths.length; at++)
      if (isWanted(this.#paths[at] as JsonPath)) found.push(this.#placeAt(at))
    return found
  }

  /** The places whose text begins so, in order. */
  startingWith(beginning: string): Place[] {
    const found: Place[] = []
    for (let at = 0; at < this.#paths.length; at++) {
      const { text } = this.#excerpts[at] as Excerpt
      const part = this.#parts[2 * at] as number
      const from = part < 0 ? 0 : part
      const to = part < 0 ? text.length : (this.#parts[2 * at + 1] as number)
      if (to - from >= beginning.length && text.startsWith(beginning, from)) found.push(this.#placeAt(at))
    }
    return found
  }

  #placeAt(at: number): Place {
    if (this.#list !== undefined) return this.#list[at] as Place
    const path = this.#paths[at] as JsonPath
    const excerpt = this.#excerpts[at] as Excerpt
    const from = this.#parts[2 * at] as number
    if (from < 0) return placeAt(path, excerpt)
    return placeAt(path, sliceExcerpt(excerpt, from, this.#parts[2 * at + 1] as number))
  }
}

const behind = Symbol('places')

/** Lets `placesBehind` find the places of an origin; nobody else sees them, and a copy of the origin has none. */
export function tiePlaces(origin: Origin, places: Places): Origin {
  return Object.defineProperty(origin, behind, { value: places })
}

/**
 * The places of an origin that can be asked without making all of them; `undefined` where they are a list anyway.
 *
 * @example placesBehind({ spans: [], from: 'table', stated: [], inferred: [], partial: true, placeholder: false }) // undefined
 */
export function placesBehind(origin: Origin): Places | undefined {
  return (origin as { readonly [behind]?: Places })[behind]
}
