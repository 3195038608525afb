import type { Suggestion } from '../types.js'
import { editCost, tellSlip } from './edit-cost.js'
import { familiarName } from './familiar-name.js'
import * as level from './level.js'
import { propose } from './proposal.js'
import type { Query } from './query.js'

/**
 * No name beside is near as a whole, but its registry or namespace is: `registy.acme.io/shop/api` beside
 * `registry.acme.io/shop/web`. Digits are never taken for slips: accounts, ports and regions differ in them.
 *
 * Shape: one suggestion at most. Errors: none is thrown.
 */
export function guessNearbyParts(query: Query): Suggestion[] {
  return guessHost(query) ?? guessNamespace(query) ?? guessMissingHost(query) ?? []
}

const digits = (text: string) => text.replace(/\D+/g, ' ').trim()

/** Do they differ in one part between separators that is long enough for a slip? `eu` and `us`, `team-a` and `team-b` are two. */
function isSlip(typed: string, meant: string): boolean {
  const a = typed.split(/[/._-]/)
  const b = meant.split(/[/._-]/)
  if (a.length !== b.length)
    return typed.replace(/[/._-]/g, '') === meant.replace(/[/._-]/g, '') || typed.length >= 8
  return a.every(
    (part, index) => part === b[index] || Math.min(part.length, (b[index] as string).length) >= 3,
  )
}

const ownerOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))
const seenAs = (other: Query['nearby'][number]) => `, as \`${familiarName(other)}\` stands in this text`

function guessHost(query: Query): Suggestion[] | undefined {
  const { domain, path } = query.reference
  if (!query.hasHost || domain === 'docker.io' || query.known.of(domain).length > 0) return undefined
  if (query.nearby.some((other) => other.domain === domain)) return undefined
  const ported = query.nearby.find((other) => other.domain.replace(/:\d+$/, '') === domain)
  if (ported !== undefined) {
    const because = `the port is missing: \`${domain}\` → \`${ported.domain}\`${seenAs(ported)}`
    return [propose(query, { domain: ported.domain }, 'nearby', level.fair, because)]
  }
  for (const other of query.nearby) {
    if (other.domain === 'docker.io' || digits(domain) !== digits(other.domain)) continue
    const cost = editCost(domain, other.domain, other.domain.length >= 12 ? 2 : 1.1)
    if (!Number.isFinite(cost) || !isSlip(domain, other.domain)) continue
    const because = `${tellSlip(domain, other.domain)}: \`${domain}\` → \`${other.domain}\`${seenAs(other)}`
    const isSameOwner = ownerOf(path) === ownerOf(other.path)
    return [
      propose(query, { domain: other.domain }, 'nearby', isSameOwner ? level.plain : level.strong, because),
    ]
  }
  return undefined
}

function guessNamespace(query: Query): Suggestion[] | undefined {
  const { domain, path } = query.reference
  const owner = ownerOf(path)
  if (owner === '' || owner === 'library' || query.known.isNamespace(domain, owner)) return undefined
  if (query.nearby.some((other) => other.domain === domain && ownerOf(other.path) === owner)) return undefined
  for (const other of query.nearby) {
    const meant = ownerOf(other.path)
    if (other.domain !== domain || meant.length < 4 || digits(owner) !== digits(meant)) continue
    const cost = editCost(owner, meant, meant.length >= 7 ? 1.4 : 1)
    if (!Number.isFinite(cost) || !isSlip(owner, meant) || query.known.isWord(owner)) continue
    const because = `${tellSlip(owner, meant)}: \`${owner}\` → \`${meant}\`${seenAs(other)}`
    const better = meant + path.slice(owner.length)
    return [propose(query, { path: better }, 'nearby', cost <= 0.75 ? level.fair : level.open, because)]
  }
  return undefined
}

/** All names of this namespace that stand in the text are in one registry; here none is written. */
function guessMissingHost(query: Query): Suggestion[] | undefined {
  const { domain, path } = query.reference
  const owner = ownerOf(path)
  if (query.hasHost || domain !== 'docker.io' || owner === '' || owner === 'library') return undefined
  if (query.known.isNamespace(domain, owner)) return undefined
  const siblings = query.nearby.filter((other) => ownerOf(other.path) === owner)
  const [sibling] = siblings
  if (sibling === undefined || sibling.domain === domain) return undefined
  if (siblings.some((other) => other.domain !== sibling.domain)) return undefined
  const because = `the registry is missing: \`${owner}\` is on \`${sibling.domain}\`${seenAs(sibling)}`
  return [propose(query, { domain: sibling.domain }, 'nearby', level.open, because)]
}
