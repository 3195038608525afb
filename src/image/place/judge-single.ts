import { general, ownEndings } from '../general-names.js'
import { weighTag } from '../guess-tag.js'
import type { KnownRepository } from '../known-images.js'
import * as level from '../level.js'
import type { Beside, Judgement } from './judgement.js'

/**
 * `grafana`, `argocd`: no official image has the name, a project's has. `same` are all known repositories of that name.
 *
 * Shape: `undefined` when the name is too general, a word, or when others are meant by it sooner.
 */
export function judgeSingle(
  { query, repository, alias, shown, isRefused }: Beside,
  same: readonly KnownRepository[],
): Judgement | undefined {
  const { name, known } = query
  if (repository === alias) {
    // `jre:11-slim`, where `eclipse-temurin` has no such tag
    const isWithout = weighTag(query.reference.tag, known.tagsOf(repository.domain, repository.path)) < 0
    return {
      score: isWithout ? level.partly : level.firm,
      because: `\`${name}\` is another name of \`${shown}\``,
    }
  }
  if (alias !== undefined) return undefined
  if (name.length < 3 || name.split(/[-_.]/).every((part) => general.has(part))) return undefined
  const owner = repository.path.slice(0, repository.path.lastIndexOf('/'))
  const isOwn = isNamedAfter(owner, name)
  const isVersion = /^v?\d+\.\d/.test(query.reference.tag ?? '')
  const isMeant = isRefused && isVersion && isOwn && repository.tier < 3 && !known.isCommonWord(name)
  if (known.isWord(name) && !(isOwn && repository.tier === 1) && !isMeant) return undefined
  const software = name.replace(ownEndings, '')
  if (software !== name && known.single(software) !== undefined && !isRefused) return undefined
  const best = Math.min(...same.map(({ tier }) => tier))
  if (repository.tier > best) return undefined
  const peers = new Set(same.filter(({ tier }) => tier === best).map(({ path }) => path)).size
  if (peers > 3) return undefined
  const own = scoreOf(repository, isOwn || repository.domain === 'registry.k8s.io', /[-_]/.test(name))
  if (own === 0) return undefined
  const score = isRefused ? own + 0.06 : own
  const because =
    owner === ''
      ? `\`${name}\` is on \`${repository.domain}\`, not on Docker Hub`
      : `the namespace is missing: \`${name}\` is published as \`${shown}\``
  return { score: peers > 1 ? score - 0.08 : score, because }
}

/** The better known, and the more its publisher is called like it, the sooner. */
function scoreOf({ tier }: KnownRepository, isOwn: boolean, isCompound: boolean): number {
  if (tier === 1) return level.fair
  if (isOwn) return tier === 2 ? level.open : level.nearest
  if (tier === 3) return 0
  return isCompound ? level.partly : level.nearest
}

function isNamedAfter(owner: string, name: string): boolean {
  const bare = name.replace(/[-_]/g, '')
  return owner.split('/').some((part) => part === name || part.replace(/[-_]/g, '').startsWith(bare))
}
