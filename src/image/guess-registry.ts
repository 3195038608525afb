import type { Suggestion } from '../types.js'
import { guessHostInPath, guessJoinedHost } from './guess-host-in-path.js'
import { guessNearHost, mayBeMisspelt } from './guess-near-host.js'
import * as level from './level.js'
import { readPageAddress } from './page-address.js'
import { parseImageReference } from './parse.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { hostSet, otherHosts, pathAt } from './registries/typed-hosts.js'
import { registryOf } from './registries.js'

/** The registry host: written as nobody can pull from it, another host than the registry's, lost in the path, or misspelt. */
export const guessRegistry: Mechanism = (query) => {
  if (query.reference.domain === 'docker.io') return guessHostInPath(query)
  const wrong = capitalHost(query) ?? pageOfImage(query) ?? hostTwice(query) ?? otherHost(query)
  if (wrong !== undefined) return [wrong]
  return mayBeMisspelt(query) ? [...guessJoinedHost(query), ...guessNearHost(query)] : []
}

/** `GHCR.io/org/name` */
function capitalHost(query: Query): Suggestion | undefined {
  const { domain, path } = query.reference
  const host = domain.toLowerCase()
  if (domain === host || !hostSet.has(host)) return undefined
  const because = `\`${domain}\` is written in lower case`
  return propose(query, { domain: host, path: pathAt(host, path) }, 'registry', level.evident, because)
}

/** `hub.docker.com/r/grafana/loki` */
function pageOfImage(query: Query): Suggestion | undefined {
  const { domain, path } = query.reference
  const parsed = parseImageReference(readPageAddress(`${domain}/${path}`) ?? '')
  if (!parsed.valid) return undefined
  const because = 'that is the address of a web page; images are pulled by name'
  return propose(query, { domain: parsed.domain, path: parsed.path }, 'registry', level.evident, because)
}

/** `quay.io/quay.io/org/name`, `quay.io/ghcr.io/org/name` */
function hostTwice(query: Query): Suggestion | undefined {
  const { domain, path } = query.reference
  const slash = path.indexOf('/')
  const [first, rest] = [path.slice(0, slash), path.slice(slash + 1)]
  if (slash < 0) return undefined
  if (first === domain)
    return propose(
      query,
      { path: rest },
      'registry',
      level.evident,
      `the registry \`${domain}\` is written twice`,
    )
  if (!hostSet.has(domain) || !hostSet.has(first)) return undefined
  const because = `two registries are written; \`${first}\` is the one before the path`
  return propose(query, { domain: first, path: pathAt(first, rest) }, 'registry', level.plain, because)
}

/** `github.com/org/name`, `k8s.io/pause` */
function otherHost(query: Query): Suggestion | undefined {
  const { domain } = query.reference
  const host = otherHosts[domain.toLowerCase()]
  if (host === undefined) return undefined
  const path = pathAt(host, query.reference.path)
  const because =
    host === 'docker.io'
      ? `images of Docker Hub are pulled from \`docker.io\`, not from \`${domain}\``
      : `the registry is \`${host}\`, not \`${domain}\``
  const score = registryOf(domain).name.includes('API host') ? level.nearest : scoreOfOther(query, host, path)
  return propose(query, { domain: host, path }, 'registry', score, because)
}

function scoreOfOther({ known }: Query, host: string, path: string): number {
  if (known.find(host, path) !== undefined) return level.evident
  // A git host has repositories of which nobody made an image.
  return host === 'ghcr.io' || host === 'registry.gitlab.com' ? level.rival : level.strong
}
