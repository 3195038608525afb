import * as level from '../level.js'
import type { Beside, Verdict } from './judgement.js'
import { closed, open } from './registries-kept.js'

/** `registry.k8s.io/nginx`, `quay.io/library/redis` */
export function officialElsewhere(beside: Beside): Verdict {
  const { query, repository, owner, last, typed, shown } = beside
  const { domain } = query.reference
  if (domain === 'docker.io') return undefined
  const isForAll = closed.has(domain) || open.has(domain)
  if (repository.domain !== domain && owner === '') {
    if (!isOfficial(beside) || repository.tier === 3 || !isForAll) return 'no'
    const because = `\`${last}\` is an official image of Docker Hub, not one of \`${domain}\``
    return { score: level.open, because }
  }
  if (!isOfficial(beside) || owner !== 'library' || !isForAll) return undefined
  const because = `\`library/\` is where Docker Hub has its official images: \`${typed}\` → \`${shown}\``
  return { score: level.fair, because }
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
export function officialWithNamespace(beside: Beside): Verdict {
  const { query, repository, owner, last, isKnownOwner, alias, typed, isRefused } = beside
  if (!isOfficial(beside) || query.reference.domain !== 'docker.io') return undefined
  const because = `an official image has no namespace: \`${typed}\` → \`${repository.path.slice(8)}\``
  if (officialWords.has(owner)) return { score: level.plain, because }
  // Less known projects have a namespace of their own name on Docker Hub as well.
  if (owner === last && !isKnownOwner)
    return { score: repository.tier === 1 || isRefused ? level.strong : 0, because }
  if (owner !== last || (isKnownOwner && repository.tier > 1 && !isRefused)) return 'no'
  return { score: alias === repository ? level.fair : level.fair, because }
}
