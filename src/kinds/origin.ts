import { tiePlaces } from '../places.js'
import type { Origin } from '../types.js'
import type { Draft } from './draft.js'

/** The origin of a finished draft. `stated` and `places` are made when asked for; `JSON.stringify` sees them as any property. */
export function originOf(draft: Draft): Origin {
  const { places, inferred } = draft
  const kubectl = kubectlOf(draft)
  const origin: Origin = {
    spans: draft.spans,
    from: 'describe',
    get stated() {
      // What kubectl printed beside the object's own fields (`keepPrinted`) has a place, but no path in the API.
      const concluded = new Set(inferred.map(({ path }) => path))
      return places.paths.filter((path) => !path.startsWith('printed.') && !concluded.has(path))
    },
    inferred,
    partial: draft.isPartial,
    placeholder: draft.isPlaceholder,
    ...(kubectl && { kubectl }),
  }
  return tiePlaces(origin, places)
}

/** The versions that print such a text; `undefined` where any does, or none. */
function kubectlOf({ versions: { min, max } }: Draft): Origin['kubectl'] {
  if (min === undefined) return max === undefined ? undefined : { max: `1.${max}` }
  if (max === undefined) return { min: `1.${min}` }
  return min <= max ? { min: `1.${min}`, max: `1.${max}` } : undefined
}
