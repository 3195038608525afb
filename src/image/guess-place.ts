import type { Suggestion } from '../types.js'
import { familiarRepository } from './familiar-name.js'
import { general, groups, leftHub, ownEndings, privateOwner } from './general-names.js'
import { guessGitName } from './guess-git-name.js'
import { guessWordName } from './guess-word-name.js'
import type { KnownRepository } from './known-images.js'
import { moveOf } from './moved.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'

/** Words that stand where no namespace belongs. */
const official = new Set([
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

/** The name is right, its place is not: a missing or wrong namespace, registry or part of the path. */
export const guessPlace: Mechanism = (query) => {
  const { reference, known, name } = query
  const { domain, path } = reference
  if (known.find(domain, path) !== undefined) return query.hint === 'repository' ? guessTwin(query) : []
  if (query.registry.kind !== 'public' && query.registry.kind !== 'retired') return []
  const parts = name.split('/')
  const last = parts.at(-1) as string
  const owner = parts.slice(0, -1).join('/')
  const isKnownOwner = owner !== '' && known.isNamespace(domain, owner)
  const alias = known.alias(name) ?? known.alias(last)
  const project = guessGitName(query, parts) ?? guessWordName(query)
  if (project !== undefined) return [project]
  const other = isKnownOwner ? otherNameThere(query, owner, last) : undefined
  if (other !== undefined) return [other]
  const exact = known.withLastComponent(last)
  const same =
    exact.length > 0 || !last.includes('_') ? exact : known.withLastComponent(last.replace(/_/g, '-'))
  const all = alias === undefined ? same : [alias, ...same.filter((other) => other !== alias)]
  const staying = all.filter(
    (other) => moveOf(other) === undefined || (other.path === path && !moveOf(other)?.isGone),
  )
  const candidates = staying.length > 0 ? staying : all.filter((other) => moveOf(other)?.isGone !== true)
  const found: { repository: KnownRepository; score: number; because: string }[] = []
  for (const repository of candidates) {
    const judged =
      owner === '' && domain === 'docker.io'
        ? judgeSingle(query, repository, alias, same)
        : judgeOwned(query, repository, owner, last, isKnownOwner, alias)
    if (judged !== undefined) found.push({ repository, ...judged })
  }
  found.sort(
    (a, b) =>
      b.score - a.score ||
      Number(isLibrary(b.repository)) - Number(isLibrary(a.repository)) ||
      Number(isRepacked(a.repository)) - Number(isRepacked(b.repository)) ||
      a.repository.tier - b.repository.tier ||
      Number(b.repository.domain === domain) - Number(a.repository.domain === domain) ||
      a.repository.path.split('/').length - b.repository.path.split('/').length ||
      (a.repository.path < b.repository.path ? -1 : 1),
  )
  let top: number | undefined
  return found.slice(0, 3).map(({ repository, score, because }, index) => {
    const rivals = found.filter(
      (other) => other.score >= score - 0.02 && other.repository.tier <= repository.tier,
    ).length
    const kind =
      repository === alias && owner === '' && domain === 'docker.io'
        ? 'alias'
        : repository.domain === domain
          ? 'namespace'
          : 'registry'
    const place = { domain: repository.domain, path: repository.path }
    const least = rivals > 1 && repository !== alias ? score - 0.06 : score
    top ??= least
    const shown = index === 0 ? least : Math.min(score, 0.7, top - 0.01 * index)
    return propose(query, place, kind, shown, because)
  })
}

/** Others' software, packed by somebody else. */
function isRepacked({ path }: KnownRepository): boolean {
  return /^(?:bitnami|bitnamilegacy|rancher|linuxserver)\//.test(path)
}

/** A copy of an official image, as public.ecr.aws has them. */
function isLibrary({ path }: KnownRepository): boolean {
  return path.startsWith('docker/library/')
}

/** `bitnami/postgres`: this publisher uses another name of the same software. */
function otherNameThere(query: Query, owner: string, last: string): Suggestion | undefined {
  const { known, reference } = query
  const software = known.single(last)
  if (software === undefined) return undefined
  const there = known
    .namesOf(software)
    .filter((name) => name !== last && known.find(reference.domain, `${owner}/${name}`) !== undefined)
  const [name] = there
  if (name === undefined || there.length > 1) return undefined
  return propose(
    query,
    { path: `${owner}/${name}` },
    'alias',
    0.88,
    `\`${owner}\` publishes \`${last}\` as \`${name}\``,
  )
}

interface Judgement {
  readonly score: number
  readonly because: string
}

/** `grafana`, `argocd`: no official image has the name, a project's has. */
function judgeSingle(
  query: Query,
  repository: KnownRepository,
  alias: KnownRepository | undefined,
  same: readonly KnownRepository[],
): Judgement | undefined {
  const { name, known } = query
  const shown = familiarRepository(repository.domain, repository.path)
  if (repository === alias) return { score: 0.9, because: `\`${name}\` is another name of \`${shown}\`` }
  if (alias !== undefined) return undefined
  if (name.length < 3 || name.split(/[-_.]/).every((part) => general.has(part))) return undefined
  const owner = repository.path.slice(0, repository.path.lastIndexOf('/'))
  const because =
    owner === ''
      ? `\`${name}\` is on \`${repository.domain}\`, not on Docker Hub`
      : `the namespace is missing: \`${name}\` is published as \`${shown}\``
  const isOwn = owner
    .split('/')
    .some((part) => part === name || part.replace(/[-_]/g, '').startsWith(name.replace(/[-_]/g, '')))
  const isCommunity = repository.domain === 'registry.k8s.io'
  const isWord = known.isWord(name)
  const isCompound = /[-_]/.test(name)
  if (isWord && !(isOwn && repository.tier === 1)) return undefined
  const software = name.replace(ownEndings, '')
  if (software !== name && known.single(software) !== undefined && query.hint !== 'repository')
    return undefined
  const best = Math.min(...same.map(({ tier }) => tier))
  if (repository.tier > best) return undefined
  const peers = new Set(same.filter(({ tier }) => tier === best).map(({ path }) => path)).size
  if (peers > 3) return undefined
  const score =
    repository.tier === 1
      ? 0.84
      : isOwn || isCommunity
        ? repository.tier === 2
          ? 0.78
          : 0.62
        : repository.tier === 2
          ? isCompound
            ? 0.66
            : 0.6
          : 0
  return score === 0 ? undefined : { score: peers > 1 ? score - 0.08 : score, because }
}

/** Registries of one publisher or one kind: what is there is listed, and nobody else's image is. */
const closed = new Set(['registry.k8s.io', 'gcr.io', 'mcr.microsoft.com', 'k8s.gcr.io'])
/** Registries on which everybody may publish, single names as well as copies of what others publish elsewhere. */
const open = new Set(['ghcr.io', 'quay.io'])

/** Registries with next to no twins on Docker Hub; of quay.io's popular repositories every fourth has one. */
const withoutTwins = new Set([
  'registry.k8s.io',
  'gcr.io',
  'mcr.microsoft.com',
  'docker.elastic.co',
  'nvcr.io',
  'cr.l5d.io',
  'registry.access.redhat.com',
  'registry.redhat.io',
])

/**
 * `jetstack/cert-manager-controller`: the very path is known on another registry. Whether it is on this one as well no list
 * tells; the registry's refusal does, or that nobody but its owner publishes there.
 */
function scoreOfSamePath(query: Query, repository: KnownRepository, isKnownOwner: boolean): number {
  const { hint, reference } = query
  const isRefused = hint === 'repository'
  if (isKnownOwner) return isRefused ? 0.72 : 0
  if (reference.domain !== 'docker.io') return isRefused || closed.has(reference.domain) ? 0.74 : 0
  if (isRefused || withoutTwins.has(repository.domain)) return 0.9
  if (!isHubOwner(repository.path)) return 0.76
  // Of projects with an organisation of their own name one in four is on Docker Hub too, of others one in ten; of publishers
  // with several repositories elsewhere and none on Docker Hub next to none.
  const owner = repository.path.slice(0, repository.path.indexOf('/') + 1)
  const several = query.known.of(repository.domain).filter(({ path }) => path.startsWith(owner)).length > 1
  return several && !isOwnName(repository.path) ? 0.76 : 0
}

/** Is the image called as its publisher: `hedgedoc/hedgedoc`, `gethomepage/homepage`? */
function isOwnName(path: string): boolean {
  const [owner = '', name = ''] = path.replace(/[-_.]/g, '').split('/')
  return owner.includes(name) || name.includes(owner)
}

/** A namespace of Docker Hub has letters and digits alone. */
function isHubOwner(path: string): boolean {
  return /^[a-z0-9]+\//.test(path)
}

/** The registry refuses a repository that the list has there; another registry has the same path. */
function guessTwin(query: Query): Suggestion[] {
  const { known, reference } = query
  const last = reference.path.slice(reference.path.lastIndexOf('/') + 1)
  const twin = known
    .withLastComponent(last)
    .find(
      ({ domain, path }) => path === reference.path && domain !== reference.domain && domain !== 'k8s.gcr.io',
    )
  if (twin === undefined) return []
  const because = `\`${familiarRepository(twin.domain, twin.path)}\` is the same path on another registry`
  return [propose(query, { domain: twin.domain, path: twin.path }, 'registry', 0.62, because)]
}

/** `mysql/mysql`, `brancz/kube-rbac-proxy`, `prometheus/node_exporter`, `registry.k8s.io/metrics-server`. */
function judgeOwned(
  query: Query,
  repository: KnownRepository,
  owner: string,
  last: string,
  isKnownOwner: boolean,
  alias: KnownRepository | undefined,
): Judgement | undefined {
  const { known } = query
  const { domain } = query.reference
  const shown = familiarRepository(repository.domain, repository.path)
  const typed = familiarRepository(domain, query.reference.path)
  const meantOwner = repository.path.slice(0, Math.max(0, repository.path.lastIndexOf('/')))
  const isOfficial = repository.domain === 'docker.io' && meantOwner === 'library'
  if (repository.domain !== domain && meantOwner === owner && owner !== '') {
    const because = `\`${owner}/${last}\` is on \`${repository.domain === 'docker.io' ? 'Docker Hub' : repository.domain}\`${query.hasHost ? `, not on \`${domain}\`` : '; without a registry Docker Hub is meant'}`
    return {
      score: scoreOfSamePath(query, repository, isKnownOwner),
      because,
    }
  }
  if (repository.domain !== domain && owner === '' && domain !== 'docker.io') {
    if (!isOfficial || repository.tier === 3 || !(closed.has(domain) || open.has(domain))) return undefined
    return {
      score: 0.77,
      because: `\`${last}\` is an official image of Docker Hub, not one of \`${domain}\``,
    }
  }
  if (isOfficial && owner === 'library' && (closed.has(domain) || open.has(domain))) {
    const because = `\`library/\` is where Docker Hub has its official images: \`${typed}\` → \`${shown}\``
    return { score: 0.8, because }
  }
  if (isOfficial && domain === 'docker.io') {
    const name = repository.path.slice(8)
    if (official.has(owner))
      return { score: 0.93, because: `an official image has no namespace: \`${typed}\` → \`${name}\`` }
    if (owner === last && !isKnownOwner)
      return {
        // Less known projects have a namespace of their own name on Docker Hub as well.
        score: repository.tier === 1 || query.hint === 'repository' ? 0.88 : 0,
        because: `an official image has no namespace: \`${typed}\` → \`${name}\``,
      }
    if (isKnownOwner && repository.tier > 1 && query.hint !== 'repository') return undefined
    if (owner === last && alias === repository)
      return { score: 0.8, because: `an official image has no namespace: \`${typed}\` → \`${name}\`` }
    if (owner === last)
      return { score: 0.82, because: `an official image has no namespace: \`${typed}\` → \`${name}\`` }
    return undefined
  }
  const group = Object.hasOwn(groups, owner) ? groups[owner] : undefined
  if (
    group !== undefined &&
    `${repository.domain}/${repository.path}`.startsWith(group) &&
    !general.has(last) &&
    (query.hint === 'repository' || cannotBeThere(query, owner))
  ) {
    const isDirect =
      repository === alias || repository.path.endsWith(`${last}/${last}`) || group.split('/').length > 2
    return {
      score: isDirect ? 0.88 : 0.72,
      because: `\`${owner}\` is the name on the git host; its images are \`${shown}\``,
    }
  }
  if (repository.domain === domain && isPartLost(typed, shown)) {
    if (isKnownOwner && !repository.path.startsWith(owner)) return undefined
    const isAnyones =
      owner === '' && domain !== 'public.ecr.aws' && known.find('docker.io', `library/${last}`)?.tier === 1
    return {
      score: general.has(last) ? 0.68 : isAnyones ? 0.6 : repository.tier === 3 ? 0.74 : 0.86,
      because: `a part of the path is missing: \`${typed}\` → \`${shown}\``,
    }
  }
  if (repository.domain === domain && isPartLost(shown, typed) && isRepeated(owner, meantOwner, last)) {
    return { score: 0.8, because: `a part of the path is too much: \`${typed}\` → \`${shown}\`` }
  }
  if (repository === alias && repository.domain === domain && domain !== 'docker.io' && owner === '')
    return { score: 0.86, because: `\`${last}\` is another name of \`${shown}\`` }
  const isRefused = query.hint === 'repository'
  if (areRelated(owner, meantOwner) && !isKnownOwner && meantOwner !== 'bitnamilegacy') {
    const isLikely = domain === 'docker.elastic.co' || differInSuffix(owner, meantOwner)
    if (!isRefused && (repository.domain !== domain || !isLikely)) return undefined
    return {
      score: repository.domain === domain ? 0.86 : 0.72,
      because: `\`${last}\` is published by \`${meantOwner}\`: \`${typed}\` → \`${shown}\``,
    }
  }
  if (
    domain === 'docker.io' &&
    isNowhere(owner) &&
    !general.has(last) &&
    isOnlyOne(query, repository, last)
  ) {
    const because = `no namespace of Docker Hub is called \`${owner}\`; \`${last}\` is published as \`${shown}\``
    return { score: isRefused ? 0.82 : 0.66, because }
  }
  if (owner === last && repository === alias && isRefused)
    return { score: 0.84, because: `\`${last}\` is another name of \`${shown}\`` }
  return undefined
}

/** A namespace that Docker Hub cannot have, and that people do not write in place of their own: `matrix-org`. */
function isNowhere(owner: string): boolean {
  return /^[a-z0-9]+[-_.][a-z0-9-_.]+$/.test(owner) && !privateOwner.test(owner)
}

function isOnlyOne({ known }: Query, { path }: KnownRepository, last: string): boolean {
  return (
    last.length >= 5 &&
    !known.isCommonWord(last) &&
    known.withLastComponent(last).every((other) => other.path === path)
  )
}

/** Are the parts of `owner` that `meantOwner` lacks said twice: in the owner's own name, or in that of the image? */
function isRepeated(owner: string, meantOwner: string, last: string): boolean {
  const kept = meantOwner.split('/')
  const surplus = owner.split('/').filter((part) => !kept.includes(part))
  if (surplus.length === 0) return true
  return surplus.every((part) => last.startsWith(part) || kept.some((other) => other.includes(part)))
}

const suffix = /^(?:inc|io|hq|org|labs?|com|corp|dev|ai|project|ui|app|tech|software|foundation|oss)$/

/** `confluent` for `confluentinc`, `grafanalabs` for `grafana`: what a company or project adds where its name was taken. */
function differInSuffix(owner: string, meant: string): boolean {
  const a = owner.replace(/[-_]/g, '')
  const b = meant.replace(/[-_]/g, '')
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || suffix.test(long.slice(short.length))
}

/** Is there nothing of this owner where the name leads, as far as the list knows? */
function cannotBeThere({ known, reference: { domain } }: Query, owner: string): boolean {
  if (domain !== 'docker.io') return closed.has(domain)
  return (
    owner.includes('/') ||
    !/^[a-z0-9]+$/.test(owner) ||
    leftHub.has(owner) ||
    !known.isNamespace(domain, owner)
  )
}

/** Is `short` what remains of `long` when one part or more between slashes is left out? */
function isPartLost(short: string, long: string): boolean {
  const a = short.split('/')
  const b = long.split('/')
  if (a.length >= b.length) return false
  let at = 0
  for (const part of b) if (part === a[at]) at++
  return at === a.length
}

/** One name begins with the other, separators aside: `confluent`, `confluentinc`. */
function areRelated(owner: string, meant: string): boolean {
  const a = owner.replace(/[-_]/g, '')
  const b = meant.replace(/[-_]/g, '')
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.startsWith(short) && !owner.includes('/')
}
