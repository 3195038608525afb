import { NameGroups } from './name-groups.js'
import { NearNames } from './near-names.js'

/** A repository of the list. Tier 1 is known to everybody, 3 only seen. */
export interface KnownRepository {
  readonly domain: string
  readonly path: string
  readonly tier: 1 | 2 | 3
}

/**
 * Repositories, found by their name, by a part of it, by its letters, or by a name near it. Each index is made when it is first
 * asked for, so that a million names cost no more than what is asked of them.
 */
export class NameIndex {
  readonly #byDomain = new Map<string, Map<string, KnownRepository>>()
  readonly #ofDomain = new Map<string, readonly KnownRepository[]>()
  readonly #near = new Map<string, NearNames>()
  #byLastComponent: NameGroups<string, KnownRepository> | undefined
  #byNamespace: NameGroups<string, KnownRepository> | undefined
  #byLength: NameGroups<number, KnownRepository> | undefined
  #bySortedWords: NameGroups<string, KnownRepository> | undefined
  #tokens: Set<string> | undefined

  /** Adds a repository that is not known yet. */
  add(repository: KnownRepository): void {
    const { domain, path } = repository
    let paths = this.#byDomain.get(domain)
    if (paths === undefined) {
      paths = new Map()
      this.#byDomain.set(domain, paths)
    }
    if (!paths.has(path)) paths.set(path, repository)
  }

  get size(): number {
    let size = 0
    for (const paths of this.#byDomain.values()) size += paths.size
    return size
  }

  /** All of them, registry by registry, in the order they were added. */
  *all(): Iterable<KnownRepository> {
    for (const paths of this.#byDomain.values()) yield* paths.values()
  }

  find(domain: string, path: string): KnownRepository | undefined {
    return this.#byDomain.get(domain)?.get(path)
  }

  of(domain: string): readonly KnownRepository[] {
    let repositories = this.#ofDomain.get(domain)
    if (repositories === undefined) {
      repositories = [...(this.#byDomain.get(domain)?.values() ?? [])]
      this.#ofDomain.set(domain, repositories)
    }
    return repositories
  }

  isToken(text: string): boolean {
    this.#tokens ??= this.#collectTokens()
    return this.#tokens.has(text)
  }

  withNamespace(namespace: string): readonly KnownRepository[] {
    this.#byNamespace ??= new NameGroups(this.all(), ({ path }) =>
      path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    )
    return this.#byNamespace.get(namespace)
  }

  withLastComponent(name: string): readonly KnownRepository[] {
    this.#byLastComponent ??= new NameGroups(this.all(), ({ path }) => path.slice(path.lastIndexOf('/') + 1))
    return this.#byLastComponent.get(name)
  }

  withSameLetters(path: string): readonly KnownRepository[] {
    const squashed = squash(path)
    return this.#withLength(squashed.length).filter((known) => squash(known.path) === squashed)
  }

  withSameWords(path: string): readonly KnownRepository[] {
    const words = sortWords(path)
    const [word = ''] = words.split(' ')
    return this.#withLength(squash(path).length).filter(
      (known) => known.path.includes(word) && sortWords(known.path) === words,
    )
  }

  withSameLastWords(name: string): readonly KnownRepository[] {
    const words = sortWords(name)
    this.#bySortedWords ??= new NameGroups(this.all(), ({ path }) =>
      sortWords(path.slice(path.lastIndexOf('/') + 1)),
    )
    return this.#bySortedWords.get(words)
  }

  near(domain: string, path: string, distance: number): KnownRepository[] {
    let names = this.#near.get(domain)
    if (names === undefined) {
      names = new NearNames(this.of(domain).map((known) => known.path))
      this.#near.set(domain, names)
    }
    return names.within(path, distance).map((found) => this.find(domain, found) as KnownRepository)
  }

  #withLength(length: number): readonly KnownRepository[] {
    this.#byLength ??= new NameGroups(this.all(), ({ path }) => squash(path).length)
    return this.#byLength.get(length)
  }

  #collectTokens(): Set<string> {
    const tokens = new Set<string>()
    for (const { path } of this.all()) {
      let start = 0
      for (let at = 0; at <= path.length; at++) {
        if (at < path.length && !isSeparator(path.charCodeAt(at))) continue
        if (at > start) tokens.add(path.slice(start, at))
        start = at + 1
      }
    }
    return tokens
  }
}

/** `/`, `.`, `_` or `-`. */
function isSeparator(code: number): boolean {
  return code === 47 || code === 46 || code === 95 || code === 45
}

/** Letters and digits alone. */
function squash(path: string): string {
  return path.replace(/^library\//, '').replace(/[/._-]+/g, '')
}

function sortWords(path: string): string {
  return path
    .replace(/^library\//, '')
    .split(/[/._-]+/)
    .sort()
    .join(' ')
}
