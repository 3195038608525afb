import type { ValuePlace } from './json-places.js'

type Keys = readonly (string | number)[]

/** A step on the way to one of the values that places are divided among. */
interface Branch {
  /** By the key as text: the keys of one value are all names or all indexes. */
  readonly next: Map<string, Branch>
  /** The places below the value that the way ends at. */
  readonly below: ValuePlace[]
  isEnd: boolean
}

const newBranch = (): Branch => ({ next: new Map(), below: [], isEnd: false })

/**
 * Divides the places of a value among values inside it, with the keys as seen from there: a list of ten thousand objects is
 * looked through once, not once for each.
 *
 * Shape: one list a path, in the order of the paths; a place below none of them is in none.
 *
 * @example dividePlaces([{ keys: ['items', 0, 'kind'], from: 8, to: 11 }], [['items', 0]])[0]?.[0]?.keys // ['kind']
 */
export function dividePlaces(places: readonly ValuePlace[], paths: readonly Keys[]): ValuePlace[][] {
  // nearly every object: none of its values is left out
  if (paths.length === 0) return []
  const root = newBranch()
  const ends = paths.map((path) => {
    let branch = root
    for (const key of path) {
      let next = branch.next.get(`${key}`)
      if (next === undefined) {
        next = newBranch()
        branch.next.set(`${key}`, next)
      }
      branch = next
    }
    branch.isEnd = true
    return branch
  })
  for (const place of places) {
    let branch: Branch | undefined = root
    for (let depth = 0; branch !== undefined; depth++) {
      if (branch.isEnd) branch.below.push(depth === 0 ? place : { ...place, keys: place.keys.slice(depth) })
      branch = depth < place.keys.length ? branch.next.get(`${place.keys[depth]}`) : undefined
    }
  }
  return ends.map(({ below }) => below)
}
