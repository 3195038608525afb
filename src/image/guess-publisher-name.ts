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
  if (hint !== 'repository') return []
  const siblings = known.of(domain).filter((other) => other.path.startsWith(`${owner}/`))
  const near = siblings.filter((other) => differByOneWord(name, lastOf(other)))
  const [only] = near
  if (only === undefined || near.length > 1) return []
  const because = `\`${owner}\` publishes no \`${name}\` that is known, but \`${only.path}\``
  return [propose(query, { path: only.path }, 'structure', 0.6, because)]
}

const lastOf = ({ path }: KnownRepository) => path.slice(path.lastIndexOf('/') + 1)

/** Has one of the names all words of the other, in their order, and one more? */
function differByOneWord(a: string, b: string): boolean {
  const [short, long] = [a.split(separators), b.split(separators)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ]
  if (long.length !== short.length + 1) return false
  return long.some((_, left) => long.filter((_, index) => index !== left).join() === short.join())
}
