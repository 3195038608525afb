import { general } from '../general-names.js'
import * as level from '../level.js'
import type { Beside, Verdict } from './judgement.js'
import { areRelated, differInSuffix, isNowhereOnHub, packsForOthers } from './owners.js'

/** Another name on the same registry: `quay.io/argo-cd`. */
export function otherNameThere({ query, repository, owner, last, alias, shown }: Beside): Verdict {
  const { domain } = query.reference
  const isThere = repository === alias && repository.domain === domain && domain !== 'docker.io'
  if (!isThere || owner !== '') return undefined
  if (query.known.isNamespace(domain, last)) return 'no'
  return { score: level.strong, because: `\`${last}\` is another name of \`${shown}\`` }
}

/** `confluent/cp-kafka` */
export function relatedOwner(beside: Beside): Verdict {
  const { query, repository, owner, last, isKnownOwner, meantOwner, typed, shown, isRefused } = beside
  const { domain } = query.reference
  const isHere = repository.domain === domain
  const isOther = isKnownOwner && !(isRefused && isHere && owner !== last)
  if (!areRelated(owner, meantOwner) || isOther || meantOwner === 'bitnamilegacy') return undefined
  const isLikely = domain === 'docker.elastic.co' || differInSuffix(owner, meantOwner)
  if (!isRefused && (!isHere || !isLikely)) return 'no'
  const because = `\`${last}\` is published by \`${meantOwner}\`: \`${typed}\` → \`${shown}\``
  return { score: isHere ? level.strong : level.rival, because }
}

/** `matrix-org/synapse` */
export function ownerNowhere({ query, repository, owner, last, shown, isRefused }: Beside): Verdict {
  const { known, reference } = query
  const isOnlyOne = () => known.withLastComponent(last).every((other) => other.path === repository.path)
  const isTelling = last.length >= 5 && repository.tier < 3 && !general.has(last) && !known.isCommonWord(last)
  if (reference.domain !== 'docker.io' || !isNowhereOnHub(owner) || !isTelling || !isOnlyOne())
    return undefined
  const because = `no namespace of Docker Hub is called \`${owner}\`; \`${last}\` is published as \`${shown}\``
  return { score: isRefused ? level.fair : level.partly, because }
}

/** `opentelemetry/opentelemetry-collector`: the namespace was made up from the first words of the name. */
export function ownerFromName({
  query,
  repository,
  owner,
  last,
  alias,
  isKnownOwner,
  shown,
  isRefused,
}: Beside): Verdict {
  const isMadeUp = owner.length >= 5 && last.startsWith(`${owner}-`) && !isKnownOwner && repository === alias
  if (!isMadeUp || query.known.isCommonWord(owner)) return undefined
  const because = `\`${last}\` is published as \`${shown}\``
  return { score: isRefused ? level.open : level.nearest, because }
}

/** `argocd/argocd`, refused by the registry. */
export function refusedTwice({ repository, owner, last, alias, shown, isRefused }: Beside): Verdict {
  if (owner !== last || repository !== alias || !isRefused) return undefined
  return { score: level.fair, because: `\`${last}\` is another name of \`${shown}\`` }
}

/** `grafana/prometheus`: a publisher of whom no such image is known, and another whose image everybody means by this name. */
export function ofAnotherPublisher({
  query,
  repository,
  owner,
  last,
  isKnownOwner,
  alias,
  shown,
  isRefused,
}: Beside): Verdict {
  const { known, reference } = query
  if (!isKnownOwner || reference.domain !== 'docker.io' || last.length < 5 || general.has(last))
    return undefined
  if (repository !== alias || known.isCommonWord(last) || packsForOthers(known, owner)) return undefined
  const because = `\`${owner}\` publishes no \`${last}\` that is known; it is published as \`${shown}\``
  return { score: isRefused ? level.rival : 0, because }
}
