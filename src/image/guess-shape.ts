import type { Suggestion } from '../types.js'
import { familiarRepository } from './familiar-name.js'
import { weighTag } from './guess-tag.js'
import { popular } from './guess-word-order.js'
import type { KnownRepository } from './known-images.js'
import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { hasTag } from './tag-grammar.js'

/** The same letters with other separators: `bitnami:redis`, `grafana-grafana`. */
export const guessSeparators: Mechanism = (query) => {
  const { reference, known, name } = query
  const { domain, path, tag } = reference
  if (known.find(domain, path) !== undefined || name.length > 120) return []
  if (name.includes('/') && known.alias(name) !== undefined) return []
  if (query.registry.kind !== 'public') return []
  const isSingle = !name.includes('/')
  const isOwnWord = isSingle && known.isWord(name) && query.hint !== 'repository'
  const found: Suggestion[] = []
  for (const repository of isOwnWord ? [] : popular(known.withSameLetters(name), domain)) {
    // The very path on another registry is no matter of separators.
    if (repository.path.replace(/^library\//, '') === name.replace(/^library\//, '')) continue
    // A publisher with `-` in its name is called without it on Docker Hub, and may be on both.
    if (repository.domain !== domain && name.includes('/') && query.hint !== 'repository') continue
    const meant = repository.path.replace(/^library\//, '')
    // `rancher-agent` is the whole name of `rancher/rancher-agent`.
    const owner = meant.slice(0, Math.max(0, meant.indexOf('/')))
    if (isSingle && known.find(repository.domain, `${owner}/${name}`) !== undefined) continue
    // `apache-solr` is another name of the official image, not `apache/solr`.
    if (known.alias(name)?.path.startsWith('library/') && known.alias(name) !== repository) continue
    // `google-samples` and `google_samples` are two publishers.
    if (isSibling(query, repository) && query.hint !== 'repository') continue
    const because = `other separators: \`${name}\` → \`${familiarRepository(repository.domain, repository.path)}\``
    const isNamed = name.length >= 6
    const isOwn = weighTag(tag, known.tagsOf(repository.domain, repository.path)) < 0
    if (isOwn && isSingle) continue
    found.push(
      propose(
        query,
        repository,
        'structure',
        (isNamed ? level.plain : level.nearest) - (repository.domain === domain ? 0 : 0.2),
        because,
      ),
    )
  }
  if (tag !== undefined && found.length === 0 && /^[a-z]/.test(tag) && tag !== 'latest') {
    for (const repository of popular(known.withSameLetters(`${name}/${tag}`), domain)) {
      const isDash = repository.path === `library/${name}-${tag}`
      if (!isDash && !repository.path.startsWith(`${name}/`)) continue
      const shown = familiarRepository(repository.domain, repository.path)
      const where = isDash ? '`-` stands between the words' : '`/` stands between namespace and name'
      const because = `${where}: \`${name}:${tag}\` → \`${shown}\``
      found.push(
        propose(
          query,
          { domain: repository.domain, path: repository.path, tag: null },
          'structure',
          level.plain,
          because,
        ),
      )
    }
  }
  return found.length > 0 ? found : guessNameInTag(query)
}

/** Is the written namespace another one with the same letters, of which there are images in use as well? */
function isSibling({ known, name, reference }: Query, { path, tier }: KnownRepository): boolean {
  const [owner, meant] = [ownerOf(name), ownerOf(path)]
  return (
    owner !== '' &&
    meant !== '' &&
    meant !== owner &&
    known.withNamespace(owner).some((other) => other.domain === reference.domain && other.tier <= tier)
  )
}

const ownerOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** `mcr.microsoft.com/dotnet:aspnet-7.0`: a namespace, and in the tag the name and the version. */
function guessNameInTag(query: Query): Suggestion[] {
  const { domain, path, tag } = query.reference
  const [, name = '', version = ''] = /^([a-z][a-z0-9-]*?)-(v?\d[\w.-]*)$/.exec(tag ?? '') ?? []
  const owner = path.replace(/^library\//, '')
  if (name === '' || query.known.find(domain, `${owner}/${name}`) === undefined) return []
  const because = `\`/\` stands before the name, \`:\` before the version: \`${owner}/${name}:${version}\``
  return [propose(query, { path: `${owner}/${name}`, tag: version }, 'structure', level.plain, because)]
}

/**
 * Name and tag stand in each other's place: `alpine:node` for `node:alpine`, `redis:bitnami` for `bitnami/redis`,
 * `library:nginx` for `nginx`. Only where the written image has no such tag.
 */
export const guessSwapped: Mechanism = (query) => {
  const { reference, known, name } = query
  const { tag, domain, path } = reference
  if (domain !== 'docker.io' || name.includes('/') || tag === undefined || !/^[a-z][a-z0-9-]+$/.test(tag))
    return []
  const own = known.tagsOf(domain, path)
  if (own !== undefined && hasTag(own, tag)) return []
  const image = known.official(tag)
  const there = image === undefined ? undefined : known.tagsOf(domain, image.path)
  if (image !== undefined && there !== undefined && hasTag(there, name)) {
    const because = `\`${name}\` is a tag of \`${tag}\`: \`${name}:${tag}\` → \`${tag}:${name}\``
    return [propose(query, { path: image.path, tag: name }, 'structure', level.strong, because)]
  }
  const whole = own === undefined ? undefined : known.official(`${name}-${tag}`)
  if (whole !== undefined) {
    const meant = whole.path.slice(8)
    const because = `\`${name}\` has no such tag; \`${meant}\` is an image of its own`
    return [propose(query, { path: whole.path, tag: null }, 'structure', level.strong, because)]
  }
  if (name === 'library' && image !== undefined) {
    const because = `\`library\` is the namespace of the official images: \`${tag}\``
    return [propose(query, { path: image.path, tag: null }, 'structure', level.firm, because)]
  }
  const published = own === undefined ? undefined : known.find(domain, `${tag}/${name}`)
  if (published === undefined) return []
  const because = `\`${name}\` has no such tag, but \`${tag}\` publishes \`${published.path}\``
  return [propose(query, { path: published.path, tag: null }, 'structure', level.strong, because)]
}
