import { readReference } from '../grammar/image-reference.js'
import { groupBy } from '../group-by.js'
import { NearNames } from './near-names.js'
import { completeName } from './parse.js'
import { hasTag, readTagGrammar, type TagGrammar } from './tag-grammar.js'

/** A repository of the list. Tier 1 is known to everybody, 3 only seen. */
export interface KnownRepository {
  readonly domain: string
  readonly path: string
  readonly tier: 1 | 2 | 3
}

/** The text form a list is made from; every part may be empty. Lines as in `data/known-images/`. */
export interface KnownImagesText {
  readonly date?: string
  readonly repositories: readonly string[]
  readonly aliases: readonly string[]
  readonly tags: readonly string[]
  /** Is a word near a known name a common one? */
  readonly words: Pick<ReadonlyMap<string, boolean>, 'get'>
}

/** Names that exist, to compare with. Indexes are made when first asked for. */
export class KnownImages {
  /** The day the list stands for; absent for a list of one's own. */
  readonly date?: string
  readonly #repositories: readonly KnownRepository[]
  readonly #byName = new Map<string, KnownRepository>()
  readonly #aliases = new Map<string, KnownRepository>()
  readonly #wordAliases = new Map<string, KnownRepository>()
  readonly #words: KnownImagesText['words']
  readonly #tagLines = new Map<string, string[]>()
  readonly #grammars = new Map<string, TagGrammar>()
  readonly #ownTags: ReadonlyMap<string, ReadonlySet<string>>
  readonly #near = new Map<string, NearNames>()
  #byLastComponent: Map<string, KnownRepository[]> | undefined
  #byDomain: Map<string, KnownRepository[]> | undefined
  #byLength: Map<number, KnownRepository[]> | undefined
  #tokens: Set<string> | undefined
  #namespaces: Set<string> | undefined
  #singles: Map<string, KnownRepository> | undefined
  #namesOf: Map<string, [string, KnownRepository][]> | undefined

  constructor(
    text: KnownImagesText,
    own: { repositories: readonly KnownRepository[]; tags: ReadonlyMap<string, ReadonlySet<string>> } = {
      repositories: [],
      tags: new Map(),
    },
  ) {
    if (text.date !== undefined) this.date = text.date
    const repositories: KnownRepository[] = []
    let domain = ''
    for (const line of text.repositories) {
      if (line[0] !== ' ') {
        domain = line
        continue
      }
      const written = line.trim()
      const end = written.indexOf(' ')
      const path = end < 0 ? written : written.slice(0, end)
      const tier = end < 0 ? 3 : Number(written.slice(end + 1))
      repositories.push({ domain, path, tier: tier as KnownRepository['tier'] })
    }
    this.#repositories = [...repositories, ...own.repositories]
    for (const repository of this.#repositories) {
      this.#byName.set(`${repository.domain}/${repository.path}`, repository)
    }
    for (const line of text.aliases) {
      const [alias = '', name = ''] = line.split(' ')
      const target = this.#byName.get(name)
      if (target === undefined) continue
      if (alias.endsWith('~')) this.#wordAliases.set(alias.slice(0, -1), target)
      else this.#aliases.set(alias, target)
    }
    let lines: string[] = []
    for (const line of text.tags) {
      if (line[0] === ' ') lines.push(line)
      else {
        lines = []
        this.#tagLines.set(line, lines)
      }
    }
    this.#words = text.words
    this.#ownTags = own.tags
  }

  get size(): number {
    return this.#repositories.length
  }

  /** The repository of this very name. */
  find(domain: string, path: string): KnownRepository | undefined {
    return this.#byName.get(`${domain}/${path}`)
  }

  /** The image people mean by another name: `postgresql`. */
  alias(name: string): KnownRepository | undefined {
    return this.#aliases.get(name)
  }

  /** The same where the other name is an ordinary word as well: `rabbit`. */
  wordAlias(name: string): KnownRepository | undefined {
    return this.#wordAliases.get(name)
  }

  /** An ordinary English word near a known name. */
  isWord(text: string): boolean {
    return this.#words.get(text) !== undefined
  }

  /** A word that everybody uses: somebody's own name sooner than a slip, even among names of one publisher. */
  isCommonWord(text: string): boolean {
    return this.#words.get(text) === true
  }

  /** Is this a part between separators of some known name? */
  isToken(text: string): boolean {
    this.#tokens ??= new Set(
      this.#repositories
        .map(({ path }) => path)
        .join('/')
        .split(/[/._-]+/),
    )
    return this.#tokens.has(text)
  }

  /** Is this the namespace of some known repository of the registry? */
  isNamespace(domain: string, namespace: string): boolean {
    this.#namespaces ??= new Set(
      this.#repositories.map(
        (known) => `${known.domain}/${known.path.slice(0, known.path.lastIndexOf('/'))}`,
      ),
    )
    return this.#namespaces.has(`${domain}/${namespace}`)
  }

  /** The repositories whose last component is `name`. */
  withLastComponent(name: string): readonly KnownRepository[] {
    this.#byLastComponent ??= groupBy(this.#repositories, ({ path }) => path.slice(path.lastIndexOf('/') + 1))
    return this.#byLastComponent.get(name) ?? []
  }

  /** The repositories whose path has the same letters and digits, separators aside. */
  withSameLetters(path: string): readonly KnownRepository[] {
    const squashed = squash(path)
    return this.#withLength(squashed.length).filter((known) => squash(known.path) === squashed)
  }

  /** The repositories whose path has the same words in any order. */
  withSameWords(path: string): readonly KnownRepository[] {
    const words = sortWords(path)
    const [word = ''] = words.split(' ')
    return this.#withLength(squash(path).length).filter(
      (known) => known.path.includes(word) && sortWords(known.path) === words,
    )
  }

  #withLength(length: number): readonly KnownRepository[] {
    this.#byLength ??= groupBy(this.#repositories, ({ path }) => squash(path).length)
    return this.#byLength.get(length) ?? []
  }

  /** The repositories of one registry. */
  of(domain: string): readonly KnownRepository[] {
    this.#byDomain ??= groupBy(this.#repositories, (known) => known.domain)
    return this.#byDomain.get(domain) ?? []
  }

  /** The repositories of a registry whose path is within `distance` edits. */
  near(domain: string, path: string, distance: number): KnownRepository[] {
    let names = this.#near.get(domain)
    if (names === undefined) {
      names = new NearNames(this.of(domain).map((known) => known.path))
      this.#near.set(domain, names)
    }
    return names.within(path, distance).map((found) => this.find(domain, found) as KnownRepository)
  }

  /** All single names of one image, its own included: `postgres`, `postgresql`. */
  namesOf(repository: KnownRepository): readonly string[] {
    this.#namesOf ??= groupBy([...this.#allSingles()], ([, target]) => `${target.domain}/${target.path}`)
    return (this.#namesOf.get(`${repository.domain}/${repository.path}`) ?? []).map(([name]) => name)
  }

  /** What a single name can mean: official images, and other names of images. */
  single(name: string): KnownRepository | undefined {
    return this.#allSingles().get(name)
  }

  /** The single names within `distance` edits. */
  nearSingles(name: string, distance: number): { name: string; repository: KnownRepository }[] {
    const singles = this.#allSingles()
    let names = this.#near.get('')
    if (names === undefined) {
      names = new NearNames([...singles.keys()])
      this.#near.set('', names)
    }
    return names
      .within(name, distance)
      .map((found) => ({ name: found, repository: singles.get(found) as KnownRepository }))
  }

  /** The tags of an official image; `undefined` for repositories whose tags are not known. */
  tagsOf(domain: string, path: string): TagGrammar | undefined {
    const name = officialName(domain, path)
    const lines = name === undefined ? undefined : this.#tagLines.get(name)
    if (name === undefined || lines === undefined) return undefined
    let grammar = this.#grammars.get(name)
    if (grammar === undefined) {
      grammar = readTagGrammar(lines)
      this.#grammars.set(name, grammar)
    }
    return grammar
  }

  /** How many official images have a tag: one that few have says which was meant. */
  countWithTag(tag: string): number {
    let count = 0
    for (const name of this.#tagLines.keys()) {
      const grammar = this.tagsOf('docker.io', `library/${name}`)
      if (grammar !== undefined && hasTag(grammar, tag)) count++
    }
    return count
  }

  /** The tags that stand in a list of one's own. */
  ownTagsOf(domain: string, path: string): ReadonlySet<string> | undefined {
    return this.#ownTags.get(`${domain}/${path}`)
  }

  /** This list and names of one's own. */
  extendedBy(
    repositories: readonly KnownRepository[],
    tags: ReadonlyMap<string, ReadonlySet<string>>,
  ): KnownImages {
    const copy = new KnownImages(
      { repositories: [], aliases: [], tags: [], words: this.#words },
      { repositories: [...this.#repositories, ...repositories], tags: new Map([...this.#ownTags, ...tags]) },
    )
    return copy.#borrow(this)
  }

  #borrow(from: KnownImages): this {
    for (const [name, target] of from.#aliases) this.#aliases.set(name, target)
    for (const [name, target] of from.#wordAliases) this.#wordAliases.set(name, target)
    for (const [name, lines] of from.#tagLines) this.#tagLines.set(name, lines)
    return Object.assign(this, from.date === undefined ? {} : { date: from.date })
  }

  #allSingles(): Map<string, KnownRepository> {
    if (this.#singles === undefined) {
      this.#singles = new Map([...this.#aliases].filter(([name]) => !name.includes('/')))
      for (const known of this.of('docker.io')) {
        if (known.path.startsWith('library/')) this.#singles.set(known.path.slice(8), known)
      }
    }
    return this.#singles
  }
}

const mirrorOfLibrary = /^(?:.*\/)?library\/([a-z0-9._-]+)$/

/** The official image behind a name, mirrors of Docker Hub included. */
function officialName(domain: string, path: string): string | undefined {
  const isMirror =
    domain === 'docker.io' ||
    domain === 'mirror.gcr.io' ||
    domain === 'public.ecr.aws' ||
    domain.endsWith('daocloud.io')
  return isMirror ? mirrorOfLibrary.exec(path)?.[1] : undefined
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

/** A list without a name in it: only mechanisms that need no list work. */
export const noKnownImages = new KnownImages({ repositories: [], aliases: [], tags: [], words: new Map() })

/** The names and tags of a list: an array of references, or a text with one a line, `docker images` or `crictl images`. */
function readOwnNames(list: string | readonly string[]) {
  const repositories = new Map<string, KnownRepository>()
  const tags = new Map<string, Set<string>>()
  const lines = typeof list === 'string' ? list.split(/\r?\n/) : list
  for (const line of lines) {
    const [name = '', second = ''] = line.trim().split(/\s+/)
    if (name === '' || name.startsWith('#') || name === '<none>' || name === 'REPOSITORY' || name === 'IMAGE')
      continue
    const reading = readReference(name)
    if (!reading.ok) continue
    const { domain, path } = completeName(reading.parts.domain, reading.parts.path)
    const key = `${domain}/${path}`
    if (!repositories.has(key)) repositories.set(key, { domain, path, tier: 1 })
    const tag = reading.parts.tag ?? (/^[A-Za-z0-9_][\w.-]{0,127}$/.test(second) ? second : undefined)
    if (tag === undefined) continue
    const known = tags.get(key)
    if (known === undefined) tags.set(key, new Set([tag]))
    else known.add(tag)
  }
  return { repositories: [...repositories.values()], tags }
}

/**
 * Makes a list of known images from names of one's own.
 *
 * Shape: a text with one reference a line (`#` begins a comment), the output of `docker images` or `crictl images`, or an
 * array of references. With `base` the names are added to that list, else they are the whole list. Lines that hold no
 * reference are passed over.
 * Errors: none is thrown.
 *
 * @example defineKnownImages('registry.acme.io/team/api:1.2').size // 1
 */
export function defineKnownImages(list: string | readonly string[], base?: KnownImages): KnownImages {
  const { repositories, tags } = readOwnNames(list)
  const added =
    base === undefined
      ? repositories
      : repositories.filter(({ domain, path }) => base.find(domain, path) === undefined)
  return (base ?? noKnownImages).extendedBy(added, tags)
}
