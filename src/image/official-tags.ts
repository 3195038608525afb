import { hasTag, readTagGrammar, type TagGrammar } from './tag-grammar.js'

/** The tags of the official images; each grammar is read when it is first asked for. */
export class OfficialTags {
  readonly #lines = new Map<string, string[]>()
  readonly #grammars = new Map<string, TagGrammar>()
  #byAfter: Map<string, string[]> | undefined

  /** Of lines as in `data/known-images/tags.txt`: a name, then its indented lines. */
  constructor(tags: readonly string[]) {
    let lines: string[] = []
    for (const line of tags) {
      if (line[0] === ' ') lines.push(line)
      else {
        lines = []
        this.#lines.set(line, lines)
      }
    }
  }

  /** The tags of an official image, or of its copy on a mirror; `undefined` for repositories whose tags are not known. */
  of(domain: string, path: string): TagGrammar | undefined {
    const name = officialName(domain, path)
    return name === undefined ? undefined : this.#grammarOf(name)
  }

  /** How many official images have a tag. */
  countWith(tag: string): number {
    let count = 0
    for (const name of this.#lines.keys()) {
      const grammar = this.#grammarOf(name)
      if (grammar !== undefined && hasTag(grammar, tag)) count++
    }
    return count
  }

  /** The official images with tags of a version and this behind it, by the form of the latter: `-dind`, `-alpine#.#`. */
  withAfter(after: string): readonly string[] {
    this.#byAfter ??= this.#groupByAfter()
    return this.#byAfter.get(after.replace(/\d+/g, '#')) ?? []
  }

  #groupByAfter(): Map<string, string[]> {
    const names = new Map<string, string[]>()
    for (const name of this.#lines.keys()) {
      for (const after of this.#grammarOf(name)?.after.keys() ?? []) {
        const others = names.get(after)
        if (others === undefined) names.set(after, [name])
        else others.push(name)
      }
    }
    return names
  }

  #grammarOf(name: string): TagGrammar | undefined {
    const known = this.#grammars.get(name)
    const lines = this.#lines.get(name)
    if (known !== undefined || lines === undefined) return known
    const grammar = readTagGrammar(lines)
    this.#grammars.set(name, grammar)
    return grammar
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
