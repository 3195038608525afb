import type { Suggestion } from '../types.js'
import { familiarRepository } from './familiar-name.js'
import { general } from './general-names.js'
import { gitHost, guessGitName } from './guess-git-name.js'
import { guessWordName } from './guess-word-name.js'
import type { KnownRepository } from './known-images.js'
import * as level from './level.js'
import { moveOf } from './moved.js'
import { judgeOwned } from './place/judge-owned.js'
import { judgeSingle } from './place/judge-single.js'
import { type Judgement, putBeside } from './place/judgement.js'
import { guessTwin } from './place/same-path.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'

/** The name is right, its place is not: a missing or wrong namespace, registry or part of the path. */
export const guessPlace: Mechanism = (query) => {
  const { reference, known, name } = query
  const { domain, path } = reference
  if (known.find(domain, path) !== undefined)
    return query.hint === 'repository' || query.hint === 'tag' ? guessTwin(query) : []
  const parts = name.split('/')
  if (domain === gitHost) return [guessGitName(query, parts)].filter((one) => one !== undefined)
  if (query.registry.kind !== 'public' && query.registry.kind !== 'retired') return []
  const last = parts.at(-1) as string
  const owner = parts.slice(0, -1).join('/')
  const isKnownOwner = owner !== '' && known.isNamespace(domain, owner)
  const project = guessGitName(query, parts) ?? guessWordName(query)
  if (project !== undefined) return [project]
  const other = isKnownOwner ? guessOtherNameThere(query, owner, last) : undefined
  if (other !== undefined) return [other]
  // `apache-maven`: the name of a git repository with another sign between owner and name
  const ofGit = owner === '' ? known.alias(name.replace(/[-_.]/, '/')) : undefined
  const alias = known.alias(name) ?? known.alias(last) ?? known.alias(last.replace(/[-_.]/g, '')) ?? ofGit
  const same = withSameName(query, last)
  const isSingle = owner === '' && domain === 'docker.io'
  const found: Found[] = []
  for (const repository of candidatesAmong(same, alias, path)) {
    const beside = putBeside(query, repository, { last, owner, isKnownOwner, alias })
    const judged = isSingle ? judgeSingle(beside, same) : judgeOwned(beside)
    if (judged !== undefined) found.push({ repository, ...judged })
  }
  const server = isSingle && found.length === 0 && alias === undefined ? serverOf(query) : undefined
  if (server !== undefined) found.push(server)
  found.sort((a, b) => compareFound(a, b, query))
  return proposeBest(query, found, alias, isSingle)
}

interface Found extends Judgement {
  readonly repository: KnownRepository
}

/** The known repositories of this very last part; the name of a file may have `_` where an image has `-`. */
function withSameName({ known }: Query, last: string): readonly KnownRepository[] {
  const exact = known.withLastComponent(last)
  return exact.length > 0 || !last.includes('_') ? exact : known.withLastComponent(last.replace(/_/g, '-'))
}

/** `minecraft`, `unleash`: the one image that has `-server` behind the name of the software. */
function serverOf({ known, name, hint }: Query): Found | undefined {
  const [repository, ...others] = known.withLastComponent(`${name}-server`)
  if (repository === undefined || others.length > 0 || known.isWord(name) || general.has(name))
    return undefined
  const shown = familiarRepository(repository.domain, repository.path)
  const isUnusual = name.length > 5 && repository.tier < 3
  const score = hint === 'repository' ? level.rival : isUnusual ? level.nearest : 0
  return { repository, score, because: `the server of \`${name}\` is published as \`${shown}\`` }
}

/** Those that did not move elsewhere; when all did, those that still answer. */
function candidatesAmong(
  same: readonly KnownRepository[],
  alias: KnownRepository | undefined,
  path: string,
): readonly KnownRepository[] {
  const all = alias === undefined ? same : [alias, ...same.filter((other) => other !== alias)]
  const staying = all.filter(
    (other) => moveOf(other) === undefined || (other.path === path && !moveOf(other)?.isGone),
  )
  return staying.length > 0 ? staying : all.filter((other) => moveOf(other)?.isGone !== true)
}

function compareFound(a: Found, b: Found, { reference: { domain, tag } }: Query): number {
  return (
    b.score - a.score ||
    Number(isLibrary(b.repository)) - Number(isLibrary(a.repository)) ||
    Number(isRepacked(a.repository)) - Number(isRepacked(b.repository)) ||
    Number(hasMajorInName(b.repository, tag)) - Number(hasMajorInName(a.repository, tag)) ||
    a.repository.tier - b.repository.tier ||
    Number(b.repository.domain === domain) - Number(a.repository.domain === domain) ||
    a.repository.path.split('/').length - b.repository.path.split('/').length ||
    (a.repository.path < b.repository.path ? -1 : 1)
  )
}

/** Others' software, packed by somebody else. */
function isRepacked({ path }: KnownRepository): boolean {
  return /^(?:bitnami|bitnamilegacy|rancher|linuxserver)\//.test(path)
}

/** A copy of an official image, as public.ecr.aws has them. */
function isLibrary({ path }: KnownRepository): boolean {
  return path.startsWith('docker/library/')
}

/** `ubi9/ubi-minimal` for the tag `9.3`: some have a repository for each major version. */
function hasMajorInName({ path }: KnownRepository, tag: string | undefined): boolean {
  const major = /^v?(\d{1,3})(?:[.-]|$)/.exec(tag ?? '')?.[1]
  return path.split(/[/-]/).some((part) => /^[a-z]+(\d+)$/.exec(part)?.[1] === major && major !== undefined)
}

/** The first three; the score falls where others are as good. */
function proposeBest(
  query: Query,
  found: readonly Found[],
  alias: KnownRepository | undefined,
  isSingle: boolean,
): Suggestion[] {
  let top: number | undefined
  return found.slice(0, 3).map(({ repository, score, because }, index) => {
    const rivals = found.filter(
      (other) => other.score >= score - 0.02 && other.repository.tier <= repository.tier,
    ).length
    const kind =
      repository === alias && isSingle
        ? 'alias'
        : repository.domain === query.reference.domain
          ? 'namespace'
          : 'registry'
    const least = rivals > 1 && repository !== alias ? score - 0.06 : score
    top ??= least
    const shown = index === 0 ? least : Math.min(score, level.rival, top - 0.01 * index)
    return propose(query, repository, kind, shown, because)
  })
}

/** `bitnami/postgres`: this publisher uses another name of the same software. */
function guessOtherNameThere(query: Query, owner: string, last: string): Suggestion | undefined {
  const { known, reference } = query
  const software = known.single(last)
  if (software === undefined) return undefined
  // One of both is the image's own name: `jre` and `jdk` are two things that one image is called.
  const own = software.path.slice(software.path.lastIndexOf('/') + 1)
  const there = known
    .namesOf(software)
    .filter((name) => name !== last && (name === own || last === own))
    .filter((name) => known.find(reference.domain, `${owner}/${name}`) !== undefined)
  const [name] = there
  if (name === undefined || there.length > 1) return undefined
  const because = `\`${owner}\` publishes \`${last}\` as \`${name}\``
  return propose(query, { path: `${owner}/${name}` }, 'alias', level.strong, because)
}
