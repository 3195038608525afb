import { general, groups, leftHub } from '../general-names.js'
import type { Beside, Judgement } from './judgement.js'
import {
  areRelated,
  differInSuffix,
  isNowhereOnHub,
  isPartLost,
  isRepeated,
  packsForOthers,
} from './owners.js'
import { closed, open, withoutTwins } from './registries-kept.js'
import { scoreOfSamePath } from './same-path.js'

/** What a judge says: a judgement, `no` where no other may speak, `undefined` where it has nothing to say. */
type Verdict = Judgement | 'no' | undefined
type Judge = (beside: Beside) => Verdict

/** In this order: the first that says something decides. */
const judges: readonly Judge[] = [
  officialElsewhere,
  onAnotherRegistry,
  officialWithNamespace,
  ofGitGroup,
  ownerAlone,
  partLost,
  partTooMuch,
  otherNameThere,
  relatedOwner,
  onlyOneThere,
  partLostElsewhere,
  ownerNowhere,
  refusedTwice,
  ofAnotherPublisher,
]

/** `mysql/mysql`, `brancz/kube-rbac-proxy`, `prometheus/node_exporter`, `registry.k8s.io/metrics-server`. */
export function judgeOwned(beside: Beside): Judgement | undefined {
  for (const judge of judges) {
    const verdict = judge(beside)
    if (verdict !== undefined) return verdict === 'no' ? undefined : verdict
  }
  return undefined
}

/** The same path on another registry. */
function onAnotherRegistry(beside: Beside): Verdict {
  const { query, repository, owner, meantOwner, last } = beside
  const { domain } = query.reference
  if (repository.domain === domain || meantOwner !== owner || owner === '') return undefined
  const place = repository.domain === 'docker.io' ? 'Docker Hub' : `\`${repository.domain}\``
  const rest = query.hasHost ? `, not on \`${domain}\`` : '; without a registry Docker Hub is meant'
  return { score: scoreOfSamePath(beside), because: `\`${owner}/${last}\` is on ${place}${rest}` }
}

/** `registry.k8s.io/nginx`, `quay.io/library/redis` */
function officialElsewhere(beside: Beside): Verdict {
  const { query, repository, owner, last, typed, shown } = beside
  const { domain } = query.reference
  if (domain === 'docker.io') return undefined
  const isForAll = closed.has(domain) || open.has(domain)
  if (repository.domain !== domain && owner === '') {
    if (!isOfficial(beside) || repository.tier === 3 || !isForAll) return 'no'
    const because = `\`${last}\` is an official image of Docker Hub, not one of \`${domain}\``
    return { score: 0.77, because }
  }
  if (!isOfficial(beside) || owner !== 'library' || !isForAll) return undefined
  const because = `\`library/\` is where Docker Hub has its official images: \`${typed}\` → \`${shown}\``
  return { score: 0.8, because }
}

function isOfficial({ repository, meantOwner }: Beside): boolean {
  return repository.domain === 'docker.io' && meantOwner === 'library'
}

/** Words that stand where no namespace belongs. */
const officialWords = new Set([
  'docker',
  'library',
  'official',
  'hub',
  'dockerhub',
  '_',
  'images',
  'image',
  'docker-library',
  'dockerfile',
  'dockerlibrary',
  'docker-official',
])

/** `mysql/mysql`, `docker/nginx` */
function officialWithNamespace(beside: Beside): Verdict {
  const { query, repository, owner, last, isKnownOwner, alias, typed, isRefused } = beside
  if (!isOfficial(beside) || query.reference.domain !== 'docker.io') return undefined
  const because = `an official image has no namespace: \`${typed}\` → \`${repository.path.slice(8)}\``
  if (officialWords.has(owner)) return { score: 0.93, because }
  // Less known projects have a namespace of their own name on Docker Hub as well.
  if (owner === last && !isKnownOwner)
    return { score: repository.tier === 1 || isRefused ? 0.88 : 0, because }
  if (owner !== last || (isKnownOwner && repository.tier > 1 && !isRefused)) return 'no'
  return { score: alias === repository ? 0.8 : 0.82, because }
}

/** `kubernetes-csi/csi-provisioner` */
function ofGitGroup(beside: Beside): Verdict {
  const { repository, owner, last, alias, shown, isRefused } = beside
  const group = Object.hasOwn(groups, owner) ? groups[owner] : undefined
  if (group === undefined || general.has(last)) return undefined
  if (!`${repository.domain}/${repository.path}`.startsWith(group)) return undefined
  if (!isRefused && !cannotBeThere(beside)) return undefined
  const isDirect =
    repository === alias || repository.path.endsWith(`${last}/${last}`) || group.split('/').length > 2
  const because = `\`${owner}\` is the name on the git host; its images are \`${shown}\``
  return { score: isDirect ? 0.88 : 0.72, because }
}

/** Is there nothing of this owner where the name leads, as far as the list knows? */
function cannotBeThere({ query, owner }: Beside): boolean {
  const { domain } = query.reference
  if (domain === 'ghcr.io') return owner.startsWith('kubernetes') && !query.known.isNamespace(domain, owner)
  if (domain !== 'docker.io') return closed.has(domain)
  const isHub = /^[a-z0-9]+$/.test(owner)
  return !isHub || leftHub.has(owner) || !query.known.isNamespace(domain, owner)
}

/** `registry.k8s.io/ingress-nginx`, where the publisher's name is that of its image too. */
function ownerAlone({ query, repository, owner, last, alias, typed, shown }: Beside): Verdict {
  const { domain } = query.reference
  if (owner !== '' || repository !== alias || repository.domain !== domain || !closed.has(domain))
    return undefined
  if (!repository.path.startsWith(`${last}/`)) return undefined
  return { score: 0.9, because: `the end of the path is missing: \`${typed}\` → \`${shown}\`` }
}

/** `registry.k8s.io/metrics-server` */
function partLost(beside: Beside): Verdict {
  const { query, repository, owner, last, isKnownOwner, meantOwner, typed, shown } = beside
  const { domain } = query.reference
  if (repository.domain !== domain || !isPartLost(typed, shown)) return undefined
  if (isKnownOwner && !repository.path.startsWith(owner)) return 'no'
  // `ubi9` beside `ubi9/ubi`: who has a namespace of that name may have the name itself.
  if (owner === '' && meantOwner === last && !shown.endsWith(`/${last}/${last}`)) return 'no'
  // Everybody has groups on GitLab, and some are called like a part of somebody else's path.
  if (domain === 'registry.gitlab.com' && owner !== '' && !shown.startsWith(`${domain}/${owner}`)) return 'no'
  const isAnyones =
    owner === '' &&
    domain !== 'public.ecr.aws' &&
    query.known.find('docker.io', `library/${last}`)?.tier === 1
  const score = general.has(last) ? 0.68 : isAnyones ? 0.6 : repository.tier === 3 ? 0.74 : 0.86
  return { score, because: `a part of the path is missing: \`${typed}\` → \`${shown}\`` }
}

/** `registry.k8s.io/pause/pause` */
function partTooMuch(beside: Beside): Verdict {
  const { query, repository, owner, last, meantOwner, typed, shown, isRefused } = beside
  const { domain } = query.reference
  if (repository.domain !== domain || !isPartLost(shown, typed)) return undefined
  if (!isRepeated(owner, meantOwner, last)) return isRefused ? partBetween(beside) : undefined
  // Images of a git repository are below its name there: `ghcr.io/actions/actions-runner-controller/actions-runner-controller`.
  if (domain === 'ghcr.io' && !isRefused && meantOwner !== last && owner === `${meantOwner}/${last}`)
    return undefined
  return { score: 0.8, because: `a part of the path is too much: \`${typed}\` → \`${shown}\`` }
}

/** `ghcr.io/aquasecurity/charts/trivy-operator`, refused: the name of a git repository stands between. */
function partBetween({ owner, meantOwner, typed, shown }: Beside): Verdict {
  if (meantOwner === '' || !owner.startsWith(`${meantOwner}/`)) return undefined
  return { score: 0.72, because: `a part of the path is too much: \`${typed}\` → \`${shown}\`` }
}

/** Another name on the same registry: `quay.io/argo-cd`. */
function otherNameThere({ query, repository, owner, last, alias, shown }: Beside): Verdict {
  const { domain } = query.reference
  const isThere = repository === alias && repository.domain === domain && domain !== 'docker.io'
  if (!isThere || owner !== '') return undefined
  if (query.known.isNamespace(domain, last)) return 'no'
  return { score: 0.86, because: `\`${last}\` is another name of \`${shown}\`` }
}

/** `confluent/cp-kafka` */
function relatedOwner(beside: Beside): Verdict {
  const { query, repository, owner, last, isKnownOwner, meantOwner, typed, shown, isRefused } = beside
  if (!areRelated(owner, meantOwner) || isKnownOwner || meantOwner === 'bitnamilegacy') return undefined
  const { domain } = query.reference
  const isHere = repository.domain === domain
  const isLikely = domain === 'docker.elastic.co' || differInSuffix(owner, meantOwner)
  if (!isRefused && (!isHere || !isLikely)) return 'no'
  const because = `\`${last}\` is published by \`${meantOwner}\`: \`${typed}\` → \`${shown}\``
  return { score: isHere ? 0.86 : 0.72, because }
}

/** `docker.elastic.co/filebeat/filebeat`: the registry of one publisher, who has one image of this name. */
function onlyOneThere(beside: Beside): Verdict {
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
  return { score: owner === last || isOfHost ? 0.84 : 0.66, because }
}

/** `nvidia/cuda-sample`, of which one is known, on the publisher's own registry and deeper. */
function partLostElsewhere({
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
    score: isRefused ? 0.82 : 0.62,
    because: `\`${last}\` of \`${owner}\` is published as \`${shown}\``,
  }
}

/** `matrix-org/synapse` */
function ownerNowhere({ query, repository, owner, last, shown, isRefused }: Beside): Verdict {
  const { known, reference } = query
  const isOnlyOne = () => known.withLastComponent(last).every((other) => other.path === repository.path)
  const isTelling = last.length >= 5 && !general.has(last) && !known.isCommonWord(last)
  if (reference.domain !== 'docker.io' || !isNowhereOnHub(owner) || !isTelling || !isOnlyOne())
    return undefined
  const because = `no namespace of Docker Hub is called \`${owner}\`; \`${last}\` is published as \`${shown}\``
  return { score: isRefused ? 0.82 : 0.66, because }
}

/** `argocd/argocd`, refused by the registry. */
function refusedTwice({ repository, owner, last, alias, shown, isRefused }: Beside): Verdict {
  if (owner !== last || repository !== alias || !isRefused) return undefined
  return { score: 0.84, because: `\`${last}\` is another name of \`${shown}\`` }
}

/** `grafana/prometheus`: a publisher of whom no such image is known, and another whose image everybody means by this name. */
function ofAnotherPublisher({
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
  return { score: isRefused ? 0.72 : 0.54, because }
}
