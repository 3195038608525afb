import type { Fact } from './fact.js'

/** The reasons of events that name the image which cannot be had. */
const ofPulls: ReadonlySet<string> = new Set(['Failed', 'BackOff', 'ErrImageNeverPull', 'InspectFailed'])

/**
 * Gives `Error: ErrImagePull`, which names neither image nor container, the image of the pull it tells of: the only one
 * that fails in its pod, else the last that stands before it.
 *
 * Shape: the same facts in the same order. `facts` are all of one object.
 *
 * @example attributeImages([]) // []
 */
export function attributeImages(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(({ reason }) => reason === 'Failed')) return facts
  const failing = facts.filter(
    (fact) => fact.name === 'message' && fact.image !== undefined && ofPulls.has(fact.reason ?? ''),
  )
  const images = new Set(failing.map((fact) => fact.image))
  const failingSet = new Set(failing)
  let before: string | undefined
  return facts.map((fact) => {
    if (failingSet.has(fact)) before = fact.image
    const isNameless = fact.image === undefined && fact.subject.container === undefined
    if (fact.name !== 'message' || fact.reason !== 'Failed' || !isNameless) return fact
    if (fact.decoded?.areas.includes('image') !== true) return fact
    const image = images.size === 1 ? failing[0]?.image : before
    return image === undefined ? fact : { ...fact, image }
  })
}
