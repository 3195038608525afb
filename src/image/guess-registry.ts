import type { Suggestion } from '../types.js'
import { editCost, tellSlip } from './edit-cost.js'
import { readPageAddress } from './page-address.js'
import { parseImageReference } from './parse.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { registryOf } from './registries.js'

/** Public hosts that people type. */
const hosts = [
  'docker.io',
  'ghcr.io',
  'quay.io',
  'gcr.io',
  'eu.gcr.io',
  'us.gcr.io',
  'asia.gcr.io',
  'mirror.gcr.io',
  'registry.k8s.io',
  'k8s.gcr.io',
  'mcr.microsoft.com',
  'public.ecr.aws',
  'nvcr.io',
  'lscr.io',
  'cgr.dev',
  'docker.elastic.co',
  'registry.access.redhat.com',
  'registry.redhat.io',
  'registry.gitlab.com',
  'container-registry.oracle.com',
  'cr.l5d.io',
  'registry.istio.io',
  'codeberg.org',
  'xpkg.upbound.io',
  'docker.redpanda.com',
  'docker.n8n.io',
  'cr.weaviate.io',
  'registry.developers.crunchydata.com',
  'registry.digitalocean.com',
]
const hostSet = new Set(hosts)

/** Hosts that are something else than the registry people mean by them. */
const otherHosts: Readonly<Record<string, string>> = {
  'docker.com': 'docker.io',
  'www.docker.com': 'docker.io',
  'hub.docker.com': 'docker.io',
  'hub.docker.io': 'docker.io',
  'registry.docker.io': 'docker.io',
  'registry.docker.com': 'docker.io',
  'dockerhub.io': 'docker.io',
  'dockerhub.com': 'docker.io',
  'index.docker.com': 'docker.io',
  'registry.hub.docker.com': 'docker.io',
  'registry-1.docker.io': 'docker.io',
  'github.com': 'ghcr.io',
  'github.io': 'ghcr.io',
  'ghcr.com': 'ghcr.io',
  'ghcr.github.com': 'ghcr.io',
  'ghcr.github.io': 'ghcr.io',
  'docker.pkg.github.com': 'ghcr.io',
  'quay.com': 'quay.io',
  'gitlab.com': 'registry.gitlab.com',
  'microsoft.com': 'mcr.microsoft.com',
  'mcr.microsoft.io': 'mcr.microsoft.com',
  'mcr.com': 'mcr.microsoft.com',
  'k8s.io': 'registry.k8s.io',
  'kubernetes.io': 'registry.k8s.io',
  'registry.kubernetes.io': 'registry.k8s.io',
  'k8s.registry.io': 'registry.k8s.io',
  'k8s-registry.io': 'registry.k8s.io',
  'elastic.co': 'docker.elastic.co',
  'redhat.io': 'registry.redhat.io',
  'registry.redhat.com': 'registry.access.redhat.com',
  'ecr.public.aws': 'public.ecr.aws',
  'ecr.aws': 'public.ecr.aws',
  'gallery.ecr.aws': 'public.ecr.aws',
}

/** Hosts people write without their last part, as if a namespace: `ghcr/org/name`. */
const shortHosts: Readonly<Record<string, string>> = {
  ghcr: 'ghcr.io',
  quay: 'quay.io',
  gcr: 'gcr.io',
  mcr: 'mcr.microsoft.com',
  nvcr: 'nvcr.io',
  lscr: 'lscr.io',
  dockerhub: 'docker.io',
  'docker-hub': 'docker.io',
}

/** Hosts written without their dots: `quayio/org/name`. */
const undottedHosts: ReadonlyMap<string, string> = new Map(
  hosts.map((host) => [host.replaceAll('.', ''), host]),
)

/** Only its owner knows what such a host holds. */
const privateForm =
  /[:[]|^\d+(?:\.\d+){3}$|\.(?:local|localhost|internal|intern|svc|lan|corp|home|test|example|invalid|intra|private|arpa)$|^[^.]*$|example\.(?:com|org|net)$/

/**
 * The registry host: misspelt, the web site's instead of the registry's, doubled, or without its ending or dots.
 */
export const guessRegistry: Mechanism = (query) => {
  const { domain, path } = query.reference
  if (domain === 'docker.io') return guessHostInPath(query)
  if (domain !== domain.toLowerCase() && hostSet.has(domain.toLowerCase())) {
    const host = domain.toLowerCase()
    return [
      propose(
        query,
        { domain: host, path: pathAt(host, path) },
        'registry',
        0.95,
        `\`${domain}\` is written in lower case`,
      ),
    ]
  }
  const page = readPageAddress(`${domain}/${path}`)
  if (page !== undefined)
    return proposeFamiliar(query, page, 0.95, 'that is the address of a web page; images are pulled by name')
  const first = path.split('/')[0] as string
  if (first === domain && path.includes('/')) {
    return [
      propose(
        query,
        { path: path.slice(first.length + 1) },
        'registry',
        0.95,
        `the registry \`${domain}\` is written twice`,
      ),
    ]
  }
  if (hostSet.has(domain) && hostSet.has(first) && path.includes('/')) {
    const because = `two registries are written; \`${first}\` is the one before the path`
    const rest = pathAt(first, path.slice(first.length + 1))
    return [propose(query, { domain: first, path: rest }, 'registry', 0.92, because)]
  }
  const other = otherHosts[domain.toLowerCase()]
  if (other !== undefined) return proposeOther(query, other)
  if (query.registry.kind !== 'private' || privateForm.test(domain)) return []
  if (query.known.of(domain).length > 0) return []
  // `registry.gitlab.acme.io` is somebody's own, `registry.gitlab.con` is not.
  const isOwnForm = query.registry.name !== 'a registry of its own'
  return isOwnForm && !typedHosts.some((host) => isNextTo(domain.toLowerCase(), host))
    ? []
    : [...guessJoinedHost(query), ...guessNearHost(query)]
}

const typedHosts = [
  ...hosts,
  ...Object.keys(otherHosts).filter((host) => /^(?:hub\.|registry\.)?docker|^k8s\.|^github/.test(host)),
]

function proposeFamiliar(query: Query, text: string, score: number, because: string): readonly Suggestion[] {
  const parsed = parseImageReference(text)
  if (!parsed.valid) return []
  return [propose(query, { domain: parsed.domain, path: parsed.path }, 'registry', score, because)]
}

/** The path as the registry holds it: Docker Hub's official images stand below `library/`. */
function pathAt(domain: string, path: string): string {
  return domain === 'docker.io' && !path.includes('/') ? `library/${path}` : path
}

function proposeOther(query: Query, host: string): readonly Suggestion[] {
  const { domain } = query.reference
  const path = pathAt(host, query.reference.path)
  const because =
    host === 'docker.io'
      ? `images of Docker Hub are pulled from \`docker.io\`, not from \`${domain}\``
      : `the registry is \`${host}\`, not \`${domain}\``
  const isKnown = query.known.find(host, path) !== undefined
  const isWorking = registryOf(domain).name.includes('API host')
  if (isWorking)
    return path.startsWith('r/') ? [] : [propose(query, { domain: host, path }, 'registry', 0.6, because)]
  const isGit = host === 'ghcr.io' || host === 'registry.gitlab.com'
  return [propose(query, { domain: host, path }, 'registry', isKnown ? 0.97 : isGit ? 0.7 : 0.85, because)]
}

function guessNearHost(query: Query): readonly Suggestion[] {
  const { domain, path } = query.reference
  const ranked: { host: string; cost: number; isKnown: boolean }[] = []
  for (const near of typedHosts) {
    const host = otherHosts[near] ?? near
    const limit = host.length <= 7 ? 1.45 : host.length <= 10 ? 1.6 : 2.6
    const cost = Math.min(
      editCost(domain.toLowerCase(), near, limit),
      costOfEnding(domain.toLowerCase(), host),
    )
    if (cost > limit) continue
    const place = pathAt(host, path)
    const isKnown = query.known.find(host, place) !== undefined
    const namespace = place.slice(0, Math.max(0, place.lastIndexOf('/')))
    const bonus = isKnown
      ? 0.9
      : query.known.isNamespace(host, namespace)
        ? 0.5
        : host.length <= 7 && host !== 'ghcr.io' && host !== 'quay.io'
          ? -0.15
          : 0
    ranked.push({ host, cost: cost - bonus, isKnown })
  }
  ranked.sort((a, b) => a.cost - b.cost)
  const [best] = ranked
  const second = ranked.find(({ host }) => host !== best?.host)
  if (best === undefined) return []
  const margin = second === undefined ? 2 : second.cost - best.cost
  if (margin < 0.12 && !best.isKnown) return []
  const raw = best.cost
  const base = best.isKnown
    ? 0.97
    : raw <= 0.8
      ? 0.9
      : raw <= 1.1
        ? 0.84
        : best.host.length > 10 && raw <= 2
          ? 0.86
          : 0.55
  const score = margin < 0.3 ? base - 0.12 : base
  const because = `${tellSlip(domain, best.host)}: \`${domain}\` → \`${best.host}\`${best.isKnown ? ', where this repository is known' : ''}`
  return [propose(query, { domain: best.host, path: pathAt(best.host, path) }, 'registry', score, because)]
}

function isNextTo(typed: string, host: string): boolean {
  return host.length > 10 && Math.min(editCost(typed, host, 0.8), costOfEnding(typed, host)) <= 0.8
}

/** A host joined to the path by the wrong sign: `registry.k8s.io.pause:3.9`, `quay.io.prometheus/prometheus`, `docker.io:nginx`. */
function guessJoinedHost(query: Query): readonly Suggestion[] {
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
  const because = `\`/\` stands behind the registry \`${host}\``
  const isKnown = query.known.find(host, rest) !== undefined
  const target = { domain: host, path: rest, ...(isTag ? { tag: null } : {}) }
  return isKnown ? [propose(query, target, 'structure', 0.93, because)] : []
}

/** Another ending of the same host: `quay.com` for `quay.io`, `docker.elastic.com` for `docker.elastic.co`. */
function costOfEnding(typed: string, host: string): number {
  const dot = host.lastIndexOf('.')
  if (host.slice(0, dot).length < 3) return Number.POSITIVE_INFINITY
  // docker.io.io
  if (typed === host + host.slice(dot)) return 0.6
  // public.ecr.aws.com, k8s.gcr
  if (typed === `${host}.com` || (typed === host.slice(0, dot) && typed.includes('.'))) return 0.7
  const isSameButEnding = typed.slice(0, typed.lastIndexOf('.')) === host.slice(0, dot)
  return isSameButEnding && /\.(?:com?|io|org|net|dev|aws|oi|i|o|ip|lo|cm|om)$/.test(typed)
    ? 0.7
    : Number.POSITIVE_INFINITY
}

/** A registry host inside a path of Docker Hub: `docker.io/quay.io/…`, `docker.io/docker.io/…`, `ghcr/…`. */
function guessHostInPath(query: Query): readonly Suggestion[] {
  const parts = query.name.split('/')
  const first = parts[0] as string
  if (parts.length < 2) return guessJoinedHost(query)
  const rest = parts.slice(1).join('/')
  const doubled = hostSet.has(first) || first === 'index.docker.io'
  if (doubled) {
    const because =
      first === 'docker.io'
        ? 'the registry `docker.io` is written twice'
        : `two registries are written; \`${first}\` is the one before the path`
    return [propose(query, { domain: first, path: pathAt(first, rest) }, 'registry', 0.92, because)]
  }
  const undotted = undottedHosts.get(first)
  const short = Object.hasOwn(shortHosts, first) ? shortHosts[first] : undotted
  if (short === undefined || query.known.isNamespace('docker.io', first)) return []
  const path = pathAt(short, rest)
  const isKnown = query.known.find(short, path) !== undefined
  const lost = undotted === undefined ? 'without its ending' : 'without its dot'
  const because = `the registry is \`${short}\`; ${lost} \`${first}\` is a user of Docker Hub`
  return [
    propose(
      query,
      { domain: short, path },
      'registry',
      isKnown ? 0.97 : parts.length > 2 ? 0.85 : 0.6,
      because,
    ),
  ]
}
