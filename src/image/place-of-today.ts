import type { KnownImages, KnownRepository } from './known-images.js'
import { moveOf } from './moved.js'

/**
 * Where the images of a known name are that ended: `eclipse-temurin` for `java`.
 *
 * Shape: the repository itself when it did not end, or when the list lacks its new place.
 */
export function placeOfToday(known: KnownImages, repository: KnownRepository): KnownRepository {
  const move = moveOf(repository)
  if (move?.to === undefined || !move.isGone) return repository
  return known.find(move.to.domain, move.to.path) ?? repository
}
