import type { KnownRepository } from './known-images.js'
import { type Mechanism, propose } from './proposal.js'

const separators = /[-_.]/

/**
 * A publisher is right and its image has a word too many or too few: `calico/calico-node` for `calico/node`,
 * `grafana/loki-promtail` for `grafana/promtail`, `kiwigrid/sidecar` for `kiwigrid/k8s-sidecar`. That the publisher's own name is
 * the word too many is the usual slip; any other word needs the registry's refusal.
 */
export const guessPublisherName: Mechanism = (query) => {
  const { reference, known, hint } = query
  const { domain, path } = reference
  if (query.registry.kind !== 'public' || known.find(domain, path) !== undefined) return []
  const slash = path.lastIndexOf('/')
  const [owner, name] = [path.slice(0, slash), path.slice(slash + 1)]
  if (slash < 0 || owner === 'library' || name.length > 100 || !known.isNamespace(domain, owner)) return []
  const own = new Set(owner.split(/[/._-]/))
  const rest = name.split(separators).filter((word) => !own.has(word))
  const bare = rest.join('-')
  const better = rest.length === 0 ? undefined : known.find(domain, `${owner}/${bare}`)
  if (better !== undefined && bare !== name) {
    const because = `\`${owner}\` says itself who publishes it: \`${owner}/${name}\` → \`${better.path}\``
    return [propose(query, { path: better.path }, 'structure', hint === 'repository' ? 0.86 : 0.74, because)]
  }
  const siblings = known.withNamespace(owner).filter((other) => other.domain === domain)
  const prefixed = withCommonPrefix(siblings, name)
  if (prefixed !== undefined) {
    const because = `\`${owner}\` begins its names with \`${lastOf(prefixed).slice(0, -name.length)}\`: \`${owner}/${name}\` → \`${prefixed.path}\``
    return [
      propose(query, { path: prefixed.path }, 'structure', hint === 'repository' ? 0.86 : 0.78, because),
    ]
  }
  if (hint !== 'repository') return []
  const near = siblings.filter((other) => differByOneWord(name, lastOf(other)))
  const [only] = near
  if (only === undefined || near.length > 1) return []
  const because = `\`${owner}\` publishes no \`${name}\` that is known, but \`${only.path}\``
  return [propose(query, { path: only.path }, 'structure', 0.6, because)]
}

const lastOf = ({ path }: KnownRepository) => path.slice(path.lastIndexOf('/') + 1)

/** `kafka` of `confluentinc`, whose names begin with `cp-`: the one sibling that goes on so behind what most of them begin with. */
function withCommonPrefix(siblings: readonly KnownRepository[], name: string): KnownRepository | undefined {
  const ending = siblings.filter((other) => lastOf(other).endsWith(`-${name}`))
  const [only] = ending
  if (only === undefined || ending.length > 1) return undefined
  const prefix = lastOf(only).slice(0, -name.length)
  const sharing = siblings.filter((other) => lastOf(other).startsWith(prefix))
  return sharing.length >= 3 && 2 * sharing.length > siblings.length ? only : undefined
}

/** Has one of the names all words of the other, in their order, and one more? */
function differByOneWord(a: string, b: string): boolean {
  const [short, long] = [a.split(separators), b.split(separators)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ]
  if (long.length !== short.length + 1) return false
  return long.some((_, left) => long.filter((_, index) => index !== left).join() === short.join())
}
