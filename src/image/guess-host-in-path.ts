import type { Suggestion } from '../types.js'
import * as level from './level.js'
import { propose } from './proposal.js'
import type { Query } from './query.js'
import { hostSet, hosts, pathAt, shortHosts } from './registries/typed-hosts.js'

/** Hosts written without their dots: `quayio/org/name`. */
const undottedHosts: ReadonlyMap<string, string> = new Map(
  hosts.map((host) => [host.replaceAll('.', ''), host]),
)

/** A registry host inside a path of Docker Hub: `docker.io/quay.io/…`, `docker.io/docker.io/…`, `ghcr/…`. */
export function guessHostInPath(query: Query): readonly Suggestion[] {
  const parts = query.name.split('/')
  const first = parts[0] as string
  if (parts.length < 2) return guessJoinedHost(query)
  const rest = parts.slice(1).join('/')
  if (hostSet.has(first) || first === 'index.docker.io') {
    const because =
      first === 'docker.io'
        ? 'the registry `docker.io` is written twice'
        : `two registries are written; \`${first}\` is the one before the path`
    return [propose(query, { domain: first, path: pathAt(first, rest) }, 'registry', level.plain, because)]
  }
  const undotted = undottedHosts.get(first)
  const short = Object.hasOwn(shortHosts, first) ? shortHosts[first] : undotted
  if (short === undefined || query.known.isNamespace('docker.io', first)) return []
  const path = pathAt(short, rest)
  const isKnown = query.known.find(short, path) !== undefined
  const lost = undotted === undefined ? 'without its ending' : 'without its dot'
  const because = `the registry is \`${short}\`; ${lost} \`${first}\` is a user of Docker Hub`
  const score = isKnown ? level.evident : parts.length > 2 ? level.strong : level.nearest
  return [propose(query, { domain: short, path }, 'registry', score, because)]
}

/**
 * A host joined to the path by the wrong sign: `registry.k8s.io.pause:3.9`, `quay.io.prometheus/prometheus`,
 * `mcr.microsoft.com-dotnet-sdk`, `docker.io:nginx`. Only where the host is known to have what the rest names.
 */
export function guessJoinedHost(query: Query): readonly Suggestion[] {
  const { domain, path, tag } = query.reference
  const name = domain === 'docker.io' ? query.name : `${domain}/${path}`
  const host = hosts.find(
    (other) =>
      name.startsWith(`${other}.`) || name.startsWith(`${other}-`) || (name === other && tag !== undefined),
  )
  if (host === undefined) return []
  const isTag = name === host
  const rest = pathAt(host, isTag ? (tag as string) : name.slice(host.length + 1))
  if (!/^[a-z0-9]/.test(rest) || (isTag && !/^[a-z][a-z0-9-]*$/.test(rest.replace('library/', '')))) return []
  const meant = query.known.find(host, rest) ?? withOtherSeparators(query, host, rest)
  if (meant === undefined) return []
  const because = `\`/\` stands behind the registry \`${host}\``
  const target = { domain: host, path: meant.path, ...(isTag ? { tag: null } : {}) }
  return [propose(query, target, 'structure', level.plain, because)]
}

/** The one repository of the host that has these letters. */
function withOtherSeparators({ known }: Query, host: string, rest: string) {
  const same = known.withSameLetters(rest).filter((other) => other.domain === host)
  return same.length === 1 ? same[0] : undefined
}
