import type { Suggestion } from '../types.js'
import { type Fitted, fitTag } from './fit-tag.js'
import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'

const numbers = /^\d+\.\d+\.\d+(?:[-.+][\w.-]+)?$|^\d+\.\d+-\d+$/
const withLetter = /^v(\d+\.\d[\w.-]*)$/

/**
 * A tag that is put together otherwise than those of its project are, `timescale/timescaledb:pg16-2.14.2`, or a version with a `v` that
 * they never have or without the one that all of them have: `prom/prometheus:2.48.0`, `grafana/grafana:v10.2.0`. What is known of a
 * project's way of writing decides; of a version that the project can hardly have published lately only the registry's word
 * tells that it is missing.
 */
export const guessTagForm: Mechanism = (query) => {
  const { reference, known } = query
  const { tag, domain, path, digest } = reference
  if (tag === undefined || digest !== undefined) return []
  if (known.ownTagsOf(domain, path)?.has(tag) || query.nearby.some((other) => other.tag === tag)) return []
  // What is below a publisher's namespace and not listed may be written otherwise.
  const isKnown = known.find(domain, path) !== undefined
  const version = isKnown && known.tagsOf(domain, path) === undefined ? withoutName(tag, path) : undefined
  if (version !== undefined) {
    const because = `the name says already what it is: \`${tag}\` → \`${version}\``
    return [propose(query, { tag: version }, 'tag', level.fair, because)]
  }
  if (!isKnown) return []
  const isDoubted = query.hint === 'tag' || known.hasMajor(domain, path, Number(/\d+/.exec(tag)?.[0]))
  const fitted = fitTag(tag, known.tagPatternsOf(domain, path))
  const put = fitted === undefined ? undefined : proposeFitted(query, fitted, isDoubted)
  if (put !== undefined) return [put]
  const form = known.tagFormOf(domain, path)
  if (!isDoubted) return []
  if (form === 'v' && numbers.test(tag)) {
    const because = `the tags of this image have a \`v\` in front: \`${tag}\` → \`v${tag}\``
    return [propose(query, { tag: `v${tag}` }, 'tag', level.strong, because)]
  }
  const bare = withLetter.exec(tag)?.[1]
  if (form !== 'bare' || bare === undefined) return []
  const because = `the tags of this image have no \`v\` in front: \`${tag}\` → \`${bare}\``
  return [propose(query, { tag: bare }, 'tag', level.strong, because)]
}

/** What has all its parts was meant so; what lacks one may be a tag of an older time. */
function proposeFitted(query: Query, fitted: Fitted, isDoubted: boolean): Suggestion | undefined {
  const { tag, kind, isOneOfMany } = fitted
  const isMissing = query.hint === 'tag'
  if (!isDoubted && (kind === 'v' || kind === 'word')) return undefined
  if (isOneOfMany && !isMissing) return undefined
  const score = isOneOfMany ? level.nearest : scores[kind]
  const because = `${fitted.because}: \`${query.reference.tag}\` → \`${tag}\``
  return propose(query, { tag }, 'tag', score, because)
}

const scores: Readonly<Record<Fitted['kind'], number>> = {
  parts: level.plain,
  slip: level.strong,
  v: level.strong,
  word: level.fair,
}

/** `8.0` for `8.0-sdk` of `dotnet/sdk` */
function withoutName(tag: string, path: string): string | undefined {
  const name = `-${path.slice(path.lastIndexOf('/') + 1)}`
  const version = tag.slice(0, -name.length)
  return tag.endsWith(name) && /^v?\d[\d.]*$/.test(version) ? version : undefined
}
