import { type Excerpt, excerptOf, placeAt } from '../excerpt.js'
import type { JsonPath, Origin, Place } from '../types.js'

/**
 * Where the values of one object stand: kept as columns, and made a list of places when somebody asks. A few hundred pods
 * have tens of thousands, and of most captures nobody looks at more than a few. Of what is a plain slice of the input no
 * text is kept either, so that little of a large capture outlives its reading.
 *
 * @example
 * const places = new Places()
 * places.add('spec.nodeName', { text: 'node-1', start: 14, end: 20 })
 * places.list() // [{ path: 'spec.nodeName', text: 'node-1', start: 14, end: 20 }]
 */
export class Places {
  readonly #input: string | undefined
  readonly #paths: JsonPath[] = []
  /** Of each place its start and its end in the input. */
  readonly #bounds: number[] = []
  /** Of each place that is no plain slice of the input at hand its excerpt. */
  readonly #excerpts: (Excerpt | undefined)[] = []
  #list: readonly Place[] | undefined

  /** Without the input each excerpt is kept. */
  constructor(input?: string) {
    this.#input = input
  }

  get length(): number {
    return this.#paths.length
  }

  get paths(): readonly JsonPath[] {
    return this.#paths
  }

  add(path: JsonPath, excerpt: Excerpt): void {
    if (this.#input === undefined || excerpt.pieces !== undefined)
      this.#excerpts[this.#paths.length] = excerpt
    this.#paths.push(path)
    this.#bounds.push(excerpt.start, excerpt.end)
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
    this.#bounds.splice(2 * at, 2)
    this.#excerpts.splice(at, 1)
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
    for (let at = 0; at < this.#paths.length; at++)
      if (this.#begins(at, beginning)) found.push(this.#placeAt(at))
    return found
  }

  #begins(at: number, beginning: string): boolean {
    const excerpt = this.#excerpts[at]
    if (excerpt !== undefined) return excerpt.text.startsWith(beginning)
    const start = this.#bounds[2 * at] as number
    const length = (this.#bounds[2 * at + 1] as number) - start
    return length >= beginning.length && this.#input?.startsWith(beginning, start) === true
  }

  #placeAt(at: number): Place {
    if (this.#list !== undefined) return this.#list[at] as Place
    const [start, end] = [this.#bounds[2 * at] as number, this.#bounds[2 * at + 1] as number]
    return placeAt(
      this.#paths[at] as JsonPath,
      this.#excerpts[at] ?? excerptOf(this.#input as string, start, end),
    )
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
