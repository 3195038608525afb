import { weighTag } from './guess-tag.js'
import type { KnownRepository } from './known-images.js'
import type { Query } from './query.js'

/** A known name near the typed one. */
export interface Candidate {
  readonly repository: KnownRepository
  /** The name compared with: the image's own, or another name of it. */
  readonly name: string
  readonly cost: number
}

/** How far a name of this length may be, by `editCost`. */
export function limitFor(length: number): number {
  if (length <= 4) return 1.4
  if (length === 5) return 1.6
  return length <= 7 ? 1.95 : 2.4
}

/** Single edits that a cost within the limit can need: a swap counts two. */
export function reachFor(length: number): number {
  return length <= 4 ? 2 : length <= 8 ? 3 : 4
}

const costOfTier = { 1: 0, 2: 0.25, 3: 0.55 } as const
/** An official image is meant by its own name sooner than another image by a name it does not have. */
const costOfAlias = 0.5

/**
 * The best candidates with the margin to the next one, in costs: a popular image and one that has the typed tag are nearer.
 *
 * Shape: one, or two when the second is about as near; `[]` without candidates.
 */
export function rankCandidates(
  query: Query,
  candidates: readonly Candidate[],
): { candidate: Candidate; margin: number }[] {
  const grammarOf = ({ repository }: Candidate) => query.known.tagsOf(repository.domain, repository.path)
  const weighed = candidates
    .map((candidate) => ({
      candidate,
      cost:
        candidate.cost +
        costOfTier[candidate.repository.tier] +
        (candidate.repository.path.endsWith(candidate.name) ? 0 : costOfAlias) -
        0.5 * weighTag(query.reference.tag, grammarOf(candidate)),
    }))
    .sort((a, b) => a.cost - b.cost || (a.candidate.name < b.candidate.name ? -1 : 1))
  const best = weighed[0]
  if (best === undefined) return []
  const isSame = (other: Candidate) => other.repository === best.candidate.repository
  const next = weighed.find(({ candidate }) => !isSame(candidate))
  const margin = next === undefined ? 2 : next.cost - best.cost
  const shown = [{ candidate: best.candidate, margin }]
  if (next !== undefined && margin < 0.4) shown.push({ candidate: next.candidate, margin: 0 })
  return shown
}
