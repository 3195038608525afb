import type { Suggestion } from '../types.js'
import { editCost, tellSlip } from './edit-cost.js'
import * as level from './level.js'
import { moveOf } from './moved.js'
import { propose } from './proposal.js'
import type { Query } from './query.js'
import { hosts, otherHosts, pathAt } from './registries/typed-hosts.js'

/** What a misspelt host may be compared with: registries, and the web sites taken for them. */
const typedHosts = [
  ...hosts,
  ...Object.keys(otherHosts).filter((host) => /^(?:hub\.|registry\.)?docker|^k8s\.|^github/.test(host)),
]

/** Only its owner knows what such a host holds. */
const privateForm =
  /[:[]|^\d+(?:\.\d+){3}$|\.(?:local|localhost|internal|intern|svc|lan|corp|home|test|example|invalid|intra|private|arpa)$|^[^.]*$|example\.(?:com|org|net)$/

/** May the host be a slip of a public one? Not when somebody's own registry looks like that: `registry.gitlab.acme.io`. */
export function mayBeMisspelt({ reference, registry, known }: Query): boolean {
  const domain = reference.domain.toLowerCase()
  if (registry.kind !== 'private' || privateForm.test(domain) || known.of(domain).length > 0) return false
  return registry.name === 'a registry of its own' || typedHosts.some((host) => isNextTo(domain, host))
}

/** A public host misspelt, with another ending, or with its parts in another order: `gchr.io`, `quay.com`, `ecr.public.aws`. */
export function guessNearHost(query: Query): readonly Suggestion[] {
  const { domain, path } = query.reference
  const ranked = typedHosts.flatMap((near) => weighHost(query, near)).sort((a, b) => a.cost - b.cost)
  const [best] = ranked
  if (best === undefined) return []
  const second = ranked.find(({ host }) => host !== best.host)
  const margin = second === undefined ? 2 : second.cost - best.cost
  if (margin < 0.12 && !best.isKnown) return []
  const score = scoreOf(best) - (margin < 0.3 ? 0.12 : 0)
  const place = { domain: best.host, path: pathAt(best.host, path) }
  const move = moveOf(place)
  const meant = move?.isGone && move.to !== undefined ? move.to : place
  const isReordered = Number.isFinite(costOfOrder(domain.toLowerCase(), best.host))
  const surplus = domain.toLowerCase().endsWith(`.${best.host}`) ? domain.slice(0, -best.host.length) : ''
  const slip =
    surplus !== ''
      ? `\`${surplus}\` is too much`
      : isReordered
        ? 'its parts stand in another order'
        : tellSlip(domain, best.host)
  const now = meant === place ? '' : `, now \`${meant.domain}\``
  const known = best.isKnown ? ', where this repository is known' : ''
  const because = `${slip}: \`${domain}\` → \`${best.host}\`${now}${known}`
  return [propose(query, meant, 'registry', score, because)]
}

/** A host near the typed one; `cost` counts what speaks for it as nearer. */
interface NearHost {
  readonly host: string
  readonly cost: number
  readonly isKnown: boolean
}

function weighHost({ reference: { domain, path }, known }: Query, near: string): NearHost[] {
  const host = otherHosts[near] ?? near
  const typed = domain.toLowerCase()
  const limit = host.length <= 7 ? 1.45 : host.length <= 10 ? 1.6 : 2.6
  const place = pathAt(host, path)
  const isKnown = known.find(host, place) !== undefined
  const cost = Math.min(
    editCost(typed, near, limit),
    costOfEnding(typed, host, isKnown),
    costOfEnding(typed, near, false),
    costOfOrder(typed, near),
    isKnown && typed.endsWith(`.${near}`) ? 0.7 : Number.POSITIVE_INFINITY,
  )
  if (cost > limit) return []
  const namespace = place.slice(0, Math.max(0, place.lastIndexOf('/')))
  const isShort = host.length <= 7 && host !== 'ghcr.io' && host !== 'quay.io'
  const bonus = isKnown ? 0.9 : known.isNamespace(host, namespace) ? 0.5 : isShort ? -0.15 : 0
  return [{ host, cost: cost - bonus, isKnown }]
}

function scoreOf({ host, cost, isKnown }: NearHost): number {
  if (isKnown) return level.evident
  if (cost <= 0.8) return level.firm
  if (cost <= 1.1) return level.fair
  return host.length > 10 && cost <= 2 ? level.strong : level.faint
}

function isNextTo(typed: string, host: string): boolean {
  return host.length > 10 && Math.min(editCost(typed, host, 0.8), costOfEnding(typed, host, false)) <= 0.8
}

/**
 * Another ending of the same host: `quay.com` for `quay.io`, `docker.elastic.com` for `docker.elastic.co`. Any ending will do
 * where the repository is known on the host: `quay.op/argoproj/argocd`.
 */
function costOfEnding(typed: string, host: string, isKnown: boolean): number {
  const dot = host.lastIndexOf('.')
  if (host.slice(0, dot).length < 3) return Number.POSITIVE_INFINITY
  // docker.io.io
  if (typed === host + host.slice(dot)) return 0.6
  // public.ecr.aws.com, k8s.gcr
  if (typed === `${host}.com` || (typed === host.slice(0, dot) && typed.includes('.'))) return 0.7
  const isSameButEnding = typed.slice(0, typed.lastIndexOf('.')) === host.slice(0, dot)
  const isUsual = /\.(?:com?|io|org|net|dev|aws|oi|i|o|ip|lo|cm|om)$/.test(typed)
  return isSameButEnding && (isUsual || isKnown) ? 0.7 : Number.POSITIVE_INFINITY
}

/** The same three parts or more in another order: `k8s.registry.io`, `microsoft.mcr.com`. */
function costOfOrder(typed: string, host: string): number {
  const parts = typed.split('.')
  const isSame = parts.length > 2 && parts.sort().join() === host.split('.').sort().join()
  return isSame ? 0.7 : Number.POSITIVE_INFINITY
}
