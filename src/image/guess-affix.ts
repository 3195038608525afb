import type { Suggestion } from '../types.js'
import { familiarRepository } from './familiar-name.js'
import { weighTag } from './guess-tag.js'
import type { KnownRepository } from './known-images.js'
import * as level from './level.js'
import { moveOf } from './moved.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { hasTag } from './tag-grammar.js'

const affixes =
  /^(?:docker|official|library|image|container|oci|prometheus(?=.*-exporter$))[-_]|[-_](?:docker|image|container|official|img|oci)$/

const usualTag = /^(?:v?\d|(?:latest|stable|edge|lts|main|master|nightly)\b)/

/** A word around the name that says no more than "image": `docker-nginx`, `nginx-image`, `jdoe/docker-heroku`. */
export const guessAffix: Mechanism = (query) => {
  const { reference, known, name } = query
  const { domain, path } = reference
  if (query.registry.kind !== 'public' || known.find(domain, path) !== undefined) return []
  if (domain !== 'docker.io') return guessElsewhere(query)
  const parts = name.split('/')
  const last = parts.at(-1) as string
  const bare = last.replace(affixes, '')
  if (parts.length > 2) return []
  if (parts.length === 2) return guessOwned(query, parts[0] as string, last, bare)
  if (known.withLastComponent(name).length > 0) return []
  const repository = bare === name ? undefined : known.single(bare)
  if (repository === undefined) return guessServer(query)
  const move = moveOf(repository)
  const place = move?.to !== undefined && move.isGone ? move.to : repository
  // `wordpress-image:shop-2024.09` has a tag of somebody's own.
  const { tag } = reference
  const grammar = known.tagsOf(place.domain, place.path)
  const isOwn = grammar === undefined ? tag !== undefined && !usualTag.test(tag) : weighTag(tag, grammar) < 0
  if (isOwn) return []
  const score = query.hint === 'repository' ? level.partly : level.nearest
  const shown = familiarRepository(repository.domain, repository.path)
  const because = `the image is called \`${shown}\`, without \`${wordIn(name, bare)}\``
  return [propose(query, place, 'structure', score, because)]
}

/**
 * `solr-server:9.5`, `postgres-db:16.2`: an official image whose tag is written. `node-server:18` may be somebody's own, so that a
 * major alone needs the refusal beside it.
 */
function guessServer(query: Query): Suggestion[] {
  const { reference, known, name, hint } = query
  const bare = name.replace(/[-_](?:server|db)$/, '')
  const repository = bare === name ? undefined : known.official(bare)
  const grammar = repository === undefined ? undefined : known.tagsOf('docker.io', repository.path)
  const { tag = 'latest' } = reference
  const isTelling = /^v?\d+\.\d/.test(tag) || (hint === 'repository' && /^\d/.test(tag))
  if (repository === undefined || grammar === undefined || !isTelling || !hasTag(grammar, tag)) return []
  const because = `the image is called \`${bare}\`, without \`${wordIn(name, bare)}\`; \`${tag}\` is one of its tags`
  return [propose(query, repository, 'structure', level.partly, because)]
}

/** `quay.io/cilium/docker-hubble-relay` */
function guessElsewhere(query: Query): Suggestion[] {
  const { reference, known } = query
  const { domain, path } = reference
  const slash = path.lastIndexOf('/') + 1
  const last = path.slice(slash)
  const bare = last.replace(affixes, '')
  const repository = bare === last ? undefined : known.find(domain, path.slice(0, slash) + bare)
  if (repository === undefined) return []
  const because = `the image is called \`${bare}\`, without \`${wordIn(last, bare)}\``
  return [propose(query, repository, 'structure', level.strong, because)]
}

/**
 * `jdoe/docker-heroku`: git repositories of images are often called so, the images not. And where a user's image of an
 * official name is refused, the official one may have been meant.
 */
function guessOwned(query: Query, owner: string, last: string, bare: string): Suggestion[] {
  const { known, hint } = query
  if (bare !== last) {
    const named = `${owner}/${bare}`
    // `pihole/docker-pi-hole`
    const same = known.withSameLetters(named).filter(({ domain }) => domain === 'docker.io')
    const path = same.length === 1 ? (same[0] as KnownRepository).path : named
    const isKnown = known.find('docker.io', path) !== undefined
    // `jdoe/redis-image` may well be somebody's own
    const isOfGit = wordIn(last, bare) === 'docker'
    if (!isKnown && (!isOfGit || hint !== 'repository' || known.isNamespace('docker.io', owner))) return []
    const because = `\`${wordIn(last, bare)}\` is often in the name of the git repository only: \`${owner}/${last}\` → \`${path}\``
    return [propose(query, { path }, 'structure', isKnown ? level.strong : level.faint, because)]
  }
  const official = known.official(last)
  if (official?.tier !== 1 || hint !== 'repository' || known.isNamespace('docker.io', owner)) return []
  // `acme/nginx:prod` has a tag of somebody's own.
  if (weighTag(query.reference.tag, known.tagsOf('docker.io', official.path)) < 0) return []
  const because = `without \`${owner}/\` there is an official image of this name`
  return [propose(query, { path: official.path }, 'namespace', level.faint, because)]
}

function wordIn(name: string, bare: string): string {
  return name.replace(bare, '').replace(/[-_]/g, '')
}
