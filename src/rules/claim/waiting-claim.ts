import type { Fact, Facts } from '../../facts/fact.js'
import { objectOf, textAt } from '../../facts/object-fields.js'

/** For so long a claim may be Pending before its controller has looked at it. */
const aMoment = 60

/** After so long a provisioner that runs has answered. */
const long = 300

/**
 * Whether a row of claims shows one that waits: for the volume it names, for a class, having neither, or for
 * long for what its class is to make.
 *
 * Shape: a trigger's `where`, for claims with the phase `Pending`.
 */
export function waitsFor(what: 'volume' | 'class' | 'provisioner'): (fact: Fact, capture: Facts) => boolean {
  return (fact, capture) => {
    const claim = objectOf(fact, capture)
    const origin = fact.object === undefined ? undefined : capture.objectOrigins?.[fact.object]
    if (origin?.from !== 'table' || (origin.age?.first?.maxSeconds ?? aMoment) < aMoment) return false
    const hasVolume = textAt(claim, 'spec', 'volumeName') !== undefined
    const hasClass = classOf(fact, capture) !== undefined
    if (what === 'provisioner') return !hasVolume && hasClass && (origin.age?.first?.minSeconds ?? 0) >= long
    return what === 'volume' ? hasVolume : !hasVolume && !hasClass
  }
}

/** The class that a claim names. */
export function classOf(fact: Fact, capture: Facts): string | undefined {
  return textAt(objectOf(fact, capture), 'spec', 'storageClassName')
}

/** Whether a claim names a class that a table of the classes lacks. Volumes made by hand may have a class that is no object. */
export function namesUnlistedClass(fact: Fact, capture: Facts): boolean {
  const name = classOf(fact, capture)
  if (name === undefined || name === '') return false
  let isListed = false
  for (const [index, object] of capture.objects.entries()) {
    if (object.kind === 'StorageClass') {
      if (object.metadata?.name === name) return false
      isListed ||= capture.objectOrigins?.[index]?.from === 'table'
    }
    if (object.kind === 'PersistentVolume' && textAt(object, 'spec', 'storageClassName') === name)
      return false
  }
  return isListed
}
