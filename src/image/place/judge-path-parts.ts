import { general } from '../general-names.js'
import * as level from '../level.js'
import type { Beside, Verdict } from './judgement.js'
import { isPartLost, isRepeated } from './owners.js'
import { closed, withoutTwins } from './registries-kept.js'

/** `registry.k8s.io/ingress-nginx`, where the publisher's name is that of its image too. */
export function ownerAlone({ query, repository, owner, last, alias, typed, shown }: Beside): Verdict {
  const { domain } = query.reference
  if (owner !== '' || repository !== alias || repository.domain !== domain || !closed.has(domain))
    return undefined
  if (!repository.path.startsWith(`${last}/`)) return undefined
  return { score: level.firm, because: `the end of the path is missing: \`${typed}\` → \`${shown}\`` }
}

/** `gcr.io/kaniko-project/kaniko`: the publisher's image is called otherwise than the project. */
export function calledAsProject({
  query,
  repository,
  owner,
  alias,
  meantOwner,
  last,
  shown,
}: Beside): Verdict {
  if (
    repository !== alias ||
    repository.domain !== query.reference.domain ||
    meantOwner !== owner ||
    owner === ''
  )
    return undefined
  return { score: level.fair, because: `the image of the project \`${last}\` is called \`${shown}\`` }
}

/** `registry.k8s.io/metrics-server` */
export function partLost(beside: Beside): Verdict {
  const { query, repository, owner, last, isKnownOwner, meantOwner, typed, shown } = beside
  const { domain } = query.reference
  if (repository.domain !== domain || !isPartLost(typed, shown)) return undefined
  if (isKnownOwner && !repository.path.startsWith(owner)) return 'no'
  // `ubi9` beside `ubi9/ubi`: who has a namespace of that name may have the name itself.
  if (owner === '' && meantOwner === last && !shown.endsWith(`/${last}/${last}`)) return 'no'
  // Everybody has groups on GitLab, and some are called like a part of somebody else's path.
  if (domain === 'registry.gitlab.com' && owner !== '' && !shown.startsWith(`${domain}/${owner}`)) return 'no'
  if (isKnownOwner && !beside.isRefused) return 'no'
  const isAnyones = owner === '' && domain !== 'public.ecr.aws' && query.known.official(last)?.tier === 1
  const score = general.has(last)
    ? level.partly
    : isAnyones
      ? level.nearest
      : repository.tier === 3
        ? level.open
        : level.strong
  return { score, because: `a part of the path is missing: \`${typed}\` → \`${shown}\`` }
}

/** `registry.k8s.io/pause/pause` */
export function partTooMuch(beside: Beside): Verdict {
  const { query, repository, owner, last, meantOwner, typed, shown, isRefused } = beside
  const { domain } = query.reference
  if (repository.domain !== domain || !isPartLost(shown, typed)) return undefined
  if (!isRepeated(owner, meantOwner, last)) return isRefused ? partBetween(beside) : partInFront(beside)
  // Images of a git repository are below its name there: `ghcr.io/actions/actions-runner-controller/actions-runner-controller`.
  if (domain === 'ghcr.io' && !isRefused && meantOwner !== last && owner === `${meantOwner}/${last}`)
    return undefined
  return { score: level.fair, because: `a part of the path is too much: \`${typed}\` → \`${shown}\`` }
}

/** `registry.k8s.io/kube-system/kube-proxy`: where everything is listed there is no such namespace. */
function partInFront({ query, owner, meantOwner, isKnownOwner, typed, shown }: Beside): Verdict {
  if (meantOwner !== '' || isKnownOwner || owner.includes('/') || !closed.has(query.reference.domain))
    return undefined
  return { score: level.open, because: `a part of the path is too much: \`${typed}\` → \`${shown}\`` }
}

/** `ghcr.io/aquasecurity/charts/trivy-operator`, refused: the name of a git repository stands between. */
function partBetween({ owner, meantOwner, typed, shown }: Beside): Verdict {
  if (meantOwner === '' || !owner.startsWith(`${meantOwner}/`)) return undefined
  return { score: level.rival, because: `a part of the path is too much: \`${typed}\` → \`${shown}\`` }
}

/** `docker.elastic.co/filebeat/filebeat`: the registry of one publisher, who has one image of this name. */
export function onlyOneThere(beside: Beside): Verdict {
  const { query, repository, owner, last, isKnownOwner, typed, shown, isRefused } = beside
  const { domain } = query.reference
  if (repository.domain !== domain || !withoutTwins.has(domain) || isKnownOwner || owner === '')
    return undefined
  // `docker.elastic.co/elastic/kibana`: the host says already who publishes.
  const isOfHost = domain.split('.').includes(owner)
  if (general.has(last) || repository.tier === 3 || (owner !== last && !isRefused && !isOfHost))
    return undefined
  const there = query.known.withLastComponent(last).filter((other) => other.domain === domain)
  if (there.length > 1) return undefined
  const because = `\`${domain}\` has one \`${last}\` that is known: \`${typed}\` → \`${shown}\``
  return { score: owner === last || isOfHost ? level.fair : level.partly, because }
}

/** `docker.elastic.co/elasticsearch/kibana`: a namespace of the same registry, but the image has one of its own name. */
export function inOwnNamespace(beside: Beside): Verdict {
  const { query, repository, owner, last, isKnownOwner, meantOwner, typed, shown } = beside
  const { domain } = query.reference
  if (repository.domain !== domain || !withoutTwins.has(domain) || !isKnownOwner || meantOwner !== last)
    return undefined
  // `mcr.microsoft.com/playwright/dotnet` is not `dotnet/sdk`, and `beats/` is nobody's own namespace
  if (general.has(last) || repository.tier === 3 || !shown.endsWith(`/${last}`)) return undefined
  if (query.known.find(domain, `${owner}/${owner}`) === undefined) return undefined
  return {
    score: level.open,
    because: `\`${last}\` has a namespace of its own name: \`${typed}\` → \`${shown}\``,
  }
}

/** `nvidia/cuda-sample`, of which one is known, on the publisher's own registry and deeper. */
export function partLostElsewhere({
  query,
  repository,
  owner,
  last,
  meantOwner,
  shown,
  isRefused,
}: Beside): Verdict {
  if (query.reference.domain !== 'docker.io' || !withoutTwins.has(repository.domain)) return undefined
  if (owner === '' || !meantOwner.startsWith(`${owner}/`) || general.has(last)) return undefined
  if (query.known.withLastComponent(last).length > 1) return undefined
  return {
    score: isRefused ? level.fair : level.nearest,
    because: `\`${last}\` of \`${owner}\` is published as \`${shown}\``,
  }
}
