import { addTo } from '../group-by.js'
import type { KnownName } from './fact.js'

/** With so many names of a kind one that does not exist is compared. */
const mostCompared = 100
/** Where there are more, with those that begin or end alike: a slip leaves one of the ends as it is. */
const endLength = 3

/** The names of a capture by kind, for questions that each missing name asks. Made by the first question. */
export class NameIndex {
  readonly #names: readonly KnownName[]
  #byKind: Map<string, Map<string, KnownName>> | undefined
  readonly #byEnds = new Map<string, Map<string, KnownName[]>>()

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
  near(kind: string, text: string): readonly KnownName[] {
    const names = this.#ofKind(kind)
    if (names.size <= mostCompared) return [...names.values()]
    const byEnds = this.#endsOf(kind, names)
    const alike = endsOf(text).flatMap((end) => byEnds.get(end)?.slice(0, mostCompared) ?? [])
    return [...new Set(alike)].slice(0, mostCompared)
  }

  #ofKind(kind: string): ReadonlyMap<string, KnownName> {
    if (this.#byKind === undefined) {
      this.#byKind = new Map()
      for (const name of this.#names) {
        const known = this.#byKind.get(name.kind)
        if (known === undefined) this.#byKind.set(name.kind, new Map([[name.text, name]]))
        else known.set(name.text, name)
      }
    }
    return this.#byKind.get(kind) ?? nobody
  }

  #endsOf(kind: string, names: ReadonlyMap<string, KnownName>): Map<string, KnownName[]> {
    const known = this.#byEnds.get(kind)
    if (known !== undefined) return known
    const byEnds = new Map<string, KnownName[]>()
    for (const name of names.values()) for (const end of endsOf(name.text)) addTo(byEnds, end, name)
    this.#byEnds.set(kind, byEnds)
    return byEnds
  }
}

const nobody: ReadonlyMap<string, KnownName> = new Map()

function endsOf(text: string): [head: string, tail: string] {
  return [`^${text.slice(0, endLength)}`, `${text.slice(-endLength)}$`]
}
