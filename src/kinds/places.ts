import { type Excerpt, placeAt, sliceExcerpt } from '../excerpt.js'
import type { JsonPath, Place } from '../types.js'

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
    this.#list ??= this.#paths.map((path, at) => {
      const excerpt = this.#excerpts[at] as Excerpt
      const from = this.#parts[2 * at] as number
      return placeAt(
        path,
        from < 0 ? excerpt : sliceExcerpt(excerpt, from, this.#parts[2 * at + 1] as number),
      )
    })
    return this.#list
  }
}
