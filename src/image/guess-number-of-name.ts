import type { KnownRepository } from './known-images.js'
import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'

/**
 * A number that belongs to the name: `linuxserver/mylar:3` for `linuxserver/mylar3`, and when refused
 * `istio/proxy` for `istio/proxyv2`. Only where the publisher has one such image, and none without the number or with this tag.
 */
export const guessNumberOfName: Mechanism = (query) => {
  const { reference, known, name } = query
  const { domain, path, tag } = reference
  const slash = path.lastIndexOf('/')
  if (query.registry.kind !== 'public' || slash < 0 || path.startsWith('library/') || /\d$/.test(path))
    return []
  const numbered = known
    .withNamespace(path.slice(0, slash))
    .filter((other) => isNumbered(other, query.reference))
  const [only] = numbered
  if (only === undefined || numbered.length > 1) return []
  const number = only.path.slice(path.length).replace('v', '')
  const isNumberAlone = tag === number || tag === `v${number}`
  const isOfNumber = isNumberAlone || new RegExp(`^v?${number}\\.`).test(tag ?? '')
  const isKnown = known.find(domain, path) !== undefined
  // Older images without the number are often there too: `zabbix/zabbix-agent` beside `zabbix-agent2`.
  if (!isOfNumber && (isKnown || query.hint !== 'repository')) return []
  if (isKnown && !isNumberAlone) return []
  const meant = only.path
  const because = `the number belongs to the name: \`${name}\` → \`${meant}\``
  const target = { path: meant, ...(isNumberAlone ? { tag: null } : {}) }
  return [
    propose(
      query,
      target,
      'structure',
      isKnown ? level.nearest : isOfNumber ? level.firm : level.partly,
      because,
    ),
  ]
}

/** Is this the typed name and a number: `nexus3`, `proxyv2`? */
function isNumbered(other: KnownRepository, typed: Pick<KnownRepository, 'domain' | 'path'>): boolean {
  if (other.domain !== typed.domain || !other.path.startsWith(typed.path)) return false
  return /^v?\d{1,2}$/.test(other.path.slice(typed.path.length))
}
