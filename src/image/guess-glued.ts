import type { Suggestion } from '../types.js'
import { editCost, tellSlip } from './edit-cost.js'
import { mendTag } from './guess-tag.js'
import type { KnownRepository } from './known-images.js'
import * as level from './level.js'
import { nearVersions } from './near-versions.js'
import { placeOfToday } from './place-of-today.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { hasTag, type TagGrammar } from './tag-grammar.js'

/** Name and tag joined by the wrong sign or by none: `nginx-1.25`, `python3.12-slim`, `node-alpine:18`, `nginx/latest`. */
export const guessGlued: Mechanism = (query) => {
  const { reference, known, name } = query
  if (reference.domain !== 'docker.io' || known.find('docker.io', reference.path) !== undefined) return []
  if (reference.digest !== undefined || name.length > 80) return []
  for (let cut = name.length - 1; cut >= 2; cut--) {
    const named = known.single(name.slice(0, cut))
    if (named === undefined) continue
    const parted = partAt(query, cut, named)
    const suggestion = parted === undefined ? undefined : splitOff(parted)
    if (suggestion !== undefined) return [suggestion]
  }
  return guessMisspeltHead(query)
}

/** A name cut in two: the name of an image, and what may be its tag. */
interface Parted {
  readonly query: Query
  readonly head: string
  readonly body: string
  /** Does nothing stand between them? */
  readonly isJoined: boolean
  readonly repository: KnownRepository
  readonly grammar: TagGrammar | undefined
  /** The number at the end of another name of the image, a part of the version: `3` of `python3`. */
  readonly number: string | undefined
}

function partAt(query: Query, cut: number, named: KnownRepository): Parted | undefined {
  const { known, name } = query
  const head = name.slice(0, cut)
  const rest = name.slice(cut)
  const body = rest.replace(/^[-_./]/, '')
  if (body === '' || body.includes('/') || isOfPublisher(query, head, rest)) return undefined
  const isOwnName = known.official(head) !== undefined
  const number = isOwnName ? undefined : /(?<!\d)\d{1,4}$/.exec(head)?.[0]
  // `python3.12` is `python` and `3.12`.
  if (number !== undefined && rest.startsWith('.')) return undefined
  const repository = placeOfToday(known, named)
  const grammar = known.tagsOf(repository.domain, repository.path)
  return { query, head, body, isJoined: body === rest, repository, grammar, number }
}

/** `almalinux/9-minimal`: who publishes below the name of the image, and has names that begin with a version, may have this one too. */
function isOfPublisher({ known, hint }: Query, head: string, rest: string): boolean {
  if (!/^\/\d/.test(rest) || hint === 'repository') return false
  return known
    .withNamespace(head)
    .some(({ domain, path, tier }) => domain === 'docker.io' && tier < 3 && /\/\d/.test(path))
}

function splitOff(parted: Parted): Suggestion | undefined {
  return asTag(parted) ?? asMendedTag(parted) ?? asYear(parted) ?? asTooMuch(parted) ?? asVersion(parted)
}

function put({ query, repository: { domain, path } }: Parted, tag: string, score: number, because: string) {
  return propose(query, { domain, path, tag }, 'glued', score, because)
}

/** What the tag would be, together with the one that is written. */
function tagsOf({ query, body, number }: Parted): string[] {
  const { tag } = query.reference
  if (tag !== undefined && tag !== 'latest')
    return [
      `${tag}-${body}`,
      `${body}-${tag}`,
      // `php-fpm:8.2-alpine`: what the version is of stands before its system
      ...(tag.includes('-') ? [tag.replace('-', `-${body}-`)] : []),
      ...(tag.startsWith(body) ? [tag] : []),
    ]
  return [...(number === undefined ? [] : [`${number}-${body}`]), body, body.replace(/_/g, '-')]
}

/** `nginx-1.25`, `node-alpine:18` */
function asTag(parted: Parted): Suggestion | undefined {
  const { query, head, body, isJoined, grammar } = parted
  const { tag } = query.reference
  const better = tagsOf(parted).find((text) => grammar !== undefined && hasTag(grammar, text))
  if (better === undefined) return undefined
  const score = isJoined && /^\d+$/.test(body) && tag === undefined ? level.firm : level.plain
  const what = tag === undefined || better === tag ? 'a tag' : 'a part of the tag'
  return put(
    parted,
    better,
    score,
    `\`${body}\` is ${what} of \`${head}\`: \`:\` stands between name and tag`,
  )
}

/** `maven-jdk11:3.8` */
function asMendedTag(parted: Parted): Suggestion | undefined {
  const { head, body, grammar } = parted
  const [likely] = tagsOf(parted)
  if (grammar === undefined || likely === undefined || !/\d/.test(body)) return undefined
  const mended = mendTag(likely, grammar)
  if (mended === undefined || !hasTag(grammar, mended)) return undefined
  return put(
    parted,
    mended,
    level.fair,
    `\`${body}\` is a part of the tag of \`${head}\`, written \`${mended}\``,
  )
}

/** `ubuntu20`, `ubuntu2204` */
function asYear(parted: Parted): Suggestion | undefined {
  const { query, head, body, isJoined, grammar } = parted
  if (
    !isJoined ||
    query.reference.tag !== undefined ||
    grammar === undefined ||
    !/^\d\d(?:\d\d)?$/.test(body)
  )
    return undefined
  const month = `${body.slice(0, 2)}.${body.slice(2)}`
  if (body.length === 4 && hasTag(grammar, month))
    return put(
      parted,
      month,
      level.firm,
      `\`${body}\` is the tag \`${month}\` of \`${head}\` without its signs`,
    )
  const [version] = nearVersions(body, grammar, query)
  if (version === undefined) return undefined
  return put(parted, version.tag, version.score, `${version.because}; \`:\` stands between name and tag`)
}

/** `nginx123` */
function asTooMuch({ query, head, body, isJoined, repository, grammar }: Parted): Suggestion | undefined {
  const { tag } = query.reference
  const isFamous = repository.tier === 1 && repository.path === `library/${head}` && head.length >= 4
  const hasTagToo = tag !== undefined && grammar !== undefined && hasTag(grammar, tag)
  if (!isFamous || !isJoined || !/^\d{1,4}$/.test(body) || (tag !== undefined && !hasTagToo)) return undefined
  const because = `\`${body}\` is too much: \`${head}${body}\` → \`${head}\``
  return propose(query, repository, 'name', hasTagToo ? level.fair : level.nearest, because)
}

/** `grafana-10.2.0`, the tags of which are not known */
function asVersion(parted: Parted): Suggestion | undefined {
  const { query, head, body, isJoined, grammar } = parted
  const isForm = /^v?(?:\d+-)?\d+\.\d+(?:\.\d+)?(?:[-.][a-z0-9.-]+)?$|^(?:lts|latest)$/.test(body)
  if (!isForm || grammar !== undefined || query.reference.tag !== undefined || isJoined) return undefined
  return put(
    parted,
    body,
    level.fair,
    `\`${body}\` looks like the tag of \`${head}\`: \`:\` stands between name and tag`,
  )
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
  return [
    propose(
      query,
      { domain, path, tag: rest },
      'glued',
      near.length > 1 ? level.nearest : level.strong,
      because,
    ),
  ]
}
