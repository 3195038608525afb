import type { KnownName } from './fact.js'
import { digitsOf, type NumberedName } from './near-name.js'

/** With so many names of a kind one that does not exist is compared. */
const mostCompared = 100
/** Where there are more, with those that begin or end alike: a slip leaves one of the ends as it is. */
const endLength = 3

/** The names of a capture by kind, for questions that each missing name asks. Made by the first question. */
export class NameIndex {
  readonly #names: readonly KnownName[]
  #byKind: Map<string, Map<string, NumberedName>> | undefined
  readonly #byEnds = new Map<string, Map<string, NumberedName[]>>()

  constructor(names: readonly KnownName[]) {
    this.#names = names
  }

  /** Whether the capture holds names of this kind. */
  has(kind: string): boolean {
    return this.#ofKind(kind).size > 0
  }

  /** Whether the capture holds this name. */
  holds(kind: string, text: string): boolean {
    return this.#ofKind(kind).has(text)
  }

  /** The names of a kind that may be near a name, in the order of the capture; of very many the first. */
  near(kind: string, text: string): Iterable<NumberedName> {
    const names = this.#ofKind(kind)
    if (names.size <= mostCompared) return names.values()
    const byEnds = this.#endsOf(kind, names)
    const alike = new Set<NumberedName>()
    for (const end of endsOf(text)) {
      for (const name of byEnds.get(end) ?? []) {
        if (alike.size >= mostCompared) break
        alike.add(name)
      }
    }
    return alike
  }

  /** With how many names of a kind `near` does not compare. */
  leftOut(kind: string, text: string): number {
    const names = this.#ofKind(kind)
    return names.size <= mostCompared ? 0 : names.size - [...this.near(kind, text)].length
  }

  #ofKind(kind: string): ReadonlyMap<string, NumberedName> {
    if (this.#byKind === undefined) {
      this.#byKind = new Map()
      for (const { kind: own, text } of this.#names) {
        const known = this.#byKind.get(own) ?? new Map<string, NumberedName>()
        this.#byKind.set(own, known)
        if (!known.has(text)) known.set(text, { text, digits: digitsOf(text) })
      }
    }
    return this.#byKind.get(kind) ?? nobody
  }

  #endsOf(kind: string, names: ReadonlyMap<string, NumberedName>): Map<string, NumberedName[]> {
    const known = this.#byEnds.get(kind)
    if (known !== undefined) return known
    const byEnds = new Map<string, NumberedName[]>()
    for (const name of names.values())
      for (const end of endsOf(name.text)) {
        const same = byEnds.get(end)
        if (same === undefined) byEnds.set(end, [name])
        else if (same.length < mostCompared) same.push(name)
      }
    this.#byEnds.set(kind, byEnds)
    return byEnds
  }
}

const nobody: ReadonlyMap<string, NumberedName> = new Map()

function endsOf(text: string): [head: string, tail: string] {
  return [`^${text.slice(0, endLength)}`, `${text.slice(-endLength)}$`]
}
