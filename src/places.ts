import { type Excerpt, excerptOf, placeAt } from './excerpt.js'
import type { JsonPath, Origin, Place } from './types.js'

/** Fewer places than these are looked through each time, more as often as this. */
const mostLookedThrough = 64
const mostAsked = 16

/**
 * Where the values of one object or event stand: kept as columns, and made a list of places when somebody asks. A few
 * hundred pods have tens of thousands, and of most captures nobody looks at more than a few. Of what is a plain slice of
 * the input no text is kept either, so that little of a large capture outlives its reading.
 *
 * @example
 * new Places('Node:  node-1', ['spec.nodeName'], [7, 13]).list()
 * // [{ path: 'spec.nodeName', text: 'node-1', start: 7, end: 13 }]
 */
export class Places {
  #list: readonly Place[] | undefined
  /** The first place of each path, once it was asked so often for one that looking through all takes longer. */
  #first: Map<JsonPath, number> | undefined
  #asked = 0

  /**
   * @param input The text that was read; `undefined` where it is not at hand, and each excerpt is kept.
   * @param paths May be shared with others that have the same.
   * @param bounds Of each place its start and its end in the input.
   * @param excerpts Of each place that is no plain slice of the input its excerpt; sparse.
   */
  constructor(
    protected readonly input: string | undefined,
    readonly paths: readonly JsonPath[],
    protected readonly bounds: readonly number[],
    protected readonly excerpts: readonly (Excerpt | undefined)[] = none,
  ) {}

  holds(path: JsonPath): boolean {
    return this.firstOf(path) >= 0
  }

  /** The places in the order they were added; the same list each time. */
  list(): readonly Place[] {
    this.#list ??= this.paths.map((_, at) => this.#placeAt(at))
    return this.#list
  }

  /** The first place of a path. */
  find(path: JsonPath): Place | undefined {
    const at = this.firstOf(path)
    return at < 0 ? undefined : this.#placeAt(at)
  }

  /** The places of some paths, in order. */
  withPath(isWanted: (path: JsonPath) => boolean): Place[] {
    const found: Place[] = []
    for (let at = 0; at < this.paths.length; at++)
      if (isWanted(this.paths[at] as JsonPath)) found.push(this.#placeAt(at))
    return found
  }

  /** The places whose text begins so, in order. */
  startingWith(beginning: string): Place[] {
    const found: Place[] = []
    for (let at = 0; at < this.paths.length; at++)
      if (this.#begins(at, beginning)) found.push(this.#placeAt(at))
    return found
  }

  /** Which place is the first of a path; -1 where it has none. */
  protected firstOf(path: JsonPath): number {
    if (this.#first === undefined) {
      if (this.paths.length < mostLookedThrough || this.#asked++ < mostAsked) return this.paths.indexOf(path)
      this.#first = new Map()
      for (let at = this.paths.length - 1; at >= 0; at--) this.#first.set(this.paths[at] as JsonPath, at)
    }
    return this.#first.get(path) ?? -1
  }

  /** To be called when the columns have changed; `added` is the path of a place that came at the end. */
  protected forget(added?: JsonPath): void {
    this.#list = undefined
    if (added === undefined) this.#first = undefined
    else if (this.#first?.has(added) === false) this.#first.set(added, this.paths.length - 1)
  }

  #begins(at: number, beginning: string): boolean {
    const excerpt = this.excerpts[at]
    if (excerpt !== undefined) return excerpt.text.startsWith(beginning)
    const start = this.bounds[2 * at] as number
    const length = (this.bounds[2 * at + 1] as number) - start
    return length >= beginning.length && this.input?.startsWith(beginning, start) === true
  }

  #placeAt(at: number): Place {
    if (this.#list !== undefined) return this.#list[at] as Place
    const [start, end] = [this.bounds[2 * at] as number, this.bounds[2 * at + 1] as number]
    return placeAt(
      this.paths[at] as JsonPath,
      this.excerpts[at] ?? excerptOf(this.input as string, start, end),
    )
  }
}

const none: readonly undefined[] = []

/**
 * Places while an object is read.
 *
 * @example
 * const places = new OpenPlaces()
 * places.add('spec.nodeName', { text: 'node-1', start: 14, end: 20 })
 * places.list() // [{ path: 'spec.nodeName', text: 'node-1', start: 14, end: 20 }]
 */
export class OpenPlaces extends Places {
  declare readonly paths: JsonPath[]
  declare protected readonly bounds: number[]
  declare protected readonly excerpts: (Excerpt | undefined)[]

  constructor(input?: string) {
    super(input, [], [], [])
  }

  add(path: JsonPath, excerpt: Excerpt): void {
    if (this.input === undefined || excerpt.pieces !== undefined) this.excerpts[this.paths.length] = excerpt
    this.paths.push(path)
    this.bounds.push(excerpt.start, excerpt.end)
    this.forget(path)
  }

  /** Takes the first place of a path out. */
  remove(path: JsonPath): void {
    const at = this.firstOf(path)
    if (at < 0) return
    this.paths.splice(at, 1)
    this.bounds.splice(2 * at, 2)
    this.excerpts.splice(at, 1)
    this.forget()
  }
}

const behind = Symbol('places')

interface Tied {
  readonly [behind]: Places
}

/** One for all origins: they keep their shape, and none has a function of its own. */
const placesMadeLate: PropertyDescriptor = {
  enumerable: true,
  configurable: true,
  get(this: Tied): readonly Place[] {
    return this[behind].list()
  },
}

/**
 * Gives an origin places that are made when somebody reads them, and lets `placesBehind` find them; nobody else sees
 * that, and a copy of the origin has a plain list.
 */
export function tiePlaces(origin: Origin, places: Places): Origin {
  Object.defineProperty(origin, behind, { value: places })
  return Object.defineProperty(origin, 'places', placesMadeLate)
}

/**
 * The places of an origin that can be asked without making all of them; `undefined` where they are a list anyway.
 *
 * @example placesBehind({ spans: [], from: 'table', stated: [], inferred: [], partial: true, placeholder: false }) // undefined
 */
export function placesBehind(origin: Origin): Places | undefined {
  return (origin as Partial<Tied>)[behind]
}
