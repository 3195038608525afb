import { editCost, tellSlip } from './edit-cost.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { hasTag, hasVersion, splitTag, type TagGrammar } from './tag-grammar.js'

/** Words that stand in tags of many images. */
const commonWords = [
  'latest',
  'stable',
  'alpine',
  'slim',
  'bookworm',
  'bullseye',
  'buster',
  'trixie',
  'jammy',
  'noble',
  'focal',
  'bionic',
  'temurin',
  'openjdk',
  'corretto',
  'management',
  'edge',
  'nightly',
  'develop',
  'master',
  'main',
  'release',
  'debian',
  'ubuntu',
  'distroless',
  'nonroot',
  'debug',
  'windowsservercore',
  'nanoserver',
  'snapshot',
  'production',
  'staging',
  'apache',
]

/** Ordinary or usual tag words that a slip could be taken for: `local` is not `focal`. */
const ownWords = new Set(
  'local test tests testing dev prod lasted later last list lite light late maine mail mains edged ledge stage stages staged staple table focus vocal alpin1 slime slims slip nobles mater masters faster matter debugs beta alpha released releases relase1 snap arm arm64 amd64 canary custom base final build fixed fix'.split(
    ' ',
  ),
)

/** A tag of a repository with `from` in it changed to `to`, and what that rests on. */
interface Better {
  readonly tag: string
  readonly kind: 'tag' | 'version'
  readonly score: number
  readonly because: string
}

/** The tag alone: a word misspelt, its parts in another order or joined wrongly, `v`, a version that is not there. */
export const guessTag: Mechanism = (query) => {
  const { reference, known } = query
  const { tag, domain, path } = reference
  if (tag === undefined || reference.digest !== undefined) return []
  const found = betterTags(tag, known.tagsOf(domain, path), query)
  return found.map(({ tag: better, kind, score, because }) =>
    propose(query, { tag: better }, kind, score, because),
  )
}

function betterTags(tag: string, grammar: TagGrammar | undefined, query: Query): Better[] {
  const own = query.known.ownTagsOf(query.reference.domain, query.reference.path)
  if (own?.has(tag)) return []
  if (grammar === undefined) return betterWord(tag, commonWords, query)
  if (hasTag(grammar, tag)) return []
  const shaped = betterShape(tag, grammar)
  if (shaped !== undefined) return [shaped]
  const word = betterWordOf(tag, grammar)
  if (word !== undefined) return [word]
  const general = betterWord(tag, ['latest', 'stable'], query)
  if (general.length > 0) return general
  return nearVersions(tag, grammar, query)
}

/** The best tag a repository has for a typed one; `undefined` when the typed one is there, or nothing is near. */
export function mendTag(tag: string, grammar: TagGrammar): string | undefined {
  if (hasTag(grammar, tag)) return undefined
  return (betterShape(tag, grammar) ?? betterWordOf(tag, grammar))?.tag
}

/** The same parts, put together the way this repository does: `alpine-1.25`, `18alpine`, `3.9_slim`, `v1.25`. */
function betterShape(tag: string, grammar: TagGrammar): Better | undefined {
  if (tag.length > 60) return undefined
  const spaced = tag.replace(/(\d)([A-Za-z]{2,})/g, '$1-$2').replace(/([A-Za-z]{2,})(\d)/g, '$1-$2')
  const dashed = (text: string) => text.replace(/_+/g, '-').replace(/\.(?=[A-Za-z])/g, '-')
  const swap = (text: string) => {
    const parts = text.split('-')
    const version = parts.findIndex((part) => /^v?\d+(?:\.\d+)*$/.test(part))
    return version <= 0
      ? text
      : [parts[version], ...parts.slice(0, version), ...parts.slice(version + 1)].join('-')
  }
  const attempts: readonly (readonly [string, string])[] = [
    [tag.replace(/^[vV](?=\d)/, ''), 'the tags of this image have no `v` in front'],
    [/^\d/.test(tag) ? `v${tag}` : tag, 'the tags of this image have a `v` in front'],
    [tag.toLowerCase(), 'tags are told apart by case'],
    [tag.replace(/[._-]+$/, ''), 'a tag ends with a letter or digit'],
    [dashed(tag), 'the parts of the tag are joined by `-`'],
    [dashed(spaced), 'the parts of the tag are joined by `-`'],
    [swap(dashed(tag)), 'the version stands first in the tag'],
    [swap(dashed(spaced)), 'the version stands first in the tag'],
    [tag.replace(/^latest-|-latest$/, ''), '`latest` is a tag of its own'],
    [tag.replace(/^(?:version|release|ver|rel)[-_.]?(?=\d)/i, ''), 'the version alone is the tag'],
  ]
  for (const [better, because] of attempts) {
    if (better !== tag && hasTag(grammar, better))
      return { tag: better, kind: 'tag', score: 0.92, because: `${because}: \`${tag}\` → \`${better}\`` }
  }
  return undefined
}

/** One word of the tag replaced by a word of this repository's tags, if the result is one of its tags. */
function betterWordOf(tag: string, grammar: TagGrammar): Better | undefined {
  const pieces = tag.split(/([A-Za-z]{2,})/)
  const known = new Set(grammar.vocabulary)
  let best: (Better & { cost: number }) | undefined
  for (let index = 1; index < pieces.length; index += 2) {
    const word = pieces[index] as string
    if (known.has(word)) continue
    for (const meant of grammar.vocabulary) {
      const limit = meant.length <= 5 ? 1.4 : 2.1
      const cost = editCost(word.toLowerCase(), meant.toLowerCase(), limit)
      if (cost > limit || (best !== undefined && cost >= best.cost)) continue
      const better = [...pieces.slice(0, index), meant, ...pieces.slice(index + 1)].join('')
      if (!hasTag(grammar, better)) continue
      const isShort = meant.length <= 3
      if (isShort && word.length < 2) continue
      best = {
        tag: better,
        kind: 'tag',
        cost,
        score: isShort ? (cost <= 0.75 ? 0.86 : 0.7) : cost <= 1.1 ? 0.96 : 0.85,
        because: `${tellSlip(word, meant)}: \`${word}\` → \`${meant}\``,
      }
    }
  }
  return best
}

/** One word of a tag whose repository is not known: only words that stand in everybody's tags. */
function betterWord(tag: string, words: readonly string[], query: Query): Better[] {
  const pieces = tag.split(/([A-Za-z]{3,})/)
  let best: (Better & { cost: number }) | undefined
  for (let index = 1; index < pieces.length; index += 2) {
    const word = pieces[index] as string
    const lower = word.toLowerCase()
    if (words.includes(lower) || ownWords.has(lower)) continue
    for (const meant of words) {
      if (meant.length < 4) continue
      const isWhole = word.length === tag.length
      const limit =
        meant === 'latest' && isWhole ? 2.05 : meant.length <= 4 ? 0.75 : meant.length <= 5 ? 1.05 : 1.45
      const cost = editCost(lower, meant, limit)
      if (cost > limit || (best !== undefined && cost >= best.cost)) continue
      if (meant !== 'latest' && query.known.isWord(lower) && cost > 0.75) continue
      if (query.known.isToken(lower) && meant !== 'latest') continue
      const better = [...pieces.slice(0, index), meant, ...pieces.slice(index + 1)].join('')
      const score =
        cost <= 1.1 ? (isWhole && meant === 'latest' ? 0.96 : meant.length > 5 ? 0.88 : 0.82) : 0.8
      best = {
        tag: better,
        kind: 'tag',
        cost,
        score,
        because: `${tellSlip(word, meant)}: \`${word}\` → \`${meant}\``,
      }
    }
  }
  return best === undefined ? [] : [best]
}

/** Versions that exist near one that does not. Offered as the nearest existing, never as what was meant. */
function nearVersions(tag: string, grammar: TagGrammar, query: Query): Better[] {
  const parts = splitTag(tag)
  if (parts === undefined) return []
  const asOf = query.known.date === undefined ? '' : ` (list of ${query.known.date})`
  const found: Better[] = []
  const add = (version: string, score: number, because: string) => {
    const better = version + parts.rest
    if (better !== tag && hasTag(grammar, better))
      found.push({ tag: better, kind: 'version', score, because: because + asOf })
  }
  const digits = parts.patch === undefined ? (parts.minor === undefined ? parts.major : parts.minor) : ''
  if (digits.length >= 2) {
    for (let cut = 1; cut < digits.length; cut++) {
      const dotted =
        parts.minor === undefined
          ? `${digits.slice(0, cut)}.${digits.slice(cut)}`
          : `${parts.major}.${digits.slice(0, cut)}.${digits.slice(cut)}`
      add(dotted, digits.length >= 3 ? 0.7 : 0.52, `the same digits with a dot: \`${dotted}\` exists`)
    }
  }
  if (parts.minor !== undefined && parts.minor.length === 1) {
    add(`${parts.major}.0${parts.minor}`, 0.88, `this image writes \`${parts.major}.0${parts.minor}\``)
  }
  const major = grammar.majors.get(parts.major)
  if (found.length > 0 || major === undefined || parts.minor === undefined) return found.slice(0, 3)
  const minor = Number(parts.minor)
  const minors = [...major.minors.keys()].map(Number)
  const highest = Math.max(...minors)
  if (
    hasVersion(grammar, { major: parts.major, minor: parts.minor, rest: '' }) &&
    parts.patch !== undefined
  ) {
    const patch = major.minors.get(parts.minor) ?? -1
    if (patch >= 0 && minor < highest) {
      add(
        `${parts.major}.${parts.minor}.${patch}`,
        0.6,
        `\`${parts.major}.${parts.minor}.${patch}\` is the nearest that exists`,
      )
    }
  } else if (minor < highest && parts.patch === undefined) {
    const near = minors
      .filter((other) => Math.abs(other - minor) <= 3)
      .sort((a, b) => Math.abs(a - minor) - Math.abs(b - minor) || a - b)
    const [nearest] = near
    if (nearest !== undefined) {
      const shown = `${parts.major}.${parts.minor.length === 2 && nearest < 10 ? `0${nearest}` : nearest}`
      add(shown, 0.6, `\`${shown}\` is the nearest that exists`)
    }
  }
  return found
}

/** Does the written tag speak for a candidate? 1: the very tag is there and says something; 0: nothing to say; -1: it is not there. */
export function weighTag(tag: string | undefined, grammar: TagGrammar | undefined): number {
  if (tag === undefined || tag === 'latest' || grammar === undefined) return 0
  if (hasTag(grammar, tag)) return /^(?:v?\d|stable|alpine|edge)$/.test(tag) ? 0.4 : 1
  const mended = mendTag(tag, grammar)
  if (mended !== undefined) return /^(?:v?\d|latest)$/.test(mended) ? 0.2 : 0.7
  return -1
}
