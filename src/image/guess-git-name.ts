import type { Suggestion } from '../types.js'
import { editCost, tellSlip } from './edit-cost.js'
import { familiarRepository } from './familiar-name.js'
import { general, groups, leftHub } from './general-names.js'
import type { KnownRepository } from './known-images.js'
import * as level from './level.js'
import { propose } from './proposal.js'
import type { Query } from './query.js'

/** The host of the repositories themselves, which has no image at all. */
export const gitHost = 'github.com'

/**
 * The name of a git repository, or of its group, in place of the image's: `kubernetes/ingress-nginx`,
 * `redhat/ubi9/ubi-minimal`, `prometheus/node_exporter`.
 *
 * Shape: `undefined` when the list knows no image of it. Errors: none is thrown.
 */
export function guessGitName(query: Query, parts: readonly string[]): Suggestion | undefined {
  const { known, reference, name } = query
  const [group = '', ...rest] = parts
  const { domain } = reference
  // The registry of GitHub has an owner for every group there, whether it publishes or not.
  const isOfGit = domain === gitHost || (domain === 'ghcr.io' && !known.isNamespace(domain, group))
  if ((domain !== 'docker.io' && !isOfGit) || rest.length === 0) return undefined
  const image = known.alias(name)
  // What is on Docker Hub has a copy on the registry of GitHub often enough.
  const mayBeCopied = domain === 'ghcr.io' && image?.domain === 'docker.io' && query.hint !== 'repository'
  if (image !== undefined && !mayBeCopied) {
    const shown = familiarRepository(image.domain, image.path)
    const because = `\`${name}\` is the name of the git repository; the image is \`${shown}\``
    const kind = image.domain === 'docker.io' ? 'alias' : 'registry'
    return propose(
      query,
      { domain: image.domain, path: image.path },
      kind,
      isOfGit ? level.fair : level.firm,
      because,
    )
  }
  const there = domain === gitHost ? samePath(query, parts.join('/')) : undefined
  if (there !== undefined) {
    const because = `the image of this git repository is \`${familiarRepository(there.domain, there.path)}\``
    return propose(query, there, 'registry', level.firm, because)
  }
  const meant = nearGroup(query, group)
  const host = meant === undefined ? undefined : groups[meant]
  // `elastic/kibana`: some publish on Docker Hub as well, and the list need not have it.
  const isThere =
    domain !== gitHost && rest.length === 1 && known.isNamespace('docker.io', group) && !leftHub.has(group)
  if (isThere && query.hint !== 'repository') return undefined
  if (host === undefined || (rest.length === 1 && general.has(rest[0] as string))) return undefined
  if (domain === 'ghcr.io' && !host.startsWith('registry.k8s.io/') && query.hint !== 'repository')
    return undefined
  for (const path of new Set([rest.join('/'), rest.join('/').replace(/_/g, '-')])) {
    const full = host + path
    const slash = full.indexOf('/')
    const repository = known.find(full.slice(0, slash), full.slice(slash + 1))
    if (repository === undefined) continue
    const shown = familiarRepository(repository.domain, repository.path)
    const slip = meant === group ? '' : `${tellSlip(group, meant as string)}: \`${group}\` → \`${meant}\`; `
    const because =
      repository.domain === 'docker.io'
        ? `${slip}the images of \`${meant}\` are below \`${host.slice(10).replace(/\/$/, '')}\`: \`${shown}\``
        : `${slip}the images of \`${meant}\` are on \`${repository.domain}\``
    return propose(query, repository, 'registry', isOfGit ? level.open : level.strong, because)
  }
  return undefined
}

/** The best known image of the very path of a git repository. */
function samePath({ known }: Query, path: string): KnownRepository | undefined {
  const last = path.slice(path.lastIndexOf('/') + 1)
  const same = known.withLastComponent(last).filter((other) => other.path === path && other.tier < 3)
  return [...same].sort((a, b) => a.tier - b.tier)[0]
}

/** The group of this name, or one that it is a slip of: `promtheus/node-exporter`. */
function nearGroup({ known }: Query, group: string): string | undefined {
  if (Object.hasOwn(groups, group)) return group
  if (group.length < 6 || known.isWord(group) || known.isNamespace('docker.io', group)) return undefined
  return Object.keys(groups).find((other) => other.length >= 7 && isSlipOf(group, other))
}

/** Other separators are no slip: a group with `-` is called without it on Docker Hub. */
function isSlipOf(group: string, other: string): boolean {
  return Number.isFinite(editCost(group, other, 1.1)) && group.replace(/-/g, '') !== other.replace(/-/g, '')
}
