import type { Suggestion } from '../types.js'
import { familiarRepository } from './familiar-name.js'
import { isTagOf } from './fit-tag.js'
import { privateOwner } from './general-names.js'
import * as level from './level.js'
import { isCalledAsOwner } from './place/owners.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { hasTag } from './tag-grammar.js'

const versionForm = /^v?\d+(?:\.\d+)+(?:[-.][a-z0-9.-]+)?$|^latest$/
// What no image is called: jenkins/lts, grafana/10.2.0; not: jenkins/inbound-agent
const tagWord = /^(?:latest|lts|stable|edge|nightly|v?\d+(?:\.\d+)+)(?:-[a-z0-9.]+)*$/

/**
 * What a path on Docker Hub can be: one namespace of letters and digits, then one name. A path of three parts, or a
 * namespace with `-`, is nowhere on Docker Hub: a tag, a repeated part, or the registry before it was lost.
 */
export const guessHubPath: Mechanism = (query) => {
  const { reference, known } = query
  if (reference.domain !== 'docker.io' || known.find('docker.io', reference.path) !== undefined) return []
  const parts = query.name.split('/')
  if (parts.length < 2 || query.name.length > 200) return []
  return (
    (reference.tag === undefined ? tagBehind(query, parts) : undefined) ??
    repeated(query, parts) ??
    lostRegistry(query, parts) ??
    []
  )
}

/** `prom/prometheus/v2.45.0`, `prom/prometheus-v2.45.0`, `grafana/grafana/latest` */
function tagBehind(query: Query, parts: readonly string[]): Suggestion[] | undefined {
  const { known } = query
  const last = parts.at(-1) as string
  const owner = parts.slice(0, -1)
  if (parts.length === 2 && tagWord.test(last)) return tagAsName(query, parts[0] as string, last)
  const behind = parts.length === 2 ? behindDash(query) : undefined
  if (behind !== undefined) return [behind]
  const cut =
    parts.length === 2
      ? /^(.*?)[-_.:]?(v?\d{1,9}\.\d.*|latest|(?<=[-_.:])(?:lts|stable)(?:-.*)?)$/.exec(last)
      : null
  const [path, tag] = cut === null ? [owner.join('/'), last] : [`${owner[0]}/${cut[1]}`, cut[2] as string]
  if (!path.includes('/')) return undefined
  const grammar = known.tagsOf('docker.io', path)
  const isKnown = known.find('docker.io', path) !== undefined
  // Behind both parts of a known path nothing but a tag can stand, unless they are one part said twice too often.
  const isBehind =
    isKnown && !versionForm.test(tag) && parts.length === 3 && last !== parts[1] && /^[a-z0-9]/.test(last)
  const isTag =
    versionForm.test(tag) || (grammar !== undefined && hasTag(grammar, tag)) || isBehind || cut !== null
  if (!isTag) return undefined
  if (!isKnown && cut !== null) return undefined
  const because = `\`${tag}\` is the tag: \`:\` stands before it, \`${path}:${tag}\``
  return [propose(query, { path, tag }, 'glued', isBehind || !isKnown ? level.fair : level.plain, because)]
}

/** `jenkins/lts`, `grafana/latest`: the tag stands where the name does, and the publisher has an image of its own name. */
function tagAsName(query: Query, owner: string, tag: string): Suggestion[] | undefined {
  const { known } = query
  const repository = known.find('docker.io', `${owner}/${owner}`) ?? known.alias(owner)
  if (repository === undefined) return undefined
  const { domain, path } = repository
  const shown = familiarRepository(domain, path)
  const because = `\`${tag}\` is the tag: \`:\` stands before it, \`${shown}:${tag}\``
  return [propose(query, { domain, path, tag }, 'glued', level.fair, because)]
}

/** The same on another registry, where a path may be longer: `registry.k8s.io/pause-3.9`, `quay.io/argoproj/argocd/v2.9.5`. */
export const guessTagBehind: Mechanism = (query) => {
  const { reference, known } = query
  const { domain, path, tag } = reference
  if (domain === 'docker.io' || tag !== undefined || query.registry.kind !== 'public' || path.length > 200)
    return []
  if (known.find(domain, path) !== undefined) return []
  const slash = path.lastIndexOf('/')
  const [front, last] = [path.slice(0, slash), path.slice(slash + 1)]
  if (/^v?\d|^(?:latest|stable|nightly)$/.test(last) && known.find(domain, front) !== undefined) {
    const because = `\`${last}\` is the tag: \`:\` stands before it, \`${front}:${last}\``
    return [propose(query, { path: front, tag: last }, 'glued', level.firm, because)]
  }
  const behind = behindDash(query)
  if (behind !== undefined) return [behind]
  const cut = /^(.*[a-z])[-_./]?(v?\d+\.\d[\w.-]*|latest)$/.exec(path)
  if (cut === null) return []
  const [, head = '', version = ''] = cut
  // The `v` of a version may look like the end of the name.
  const isVersioned = /[-_./]v$/.test(head)
  const better = isVersioned ? head.slice(0, -2) : head
  if (known.find(domain, better) === undefined) return []
  const written = isVersioned ? `v${version}` : version
  const because = `\`${written}\` is the tag: \`:\` stands before it, \`${better}:${written}\``
  return [propose(query, { path: better, tag: written }, 'glued', level.firm, because)]
}

/** `postgis/postgis-16-3.4`, `mcr.microsoft.com/mssql/server-2022-latest`, `gcr.io/distroless/static-nonroot` */
function behindDash(query: Query): Suggestion | undefined {
  const { known, reference } = query
  const { domain, path } = reference
  for (let at = path.indexOf('-', path.lastIndexOf('/')); at > 0; at = path.indexOf('-', at + 1)) {
    const [front, tag] = [path.slice(0, at), path.slice(at + 1)]
    if (known.find(domain, front) === undefined) continue
    const isTag =
      isTagOf(tag, known.tagPatternsOf(domain, front)) || (domain !== 'docker.io' && /^v?\d/.test(tag))
    if (!isTag) continue
    const because = `\`${tag}\` is the tag: \`:\` stands before it, \`${front}:${tag}\``
    return propose(query, { path: front, tag }, 'glued', level.firm, because)
  }
  return undefined
}

/** `jdoe/web/web`, `grafana/grafana/grafana`, `library/bitnami/redis`, `bitnami/bitnami/redis` */
function repeated(query: Query, parts: readonly string[]): Suggestion[] | undefined {
  if (parts.length < 3) return undefined
  const { known } = query
  const without = (at: number) => parts.filter((_, index) => index !== at)
  const fewer =
    parts[0] === 'library' || parts[0] === 'docker'
      ? without(0)
      : parts.at(-1) === parts.at(-2)
        ? without(parts.length - 1)
        : parts[0] === parts[1]
          ? without(0)
          : undefined
  if (fewer === undefined || fewer.length !== 2) return partTooMuch(query, parts)
  const [owner, name] = fewer as [string, string]
  const isOfficial =
    owner === name &&
    known.find('docker.io', fewer.join('/')) === undefined &&
    known.official(name) !== undefined
  const path = isOfficial ? `library/${name}` : fewer.join('/')
  const isKnown = known.find('docker.io', path) !== undefined
  const better = path.replace(/^library\//, '')
  const because = `a part of the path is too much (Docker Hub has two): \`${query.name}\` → \`${better}\``
  return [propose(query, { path }, 'structure', isKnown ? level.plain : level.fair, because)]
}

/** `bitnami/charts/redis`: a part in the middle, as the git repository has it. */
function partTooMuch(query: Query, parts: readonly string[]): Suggestion[] | undefined {
  const path = `${parts[0]}/${parts.at(-1)}`
  if (parts.length !== 3 || query.known.find('docker.io', path) === undefined) return undefined
  const because = `a part of the path is too much (Docker Hub has two): \`${query.name}\` → \`${path}\``
  return [propose(query, { path }, 'structure', level.strong, because)]
}

/** `k8up-io/k8up`: such an owner is one of a git host, and its images are mostly on the registry of GitHub. */
function lostRegistry(query: Query, parts: readonly string[]): Suggestion[] | undefined {
  const owner = parts[0] as string
  const isElsewhere = /[-_.]/.test(owner) || parts.length > 2
  if (!isElsewhere || query.hasHost || query.hint !== 'repository' || privateOwner.test(owner))
    return undefined
  const last = parts.at(-1) as string
  // `northwind-labs/pricing` is somebody's own: what many know is called as who publishes it
  if (query.known.withLastComponent(last).length > 0 || !isCalledAsOwner(`${owner}/${last}`)) return undefined
  const why = /[-_.]/.test(owner)
    ? `no namespace of Docker Hub has \`${/[-_.]/.exec(owner)?.[0]}\` in it`
    : 'a path on Docker Hub has two parts'
  const because = `${why}: the registry is missing, as for images of GitHub \`ghcr.io\``
  return [propose(query, { domain: 'ghcr.io', path: parts.join('/') }, 'registry', level.nearest, because)]
}
