import { editCost, tellSlip } from './edit-cost.js'
import { fitTag } from './fit-tag.js'
import * as level from './level.js'
import { endedVariant, nearVariant } from './near-variant.js'
import { type BetterTag, nearVersions } from './near-versions.js'
import { newestRelease, newestVersion } from './newest-release.js'
import { type Mechanism, propose } from './proposal.js'
import type { Query } from './query.js'
import { reshapeTag } from './reshape-tag.js'
import { hasTag, type TagGrammar } from './tag-grammar.js'

/** Words that stand in tags of many images. */
export const commonWords: readonly string[] = [
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
  'cudnn',
  'runtime',
  'devel',
  'debug',
  'windowsservercore',
  'nanoserver',
  'snapshot',
  'production',
  'staging',
  'apache',
  'jdk',
  'jre',
  'fpm',
  'lts',
]

/** Ordinary or usual tag words that a slip could be taken for: `local` is not `focal`. */
const ownWords = new Set(
  'local test tests testing dev prod lasted later last list lite light late maine mail mains edged ledge stage stages staged staple table focus vocal alpin1 slime slims slip nobles mater masters faster matter debugs beta alpha released releases relase1 snap arm arm64 amd64 canary custom base final build fixed fix'.split(
    ' ',
  ),
)

/** The tag alone: a word misspelt, its parts in another order or joined wrongly, `v`, a version that is not there. */
export const guessTag: Mechanism = (query) => {
  const { reference, known } = query
  const { tag, domain, path } = reference
  if (reference.digest !== undefined) return []
  const grammar = known.tagsOf(domain, path)
  const isLatest = tag === undefined || tag === 'latest'
  if (isLatest && (query.hint !== 'tag' || grammar === undefined)) return []
  const found = isLatest ? newestVersion(grammar as TagGrammar, query) : betterTags(tag, grammar, query)
  return found.map(({ tag: better, kind, score, because }) =>
    propose(query, { tag: better }, kind, score, because),
  )
}

function betterTags(tag: string, grammar: TagGrammar | undefined, query: Query): BetterTag[] {
  const own = query.known.ownTagsOf(query.reference.domain, query.reference.path)
  if (own?.has(tag)) return []
  if (grammar === undefined) {
    // How its project writes tags says more than what everybody's are like.
    if (fitTag(tag, query.known.tagPatternsOf(query.reference.domain, query.reference.path))) return []
    const small = tag.toLowerCase()
    if (small !== tag && commonWords.includes(small))
      return [
        {
          tag: small,
          kind: 'tag',
          score: level.strong,
          because: `tags are told apart by case: \`${tag}\` → \`${small}\``,
        },
      ]
    const ending = /^(.*[A-Za-z0-9])[._-]+$/.exec(tag)?.[1]
    if (ending === undefined) return betterWord(tag, commonWords, query)
    return [
      {
        tag: ending,
        kind: 'tag',
        score: level.fair,
        because: `a tag ends with a letter or digit: \`${tag}\` → \`${ending}\``,
      },
    ]
  }
  if (hasTag(grammar, tag)) return query.hint === 'tag' ? newestRelease(tag, grammar, query) : []
  const shaped = reshapeTag(tag, query.name.slice(query.name.lastIndexOf('/') + 1), grammar)
  if (shaped !== undefined && shaped.score >= 0.8) return [{ ...shaped, kind: 'tag' }]
  const word = betterWordOf(tag, grammar)
  if (word !== undefined) return [word]
  const other = endedVariant(tag, grammar)
  if (other !== undefined) return [other]
  if (shaped !== undefined) return [{ ...shaped, kind: 'tag' }]
  const general = betterWord(tag, ['latest', 'stable'], query)
  if (general.length > 0) return general
  // What the history has for no version may still be published elsewhere: there only the registry tells.
  const variant = query.hint === 'tag' ? nearVariant(tag, grammar) : undefined
  return variant === undefined ? nearVersions(tag, grammar, query) : [variant]
}

/** The best tag a repository has for a typed one; `undefined` when the typed one is there, or nothing is near. */
export function mendTag(tag: string, grammar: TagGrammar): string | undefined {
  if (hasTag(grammar, tag)) return undefined
  return (reshapeTag(tag, '', grammar) ?? betterWordOf(tag, grammar))?.tag
}

/** One word of the tag replaced by a word of this repository's tags, if the result is one of its tags. */
function betterWordOf(tag: string, grammar: TagGrammar): BetterTag | undefined {
  const pieces = tag.split(/([A-Za-z]{2,})/)
  const known = new Set(grammar.vocabulary)
  let best: (BetterTag & { cost: number }) | undefined
  for (let index = 1; index < pieces.length; index += 2) {
    const word = pieces[index] as string
    if (known.has(word)) continue
    for (const meant of grammar.vocabulary) {
      const limit = meant.length <= 5 ? 1.4 : 2.1
      // Of two as near, the word that many images have.
      const rarity = commonWords.includes(meant) ? 0 : 0.01
      const cost = editCost(word.toLowerCase(), meant.toLowerCase(), limit) + rarity
      if (cost > limit || (best !== undefined && cost >= best.cost)) continue
      const better = [...pieces.slice(0, index), meant, ...pieces.slice(index + 1)].join('')
      if (!hasTag(grammar, better)) continue
      const isShort = meant.length <= 3
      if (isShort && word.length < 2) continue
      best = {
        tag: better,
        kind: 'tag',
        cost,
        score: isShort
          ? cost <= 0.75
            ? level.strong
            : level.rival
          : cost <= 1.1
            ? level.evident
            : level.strong,
        because: `${tellSlip(word, meant)}: \`${word}\` → \`${meant}\``,
      }
    }
  }
  return best
}

/** One word of a tag whose repository is not known: only words that stand in everybody's tags. */
function betterWord(tag: string, words: readonly string[], query: Query): BetterTag[] {
  const pieces = tag.split(/([A-Za-z]{3,})/)
  let best: (BetterTag & { cost: number }) | undefined
  for (let index = 1; index < pieces.length; index += 2) {
    const word = pieces[index] as string
    const lower = word.toLowerCase()
    if (words.includes(lower) || ownWords.has(lower)) continue
    for (const meant of words) {
      const isSwapped = [...lower].sort().join('') === [...meant].sort().join('')
      if (meant.length < 4 && !isSwapped) continue
      const isWhole = word.length === tag.length
      const limit =
        meant === 'latest' && isWhole ? 2.05 : meant.length <= 4 ? 0.75 : meant.length <= 5 ? 1.05 : 1.45
      const cost = editCost(lower, meant, limit)
      if (cost > limit || (best !== undefined && cost >= best.cost)) continue
      if (meant !== 'latest' && query.known.isWord(lower) && cost > 0.75) continue
      if (query.known.isToken(lower) && meant !== 'latest') continue
      const better = [...pieces.slice(0, index), meant, ...pieces.slice(index + 1)].join('')
      const score =
        cost <= 1.1
          ? isWhole && meant === 'latest'
            ? level.evident
            : meant.length > 5
              ? level.strong
              : level.fair
          : level.fair
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

/**
 * Does the written tag speak for a candidate? 1: the very tag is there and says something; 0: nothing to say; -1: it is not there.
 * A number alone says little: everybody counts.
 */
export function weighTag(tag: string | undefined, grammar: TagGrammar | undefined): number {
  if (tag === undefined || tag === 'latest' || grammar === undefined) return 0
  if (hasTag(grammar, tag)) return /^(?:v?\d{1,2}|stable|alpine|edge)$/.test(tag) ? 0.4 : 1
  const mended = mendTag(tag, grammar)
  if (mended !== undefined) return /^(?:v?\d|latest)$/.test(mended) ? 0.2 : 0.7
  return -1
}
