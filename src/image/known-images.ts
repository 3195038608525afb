import { type KnownRepository, NameIndex } from './name-index.js'
import { OfficialTags } from './official-tags.js'
import { OtherNames } from './other-names.js'
import { type TagForm, TagForms } from './tag-forms.js'
import type { TagGrammar } from './tag-grammar.js'
import type { Piece } from './tag-pattern.js'

export type { KnownRepository } from './name-index.js'

/** The text form a list is made from; every part may be empty. Lines as in `data/known-images/`. */
export interface KnownImagesText {
  readonly date?: string
  readonly repositories: readonly string[]
  readonly aliases: readonly string[]
  readonly tags: readonly string[]
  readonly tagForms?: readonly string[]
  /** Is a word near a known name a common one? */
  readonly words: Pick<ReadonlyMap<string, boolean>, 'get'>
}

/** Names of one's own: repositories, and the tags that stand beside them, by `registry/path`. */
export interface OwnNames {
  readonly repositories: Iterable<KnownRepository>
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>
}

const noOwnNames: OwnNames = { repositories: [], tags: new Map() }

/** Names that exist, to compare with. Indexes are made when first asked for. */
export class KnownImages {
  /** The day the list stands for; absent for a list of one's own. */
  readonly date?: string
  readonly #text: KnownImagesText
  readonly #own: OwnNames
  readonly #index = new NameIndex()
  readonly #others: OtherNames
  readonly #tags: OfficialTags
  readonly #tagForms: TagForms

  constructor(text: KnownImagesText, own: OwnNames = noOwnNames) {
    if (text.date !== undefined) this.date = text.date
    this.#text = text
    this.#own = own
    for (const repository of readRepositories(text.repositories)) this.#index.add(repository)
    for (const repository of own.repositories) this.#index.add(repository)
    this.#others = new OtherNames(text.aliases, this.#index)
    this.#tags = new OfficialTags(text.tags)
    this.#tagForms = new TagForms(text.tagForms ?? [])
  }

  get size(): number {
    return this.#index.size
  }

  /** The repository of this very name. */
  find(domain: string, path: string): KnownRepository | undefined {
    return this.#index.find(domain, path)
  }

  /** Docker's official image of this name, which has no namespace: `nginx`. */
  official(name: string): KnownRepository | undefined {
    return this.#index.find('docker.io', `library/${name}`)
  }

  /** The repositories of one registry. */
  of(domain: string): readonly KnownRepository[] {
    return this.#index.of(domain)
  }

  /** The image people mean by another name: `postgresql`. */
  alias(name: string): KnownRepository | undefined {
    return this.#others.alias(name)
  }

  /** The same where the other name is an ordinary word as well: `rabbit`. */
  wordAlias(name: string): KnownRepository | undefined {
    return this.#others.wordAlias(name)
  }

  /** What a single name can mean: official images, and other names of images. */
  single(name: string): KnownRepository | undefined {
    return this.#others.single(name)
  }

  /** The single names within `distance` edits. */
  nearSingles(name: string, distance: number): { name: string; repository: KnownRepository }[] {
    return this.#others.near(name, distance)
  }

  /** The single names that go on where this one ends: `mariadb` for `maria`. */
  singlesBeginningWith(name: string): { name: string; repository: KnownRepository }[] {
    return this.#others.beginningWith(name)
  }

  /** All single names of one image, its own included: `postgres`, `postgresql`. */
  namesOf(repository: KnownRepository): readonly string[] {
    return this.#others.namesOf(repository)
  }

  /** An ordinary English word near a known name. */
  isWord(text: string): boolean {
    return this.#text.words.get(text) !== undefined
  }

  /** A word that everybody uses: somebody's own name sooner than a slip, even among names of one publisher. */
  isCommonWord(text: string): boolean {
    return this.#text.words.get(text) === true
  }

  /** Is this a part between separators of some known name? */
  isToken(text: string): boolean {
    return this.#index.isToken(text)
  }

  /** Is this the namespace of some known repository of the registry? */
  isNamespace(domain: string, namespace: string): boolean {
    return this.#index.withNamespace(namespace).some((known) => known.domain === domain)
  }

  /** The repositories of this namespace on all registries. */
  withNamespace(namespace: string): readonly KnownRepository[] {
    return this.#index.withNamespace(namespace)
  }

  /** The repositories whose last component is `name`. */
  withLastComponent(name: string): readonly KnownRepository[] {
    return this.#index.withLastComponent(name)
  }

  /** The repositories whose path has the same letters and digits, separators aside. */
  withSameLetters(path: string): readonly KnownRepository[] {
    return this.#index.withSameLetters(path)
  }

  /** The repositories whose path has the same words in any order. */
  withSameWords(path: string): readonly KnownRepository[] {
    return this.#index.withSameWords(path)
  }

  /** The repositories whose last component has the same words in any order. */
  withSameLastWords(name: string): readonly KnownRepository[] {
    return this.#index.withSameLastWords(name)
  }

  /** The repositories of a registry whose path is within `distance` edits. */
  near(domain: string, path: string, distance: number): KnownRepository[] {
    return this.#index.near(domain, path, distance)
  }

  /** The tags of an official image; `undefined` for repositories whose tags are not known. */
  tagsOf(domain: string, path: string): TagGrammar | undefined {
    return this.#tags.of(domain, path)
  }

  /** How many official images have a tag: one that few have says which was meant. */
  countWithTag(tag: string): number {
    return this.#tags.countWith(tag)
  }

  /** The official images that have versions with this behind them: `-dind`. */
  withAfter(after: string): readonly KnownRepository[] {
    return this.#tags.withAfter(after).flatMap((name) => this.official(name) ?? [])
  }

  /** How this repository writes versions in its tags, where that is known. */
  tagFormOf(domain: string, path: string): TagForm | undefined {
    return this.#tagForms.of(domain, path)
  }

  /** How this repository puts its tags together, where that is known. */
  tagPatternsOf(domain: string, path: string): readonly (readonly Piece[])[] {
    return this.#tagForms.patternsOf(domain, path)
  }

  /** Has the project lately published versions of this major, as far as is known? */
  hasMajor(domain: string, path: string, major: number): boolean {
    return this.#tagForms.hasMajor(domain, path, major)
  }

  /** The tags that stand in a list of one's own. */
  ownTagsOf(domain: string, path: string): ReadonlySet<string> | undefined {
    return this.#own.tags.get(`${domain}/${path}`)
  }

  /** This list and names of one's own. */
  extendedBy({ repositories, tags }: OwnNames): KnownImages {
    return new KnownImages(this.#text, {
      repositories: joined(this.#own.repositories, repositories),
      tags: this.#own.tags.size === 0 ? tags : new Map([...this.#own.tags, ...tags]),
    })
  }
}

/** The lines of a list: a registry, then its repositories, each with its tier. */
function* readRepositories(lines: readonly string[]): Iterable<KnownRepository> {
  let domain = ''
  for (const line of lines) {
    if (line[0] !== ' ') {
      domain = line
      continue
    }
    const written = line.trim()
    const end = written.indexOf(' ')
    const path = end < 0 ? written : written.slice(0, end)
    const tier = end < 0 ? 3 : Number(written.slice(end + 1))
    yield { domain, path, tier: tier as KnownRepository['tier'] }
  }
}

function joined<Item>(first: Iterable<Item>, second: Iterable<Item>): Iterable<Item> {
  return {
    *[Symbol.iterator]() {
      yield* first
      yield* second
    },
  }
}

/** A list without a name in it: only mechanisms that need no list work. */
export const noKnownImages = new KnownImages({ repositories: [], aliases: [], tags: [], words: new Map() })
