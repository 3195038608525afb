import { general } from './general-names.js'
import type { KnownRepository } from './known-images.js'
import * as level from './level.js'
import { areRelated, differInSuffix } from './place/owners.js'
import { closed } from './place/registries-kept.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'

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
  const score = hint === 'repository' ? level.strong : level.open
  const own = new Set(owner.split(/[/._-]/))
  // `temporal-server` of `temporalio`
  const isOwn = (word: string) => own.has(word) || (areRelated(word, owner) && differInSuffix(word, owner))
  const rest = name.split(separators).filter((word) => !isOwn(word))
  const bare = rest.join('-')
  const better = rest.length === 0 ? undefined : known.find(domain, `${owner}/${bare}`)
  if (better !== undefined && bare !== name) {
    const because = `\`${owner}\` says itself who publishes it: \`${owner}/${name}\` → \`${better.path}\``
    return [propose(query, { path: better.path }, 'structure', score, because)]
  }
  const siblings = known.withNamespace(owner).filter((other) => other.domain === domain)
  const prefixed =
    withCommonPrefix(siblings, name) ??
    withOwnPrefix(siblings, name, (word) => isOwn(word) || (word.length >= 5 && owner.endsWith(word)))
  if (prefixed !== undefined) {
    const because = `\`${owner}\` begins its names with \`${lastOf(prefixed).slice(0, -name.length)}\`: \`${owner}/${name}\` → \`${prefixed.path}\``
    return [propose(query, { path: prefixed.path }, 'structure', score, because)]
  }
  const ended = withCommonEnding(siblings, name)
  if (ended !== undefined) {
    const because = `\`${owner}\` ends its names with \`${lastOf(ended).slice(name.length)}\`: \`${owner}/${name}\` → \`${ended.path}\``
    return [propose(query, { path: ended.path }, 'structure', score, because)]
  }
  const padded = withEmptyWord(query, siblings, owner, name)
  if (padded !== undefined) {
    const because = `\`${owner}\` publishes no \`${name}\` that is known, but \`${padded.path}\``
    return [propose(query, { path: padded.path }, 'structure', score, because)]
  }
  // Registries of one publisher say no more than "not found" of a name and of a tag.
  if (hint !== 'repository' && !(hint === 'tag' && closed.has(domain))) return []
  // `kong/kong-ingress-controller`: the publisher's name stands where another word belongs
  const near = siblings.filter(
    (other) =>
      differByOneWord(name, lastOf(other)) || (bare !== name && differByOneWord(bare, lastOf(other))),
  )
  if (near.length > (closed.has(domain) ? 2 : 1)) return []
  return near
    .sort((a, b) => Number(name.startsWith(lastOf(b))) - Number(name.startsWith(lastOf(a))))
    .map(({ path: meant }, at) => {
      const because = `\`${owner}\` publishes no \`${name}\` that is known, but \`${meant}\``
      return propose(query, { path: meant }, 'structure', level.nearest - 0.02 * at, because)
    })
}

const lastOf = ({ path }: KnownRepository) => path.slice(path.lastIndexOf('/') + 1)

/** `kafka` of `confluentinc`, whose names begin with `cp-`: the sibling that goes on so behind what most of them begin with. */
function withCommonPrefix(siblings: readonly KnownRepository[], name: string): KnownRepository | undefined {
  const shared = siblings
    .filter((other) => lastOf(other).endsWith(`-${name}`))
    .map((sibling) => {
      const prefix = lastOf(sibling).slice(0, -name.length)
      return { sibling, count: siblings.filter((other) => lastOf(other).startsWith(prefix)).length }
    })
    .sort((a, b) => b.count - a.count)
  const [best, next] = shared
  if (best === undefined || best.count < 3 || best.count === next?.count) return undefined
  // A third of the names is enough where one publisher lists all of them.
  const share = next !== undefined || closed.has(best.sibling.domain) ? 3 : 2
  return share * best.count > siblings.length ? best.sibling : undefined
}

/** `blackbox` of `prom`, more than half of whose names end in `-exporter`. */
function withCommonEnding(siblings: readonly KnownRepository[], name: string): KnownRepository | undefined {
  const [only, ...others] = siblings.filter((other) => lastOf(other).startsWith(`${name}-`))
  if (only === undefined || others.length > 0) return undefined
  const ending = lastOf(only).slice(name.length)
  const count = siblings.filter((other) => lastOf(other).endsWith(ending)).length
  return count >= 5 && 2 * count > siblings.length ? only : undefined
}

/** `operator` of `prometheus-operator`, `core` of `goharbor`: the sibling that has the publisher's own name in front. */
function withOwnPrefix(
  siblings: readonly KnownRepository[],
  name: string,
  isOwn: (word: string) => boolean,
): KnownRepository | undefined {
  const named = siblings.filter((other) => {
    const front = lastOf(other).slice(0, -name.length - 1)
    return lastOf(other).endsWith(`-${name}`) && isOwn(front)
  })
  return named.length === 1 ? named[0] : undefined
}

/** What is said of an image, and as often left out: next to no publisher has a name with such a word and the same without. */
const emptyWord =
  /^(?:docker|container|image|oci|official)-|-(?:server|app|core|service|docker|container|image|oci|official)$/

/**
 * `qdrant-server` for `qdrant`, `clickhouse` for `clickhouse-server`, `envoy-proxy` of `envoyproxy` for `envoy`: a word that says
 * nothing, or makes the name the publisher's, is too much or missing, and the publisher has one such image. Who has others with
 * the word may have this one as well.
 */
function withEmptyWord(
  { hint, known }: Query,
  siblings: readonly KnownRepository[],
  owner: string,
  name: string,
): KnownRepository | undefined {
  // the registry knows the repository, and lacks the tag
  if (hint === 'tag' || general.has(name)) return undefined
  // `mysql/mysql` is `mysql`, copied, sooner than `mysql/mysql-server`
  if (name === owner && known.official(name)?.tier === 1) return undefined
  const bare = (text: string) => text.replace(emptyWord, '')
  const isOwners = name.replaceAll('-', '') === owner
  const [only, ...others] = siblings.filter((other) => {
    const last = lastOf(other)
    const isFront = name.startsWith(`${last}-`) || (last.length >= 5 && name.startsWith(last))
    return last === bare(name) || bare(last) === name || (isOwners && isFront)
  })
  if (only === undefined || others.length > 0 || general.has(lastOf(only))) return undefined
  const isLacking = bare(lastOf(only)) === name
  const isUsual = siblings.some((other) => other !== only && bare(lastOf(other)) !== lastOf(other))
  if (hint !== 'repository' && (isUsual || (isLacking && !isOwners && siblings.length > 1))) return undefined
  return only
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
