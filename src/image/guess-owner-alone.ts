import { familiarRepository } from './familiar-name.js'
import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'

/** Registries on which every path has two parts or more: an owner and a name. */
const ofOwners = new Set(['ghcr.io', 'quay.io', 'docker.elastic.co', 'lscr.io'])

/**
 * The owner alone, where a path needs an owner and a name: `ghcr.io/kyverno:v1.10` for `ghcr.io/kyverno/kyverno:v1.10`. The image
 * of the owner's own name is meant, or the only one in use.
 */
export const guessOwnerAlone: Mechanism = (query) => {
  const { domain, path } = query.reference
  if (!ofOwners.has(domain) || path.includes('/')) return []
  const own = query.known.withNamespace(path).filter((other) => other.domain === domain && other.tier < 3)
  const named = own.find((other) => other.path === `${path}/${path}`)
  const meant = named ?? (own.length === 1 ? own[0] : undefined)
  if (meant === undefined) return []
  const shown = familiarRepository(domain, meant.path)
  const because = `\`${path}\` is the owner alone; on \`${domain}\` a name stands behind it: \`${shown}\``
  return [propose(query, meant, 'structure', named === undefined ? level.partly : level.fair, because)]
}
