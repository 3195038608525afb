import type { ImageReference, Suggestion } from '../types.js'
import { editCost, tellSlip } from './edit-cost.js'
import { familiarName } from './familiar-name.js'
import * as level from './level.js'
import { propose } from './proposal.js'
import type { Query } from './query.js'

const bare = (tag: string) => tag.replace(/^v(?=\d)/, '')
const digits = (tag: string) => tag.replace(/\D+/g, ' ').trim()

/**
 * The same repository stands beside with another tag: a `v` too much or missing, a slip in a word. Another version alone says
 * nothing.
 *
 * Shape: one suggestion at most for each name beside, unordered. Errors: none is thrown.
 */
export function guessNearbyTag(query: Query, others: readonly ImageReference[]): Suggestion[] {
  const { tag } = query.reference
  if (tag === undefined || query.reference.digest !== undefined) return []
  const found: Suggestion[] = []
  for (const other of others) {
    if (other.tag === undefined || other.tag === tag) continue
    const better = compareTags(tag, other.tag, query)
    if (better === undefined) continue
    const because = `${better.because}, as \`${familiarName(other)}\` stands in this text`
    found.push(propose(query, { tag: better.tag }, 'nearby', better.score, because))
  }
  return found
}

function compareTags(tag: string, other: string, query: Query) {
  const because = other.startsWith('v') ? 'the tag has a `v` in front' : 'the tag has no `v` in front'
  if (bare(tag) === bare(other)) return { tag: other, score: level.plain, because }
  const isDotted = /^v?\d+(?:\.\d+)+$/
  if (query.hint === 'tag' && isDotted.test(other) && tag.replace(/\./g, '') === other.replace(/\./g, ''))
    return { tag: other, score: level.fair, because: 'the same digits with other dots' }
  if (/^v?\d+\.\d/.test(tag) && /^v?\d+\.\d/.test(other)) {
    if (tag.startsWith('v') === other.startsWith('v') || query.hint === 'repository') return undefined
    const score = query.hint === 'tag' ? level.open : level.nearest
    return { tag: other.startsWith('v') ? `v${tag}` : bare(tag), score, because }
  }
  return compareWords(tag, other)
}

/** One word of the tag is a slip of the word at its place in the other tag: `relase-42`, `release-41`. */
function compareWords(tag: string, other: string) {
  if (/^[0-9a-f]{7,40}$/.test(tag)) return undefined
  const typed = tag.split(/([a-z]{3,})/i)
  const meant = other.split(/([a-z]{3,})/i)
  const differing = typed.flatMap((piece, index) => (piece === meant[index] ? [] : [index]))
  if (typed.length !== meant.length) return undefined
  const inWords = differing.filter((index) => index % 2 === 1)
  const [index] = inWords
  if (index === undefined || inWords.length > 1) return undefined
  const [from, to] = [typed[index] as string, meant[index] as string]
  if (to.length < 4) return undefined
  const cost = editCost(from, to, to.length <= 5 ? 1.1 : 1.7)
  if (!Number.isFinite(cost)) return undefined
  const better = [...typed.slice(0, index), to, ...typed.slice(index + 1)].join('')
  const isSame = digits(tag) === digits(other)
  return {
    tag: better,
    score: (cost <= 1.1 ? level.firm : level.open) - (isSame ? 0 : 0.05),
    because: `${tellSlip(from, to)}: \`${from}\` → \`${to}\``,
  }
}
