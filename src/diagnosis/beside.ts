import type { Fact } from '../facts/fact.js'
import { addTo } from '../group-by.js'
import { once } from '../once.js'
import type { Match, ToldOfSubject } from '../rules/rule.js'
import { nodeIn } from './make-names.js'
import type { ObjectKeys } from './object-key.js'

/** The facts beside a match, and what they tell. */
export type Beside = Pick<Match, 'ofSubject' | 'toldOfSubject' | 'omittedFacts'>

/** Which facts of a capture a rule that one of them woke looks at as well. */
export class Besides {
  readonly #keyOf: (fact: Fact) => string
  readonly #facts = new Map<string, Fact[]>()
  readonly #known = new Map<string, Beside>()

  constructor(facts: readonly Fact[], keys: ObjectKeys) {
    this.#keyOf = keysOfBeside(facts, keys)
    for (const fact of facts) addTo(this.#facts, this.#keyOf(fact), fact)
  }

  /** The same for all facts that look at each other. */
  of(fact: Fact): Beside {
    const key = this.#keyOf(fact)
    let beside = this.#known.get(key)
    if (beside === undefined) {
      const all = this.#facts.get(key) ?? []
      const facts = all.length > mostOfSubject ? firstAndLast(all) : all
      beside = {
        ofSubject: facts,
        toldOfSubject: once(() => toldBy(facts)),
        omittedFacts: all.length - facts.length,
      }
      this.#known.set(key, beside)
    }
    return beside
  }
}

/** Facts of one object that its rules look at: each rule looks at all of them, and one object may have a rule for each. */
const mostOfSubject = 1000

function toldBy(facts: readonly Fact[]): ToldOfSubject {
  const object = facts.find((fact) => fact.object !== undefined)?.object
  const node = facts.map(nodeIn).find((name) => name !== undefined)
  return { ...(object === undefined ? {} : { object }), ...(node === undefined ? {} : { node }) }
}

function firstAndLast(facts: readonly Fact[]): Fact[] {
  const half = mostOfSubject / 2
  return [...facts.slice(0, half), ...facts.slice(-half)]
}

/**
 * Facts of one object know of each other; those of an object whose name the capture lacks, when they are of one image. Where
 * all that name an image name the same, what names none is of it as well.
 */
function keysOfBeside(facts: readonly Fact[], keys: ObjectKeys): (fact: Fact) => string {
  const images = new Map<string, string | undefined>()
  for (const { subject, image } of facts) {
    if (subject.name !== undefined || image === undefined) continue
    const key = keys.of(subject)
    images.set(key, !images.has(key) || images.get(key) === image ? image : undefined)
  }
  return ({ subject, image }) => {
    const key = keys.of(subject)
    return subject.name === undefined ? `${key} ${image ?? images.get(key) ?? ''}` : key
  }
}
