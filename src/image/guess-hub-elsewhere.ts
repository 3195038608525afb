import type { Suggestion } from '../types.js'
import { familiarName } from './familiar-name.js'
import * as level from './level.js'
import { confidenceOf, type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'

/**
 * What only the error text tells of Docker Hub: the runtime looked on another registry (Podman and CRI-O try several, or none
 * when short names are enforced), or the image at this place is too old to be read.
 */
export const guessHubElsewhere: Mechanism = (query) => {
  const { reference, known, hint } = query
  const last = reference.path.slice(reference.path.lastIndexOf('/') + 1)
  const official = known.official(last)
  if (hint === 'format' && official !== undefined && reference.domain !== 'docker.io') {
    const because = `Docker Hub has the official image \`${last}\` in the format of today`
    return [propose(query, { domain: 'docker.io', path: official.path }, 'relocated', level.nearest, because)]
  }
  if (query.hasHost || reference.domain !== 'docker.io') return []
  const tried = otherRegistry(query)
  if (tried !== undefined)
    return [qualify(query, `without a registry it was looked for on \`${tried}\`; on Docker Hub it would be`)]
  if (!/short[- ]name/i.test(query.errorText)) return []
  return [qualify(query, 'short names are not looked up here: the registry has to be written')]
}

/** The registry that was asked in place of Docker Hub: `docker://quay.io/goharbor/harbor-db:v2.12.0`. */
function otherRegistry({ errorText, name }: Query): string | undefined {
  for (const match of errorText.matchAll(
    /(?:docker:\/\/|\bin )([a-z0-9.-]+\.[a-z]{2,}(?::\d+)?)\/([\w./-]+)/g,
  )) {
    const [, host = '', path = ''] = match
    if (path.replace(/^library\//, '') === name && !host.endsWith('docker.io')) return host
  }
  return undefined
}

/** The reference with `docker.io/` in front: the familiar form leaves it out, and that is the mistake. */
function qualify(query: Query, why: string): Suggestion {
  const { reference, known } = query
  const from = familiarName(reference)
  const to = `docker.io/${from}`
  const score = known.find('docker.io', reference.path) === undefined ? level.partly : level.strong
  return {
    from,
    to,
    kind: 'registry',
    confidence: confidenceOf(score),
    score,
    changed: [{ component: 'registry', from: '', to: 'docker.io' }],
    because: `${why}: \`${to}\``,
  }
}
