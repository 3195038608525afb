import type { Suggestion } from '../../types.js'
import { familiarRepository } from '../familiar-name.js'
import type { KnownImages } from '../known-images.js'
import * as level from '../level.js'
import { propose } from '../proposal.js'
import type { Query } from '../query.js'
import { hasTag } from '../tag-grammar.js'
import type { Beside } from './judgement.js'
import { isCalledAsOwner, isHubOwner } from './owners.js'
import { closed, open, withoutTwins } from './registries-kept.js'

/**
 * `jetstack/cert-manager-controller`: the very path is known on another registry. Whether it is on this one as well no list
 * tells; the registry's refusal does, or that nobody but its owner publishes there.
 */
export function scoreOfSamePath({ query, repository, isKnownOwner, isRefused }: Beside): number {
  const { known, reference } = query
  if (isKnownOwner && !hasLeft(query, repository))
    return isRefused
      ? level.rival
      : reference.domain === 'docker.io' && withoutTwins.has(repository.domain)
        ? level.nearest
        : 0
  if (reference.domain !== 'docker.io')
    return isRefused || closed.has(reference.domain) || isOnOne(query, repository)
      ? level.open
      : scoreOfCopy(query, repository)
  if (isRefused || withoutTwins.has(repository.domain)) return level.firm
  if (!isHubOwner(repository.path)) return level.open
  // Of projects with an organisation of their own name one in four is on Docker Hub too, of others one in ten; of publishers
  // with several repositories elsewhere and none on Docker Hub next to none. A registry of the publisher's own often stands
  // before images that are on Docker Hub as well.
  if (isOwnRegistry(known, repository)) return 0
  if (repository.domain === 'public.ecr.aws') return level.nearest
  return countOf(known, repository) > 1 && !isCalledAsOwner(repository.path) ? level.open : 0
}

/**
 * `quay.io/grafana/loki`: what is on Docker Hub under this very path, on another registry on which everybody may publish. Of
 * publishers with seven popular images or more on Docker Hub and none there, one image in forty has a copy; of smaller ones one in ten.
 */
function scoreOfCopy({ known, reference }: Query, { domain, path, tier }: Beside['repository']): number {
  const owner = path.slice(0, path.lastIndexOf('/'))
  const isThere = known.isNamespace(reference.domain, owner)
  if (domain !== 'docker.io' || tier > 2 || isThere || reference.domain !== 'quay.io') return 0
  const popular = known.withNamespace(owner).filter((other) => other.domain === domain && other.tier < 3)
  return popular.length >= 7 ? level.faint : 0
}

/** Has the publisher only old images on the written registry, and several in use on the other? */
function hasLeft({ known, reference }: Query, { domain, path, tier }: Beside['repository']): boolean {
  const all = known.withNamespace(path.slice(0, path.lastIndexOf('/')))
  const inUse = (host: string) => all.filter((other) => other.domain === host && other.tier < 3).length
  return tier < 3 && inUse(reference.domain) === 0 && inUse(domain) >= 3
}

/** The registry refuses a repository that the list has there; another registry has the same path. */
export function guessTwin(query: Query): Suggestion[] {
  const { known, reference } = query
  const last = reference.path.slice(reference.path.lastIndexOf('/') + 1)
  const twin = known
    .withLastComponent(last)
    .find(
      ({ domain, path }) => path === reference.path && domain !== reference.domain && domain !== 'k8s.gcr.io',
    )
  if (twin === undefined) return guessOfficialTwin(query, last)
  const because = `\`${familiarRepository(twin.domain, twin.path)}\` is the same path on another registry`
  return [propose(query, { domain: twin.domain, path: twin.path }, 'registry', level.nearest, because)]
}

/** `registry.k8s.io/busybox:1.36`: what is there is older, and the official image has the tag. */
function guessOfficialTwin(query: Query, last: string): Suggestion[] {
  const { known, reference } = query
  const { domain, tag } = reference
  const official = known.official(last)
  const grammar = official === undefined ? undefined : known.tagsOf('docker.io', official.path)
  if (official === undefined || grammar === undefined || tag === undefined || !hasTag(grammar, tag)) return []
  if (domain === 'docker.io' || !closed.has(domain)) return []
  const because = `the official image \`${last}\` of Docker Hub has the tag \`${tag}\``
  return [propose(query, { domain: 'docker.io', path: official.path }, 'registry', level.nearest, because)]
}

/** `quay.io/kyverno/kyverno`: a publisher with several images, all of them on one other registry. */
function isOnOne({ known, reference }: Query, { domain, path }: Beside['repository']): boolean {
  if (!open.has(reference.domain) || domain === 'docker.io') return false
  const owner = path.slice(0, path.indexOf('/') + 1)
  const registries = new Set(
    known
      .withNamespace(owner.slice(0, -1))
      .filter((other) => other.tier < 3 && other.domain !== 'k8s.gcr.io')
      .map((other) => other.domain),
  )
  return owner !== '' && registries.size === 1 && countOf(known, { domain, path }) > 1
}

/** `cgr.dev`: everything there is of one publisher. */
function isOwnRegistry(known: KnownImages, { domain, path }: Pick<Beside['repository'], 'domain' | 'path'>) {
  const owner = path.slice(0, path.indexOf('/') + 1)
  return known.of(domain).every((other) => other.path.startsWith(owner))
}

function countOf(
  known: KnownImages,
  { domain, path }: Pick<Beside['repository'], 'domain' | 'path'>,
): number {
  const owner = path.slice(0, path.indexOf('/') + 1)
  return known.of(domain).filter((other) => other.path.startsWith(owner)).length
}
