import { groupBy } from '../group-by.js'
import type { KnownRepository, NameIndex } from './name-index.js'
import { NearNames } from './near-names.js'

/** Names by which people call an image besides its own (`postgresql`), and all single names together. */
export class OtherNames {
  readonly #index: NameIndex
  readonly #aliases = new Map<string, KnownRepository>()
  readonly #wordAliases = new Map<string, KnownRepository>()
  #singles: Map<string, KnownRepository> | undefined
  #near: NearNames | undefined
  #namesOf: Map<KnownRepository, [string, KnownRepository][]> | undefined

  /** Of lines as in `data/known-images/aliases.txt`; those whose target is not in the index are passed over. */
  constructor(lines: readonly string[], index: NameIndex) {
    this.#index = index
    for (const line of lines) {
      const [alias = '', name = ''] = line.split(' ')
      const slash = name.indexOf('/')
      const target = index.find(name.slice(0, slash), name.slice(slash + 1))
      if (target === undefined) continue
      if (alias.endsWith('~')) this.#wordAliases.set(alias.slice(0, -1), target)
      else this.#aliases.set(alias, target)
    }
  }

  alias(name: string): KnownRepository | undefined {
    return this.#aliases.get(name)
  }

  wordAlias(name: string): KnownRepository | undefined {
    return this.#wordAliases.get(name)
  }

  single(name: string): KnownRepository | undefined {
    return this.#allSingles().get(name)
  }

  namesOf(repository: KnownRepository): readonly string[] {
    this.#namesOf ??= groupBy([...this.#allSingles()], ([, target]) => target)
    return (this.#namesOf.get(repository) ?? []).map(([name]) => name)
  }

  near(name: string, distance: number): { name: string; repository: KnownRepository }[] {
    const singles = this.#allSingles()
    this.#near ??= new NearNames([...singles.keys()])
    return this.#near
      .within(name, distance)
      .map((found) => ({ name: found, repository: singles.get(found) as KnownRepository }))
  }

  /** The single names that go on where this one ends: `mariadb` for `maria`. */
  beginningWith(name: string): { name: string; repository: KnownRepository }[] {
    return [...this.#allSingles()]
      .filter(([single]) => single.length > name.length && single.startsWith(name))
      .map(([single, repository]) => ({ name: single, repository }))
  }

  #allSingles(): Map<string, KnownRepository> {
    if (this.#singles === undefined) {
      this.#singles = new Map([...this.#aliases].filter(([name]) => !name.includes('/')))
      for (const known of this.#index.of('docker.io')) {
        if (known.path.startsWith('library/')) this.#singles.set(known.path.slice(8), known)
      }
    }
    return this.#singles
  }
}
