import { isTagOf } from './fit-tag.js'
import { mendTag } from './guess-tag.js'
import * as level from './level.js'
import { moveOf } from './moved.js'
import { nearVariant } from './near-variant.js'
import { type Mechanism, propose } from './proposal.js'
import { hasTag, type TagGrammar } from './tag-grammar.js'

/** The repository went elsewhere. No spelling claim: the name was right once. */
export const guessMoved: Mechanism = (query) => {
  const { reference, known } = query
  const { domain, path, tag } = reference
  const move = moveOf(reference)
  if (move?.to === undefined) return []
  const grammar = known.tagsOf(domain, path)
  const isThere =
    query.hint !== 'tag' &&
    grammar !== undefined &&
    tag !== undefined &&
    tag !== 'latest' &&
    hasTag(grammar, tag)
  // An old place that still answers is no mistake: `explainImage` tells of the move.
  const isRefused = query.hint === 'tag' || query.hint === 'repository'
  if (isThere || (!move.isGone && !isRefused)) return []
  const isListed =
    known.size === 0 ||
    known.find(domain, path) !== undefined ||
    known.find(move.to.domain, move.to.path) !== undefined
  if (path.startsWith('bitnami/') && !isListed) return []
  const there = known.tagsOf(move.to.domain, move.to.path)
  const isOfItsForm = tag !== undefined && isTagOf(tag, known.tagPatternsOf(move.to.domain, move.to.path))
  const keepsTag = (move.keepsTag && there === undefined) || isOfItsForm
  const target = { ...move.to, tag: tagThere(tag, there) ?? (keepsTag ? tag : undefined) ?? null }
  return [propose(query, target, 'relocated', move.isGone ? level.strong : level.nearest, move.because)]
}

/** The tag as the new place is known to have it: `17-jre` of eclipse-temurin for `17-jre-slim` of openjdk. */
function tagThere(tag: string | undefined, there: TagGrammar | undefined): string | undefined {
  if (tag === undefined || there === undefined) return undefined
  return hasTag(there, tag) ? tag : (mendTag(tag, there) ?? nearVariant(tag, there)?.tag)
}
