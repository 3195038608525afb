import { editCost, tellSlip } from './edit-cost.js'
import type { KnownImages } from './known-images.js'
import * as level from './level.js'
import { NearNames } from './near-names.js'
import { type Mechanism, propose } from './proposal.js'

/** Words of people's own image names that slips are compared with, beside the names of official images. */
const commonTokens =
  'spring frontend backend service gateway exporter operator controller dashboard webhook kubernetes prometheus grafana kafka alertmanager ingress database monitoring postgresql mongodb nodejs jenkins keycloak airflow spark superset minio envoy istio jaeger zipkin opentelemetry collector scheduler microservice notification authentication authorization inventory payment customer analytics deployment application production development staging springboot angular react django flask express laravel worker consumer producer'.split(
    ' ',
  )

const tokensOf = new WeakMap<KnownImages, NearNames>()

/**
 * One word of a name nobody else knows is a slip of a word everybody knows: `rss-php-ngnix` → `rss-php-nginx`. Only the last
 * part of the path, only letters, never when a second word is as near.
 */
export const guessToken: Mechanism = (query) => {
  const { reference, known } = query
  const { domain, path } = reference
  if (known.size === 0 || known.find(domain, path) !== undefined) return []
  const slash = path.lastIndexOf('/') + 1
  const last = path.slice(slash)
  if (known.withLastComponent(last).length > 0) return []
  const pieces = last.split(/([-_.]+)/)
  const owners = path.slice(0, slash).split(/[/._-]/)
  if (domain === 'docker.io' && path === `library/${last}` && pieces.length === 1) return []
  let found: { index: number; word: string; meant: string; cost: number; margin: number } | undefined
  for (let index = 0; index < pieces.length; index += 2) {
    const word = pieces[index] as string
    if (
      !/^[a-z]{4,20}$/.test(word) ||
      known.isToken(word) ||
      known.isWord(word) ||
      // `postgrest/postgrest`: a project's own name
      owners.includes(word) ||
      commonTokens.includes(word)
    )
      continue
    const near = nearTokens(known, word)
    const [best, second] = near
    if (best === undefined) continue
    const margin = second === undefined ? 1 : second.cost - best.cost
    if (margin < 0.2) continue
    if (found !== undefined) return []
    found = { index, word, meant: best.meant, cost: best.cost, margin }
  }
  if (found === undefined) return []
  const { index, word, meant, cost } = found
  const mended =
    path.slice(0, slash) + [...pieces.slice(0, index), meant, ...pieces.slice(index + 1)].join('')
  // `kube-controler` of calico, whose image is called `kube-controllers`
  const isPlural = known.find(domain, mended) === undefined && known.find(domain, `${mended}s`) !== undefined
  const better = isPlural ? `${mended}s` : mended
  const isAlone = pieces.length === 1
  // A name of one word may well be somebody's own: only a swap or a doubled letter tells of a short one.
  if (isAlone && cost > (meant.length <= 5 ? 0.75 : 1.05)) return []
  const score =
    (cost <= 0.75 ? level.strong : cost <= 1.05 ? level.fair : level.rival) -
    (isAlone ? 0.12 : 0) -
    (meant.length <= 5 && cost > 0.75 ? 0.1 : 0)
  return [
    propose(query, { path: better }, 'token', score, `${tellSlip(word, meant)}: \`${word}\` → \`${meant}\``),
  ]
}

/** The words within reach, nearest first. */
function nearTokens(known: KnownImages, word: string): { meant: string; cost: number }[] {
  let tokens = tokensOf.get(known)
  if (tokens === undefined) {
    const official = known.of('docker.io').filter(({ path, tier }) => path.startsWith('library/') && tier < 3)
    const words = official
      .flatMap(({ path }) => path.slice(8).split(/[-_.]/))
      .filter((token) => /^[a-z]{5,}$/.test(token))
    tokens = new NearNames([...new Set([...commonTokens, ...words])])
    tokensOf.set(known, tokens)
  }
  const found: { meant: string; cost: number }[] = []
  for (const meant of tokens.within(word, word.length >= 7 ? 3 : 2)) {
    const limit = meant.length >= 6 || word === meant.slice(1) || word.slice(1) === meant ? 1.35 : 1.05
    const cost = editCost(word, meant, limit)
    if (cost > limit || isInflected(word, meant)) continue
    found.push({ meant, cost })
  }
  return found.sort((a, b) => a.cost - b.cost)
}

/** `workers` is no slip for `worker`; but none of the meant words is the plural of another word. */
function isInflected(word: string, meant: string): boolean {
  return (
    word.startsWith(meant) &&
    /^(?:s|d|r|ed|er|ers|y|n)$/.test(word.slice(meant.length)) &&
    word.at(-1) !== word.at(-2)
  )
}
