import type { Suggestion } from '../types.js'
import { editCost, tellSlip } from './edit-cost.js'
import { popular } from './guess-word-order.js'
import type { KnownRepository } from './known-images.js'
import { nearVersions } from './near-versions.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { hasTag } from './tag-grammar.js'

/** Name and tag joined by the wrong sign or by none: `nginx-1.25`, `python3.12-slim`, `node-alpine:18`, `nginx/latest`. */
export const guessGlued: Mechanism = (query) => {
  const { reference, known, name } = query
  if (reference.domain !== 'docker.io' || known.find('docker.io', reference.path) !== undefined) return []
  if (reference.digest !== undefined || name.length > 80) return []
  const found: Suggestion[] = []
  for (let cut = name.length - 1; cut >= 2; cut--) {
    const repository = known.single(name.slice(0, cut))
    if (repository === undefined) continue
    const rest = name.slice(cut)
    const suggestion = splitOff(query, name.slice(0, cut), repository, rest)
    if (suggestion !== undefined) found.push(suggestion)
    if (found.length > 0) break
  }
  return found.length > 0 ? found : guessMisspeltHead(query)
}

/** `rest` as a tag, or as a part of the tag beside it. */
function splitOff(
  query: Query,
  head: string,
  repository: KnownRepository,
  rest: string,
): Suggestion | undefined {
  const { tag } = query.reference
  const { known } = query
  const body = rest.replace(/^[-_./]/, '')
  const isJoined = body === rest
  if (body === '' || body.includes('/')) return undefined
  const grammar = known.tagsOf(repository.domain, repository.path)
  const target = { domain: repository.domain, path: repository.path }
  const isTag = (text: string) => grammar !== undefined && hasTag(grammar, text)
  // `python3` is another name of `python`, and its number a version.
  const number = known.find('docker.io', `library/${head}`) === undefined ? /\d+$/.exec(head)?.[0] : undefined
  const tags =
    tag === undefined || tag === 'latest'
      ? [...(number === undefined ? [] : [`${number}-${body}`]), body, body.replace(/_/g, '-')]
      : [`${tag}-${body}`, `${body}-${tag}`, ...(tag.startsWith(body) ? [tag] : [])]
  for (const better of tags) {
    if (!isTag(better)) continue
    const score = isJoined && /^\d+$/.test(body) && tag === undefined ? 0.9 : 0.93
    const because = `\`${body}\` is ${tag === undefined || better === tag ? 'a tag' : 'a part of the tag'} of \`${head}\`: \`:\` stands between name and tag`
    return propose(query, { ...target, tag: better }, 'glued', score, because)
  }
  const [version] =
    isJoined && tag === undefined && grammar !== undefined && /^\d\d$/.test(body)
      ? nearVersions(body, grammar, query)
      : []
  if (version !== undefined)
    return propose(
      query,
      { ...target, tag: version.tag },
      'glued',
      version.score,
      `${version.because}; \`:\` stands between name and tag`,
    )
  const isFamous = repository.tier === 1 && repository.path === `library/${head}`
  const hasTagToo = tag !== undefined && isTag(tag)
  if (
    isFamous &&
    isJoined &&
    /^\d{1,4}$/.test(body) &&
    head.length >= 4 &&
    (tag === undefined || hasTagToo)
  ) {
    const because = `\`${body}\` is too much: \`${head}${body}\` → \`${head}\``
    return propose(query, target, 'name', hasTagToo ? 0.8 : 0.62, because)
  }
  const looksLikeVersion = /^v?\d+\.\d+(?:\.\d+)?(?:[-.][a-z0-9.-]+)?$|^(?:lts|latest)$/.test(body)
  if (looksLikeVersion && grammar === undefined && tag === undefined && !isJoined) {
    return propose(
      query,
      { ...target, tag: body },
      'glued',
      0.82,
      `\`${body}\` looks like the tag of \`${head}\`: \`:\` stands between name and tag`,
    )
  }
  return undefined
}

/** The same with the name misspelt: `opnjdk17-jdk-slim`. */
function guessMisspeltHead(query: Query): Suggestion[] {
  const { name, known, reference } = query
  const match = /^([a-z]{4,20})[-_.:]?(\d[a-z0-9._-]*)$/.exec(name)
  if (
    match === null ||
    reference.tag !== undefined ||
    known.isWord(match[1] as string) ||
    known.isToken(match[1] as string)
  )
    return []
  const [, head, rest] = match as unknown as [string, string, string]
  const near = known
    .nearSingles(head, 2)
    .map((found) => ({
      ...found,
      cost: editCost(head, found.name, 1.1),
      grammar: known.tagsOf(found.repository.domain, found.repository.path),
    }))
    .filter(({ cost, grammar }) => cost <= 1.1 && grammar !== undefined && hasTag(grammar, rest))
    .sort((a, b) => a.cost - b.cost)
  const [best] = near
  if (best === undefined) return []
  const because = `${tellSlip(head, best.name)}: \`${head}\` → \`${best.name}\`; \`${rest}\` is its tag`
  const { domain, path } = best.repository
  return [propose(query, { domain, path, tag: rest }, 'glued', near.length > 1 ? 0.6 : 0.85, because)]
}

/** The same letters with other separators: `bitnami:redis`, `grafana-grafana`. */
export const guessSeparators: Mechanism = (query) => {
  const { reference, known, name } = query
  const { domain, path, tag } = reference
  if (known.find(domain, path) !== undefined || name.length > 120) return []
  if (name.includes('/') && known.alias(name) !== undefined) return []
  if (query.registry.kind !== 'public') return []
  const isOwnWord = !name.includes('/') && known.isWord(name) && query.hint !== 'repository'
  const found: Suggestion[] = []
  for (const repository of isOwnWord ? [] : popular(known.withSameLetters(name), domain)) {
    // The very path on another registry is no matter of separators.
    if (repository.path.replace(/^library\//, '') === name.replace(/^library\//, '')) continue
    // A publisher with `-` in its name is called without it on Docker Hub, and may be on both.
    if (repository.domain !== domain && name.includes('/') && query.hint !== 'repository') continue
    const meant = repository.path.replace(/^library\//, '')
    const because = `other separators: \`${name}\` → \`${meant}\``
    const isNamed = name.length >= 6
    found.push(
      propose(
        query,
        { domain: repository.domain, path: repository.path },
        'structure',
        (isNamed ? 0.93 : 0.6) - (repository.domain === domain ? 0 : 0.2),
        because,
      ),
    )
  }
  if (tag !== undefined && found.length === 0 && /^[a-z]/.test(tag) && tag !== 'latest') {
    for (const repository of popular(known.withSameLetters(`${name}/${tag}`), domain)) {
      if (!repository.path.startsWith(`${name}/`)) continue
      const because = `\`/\` stands between namespace and name: \`${name}:${tag}\` → \`${repository.path}\``
      found.push(
        propose(
          query,
          { domain: repository.domain, path: repository.path, tag: null },
          'structure',
          0.93,
          because,
        ),
      )
    }
  }
  return found
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
  const image = known.find(domain, `library/${tag}`)
  const there = image === undefined ? undefined : known.tagsOf(domain, image.path)
  if (image !== undefined && there !== undefined && hasTag(there, name)) {
    const because = `\`${name}\` is a tag of \`${tag}\`: \`${name}:${tag}\` → \`${tag}:${name}\``
    return [propose(query, { path: image.path, tag: name }, 'structure', 0.86, because)]
  }
  if (name === 'library' && image !== undefined) {
    const because = `\`library\` is the namespace of the official images: \`${tag}\``
    return [propose(query, { path: image.path, tag: null }, 'structure', 0.9, because)]
  }
  const published = own === undefined ? undefined : known.find(domain, `${tag}/${name}`)
  if (published === undefined) return []
  const because = `\`${name}\` has no such tag, but \`${tag}\` publishes \`${published.path}\``
  return [propose(query, { path: published.path, tag: null }, 'structure', 0.84, because)]
}
