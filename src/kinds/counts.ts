import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { parseCounts } from '../grammar/counts.js'
import { type Scope, state } from './draft.js'
import type { FieldReader } from './table.js'
import { isNothing, valueIn } from './values.js'

/** Where an amount goes: a path; with `?` at its end it is left out when it is 0, as the API leaves it out. */
export type CountPaths = Readonly<Record<string, string>>

/**
 * Amounts with what they count, `2 current / 2 desired`: each goes to the path its word names.
 *
 * @example counts({ current: 'status.replicas', desired: 'spec.replicas' })
 */
export function counts(paths: CountPaths): FieldReader {
  return (field, scope) => {
    const value = valueIn(field)
    return isNothing(value.text) || readCounts(value, paths, scope)
  }
}

/** Reads the amounts of an excerpt; `false` when a word is not one of `paths`. */
export function readCounts(value: Excerpt, paths: CountPaths, scope: Scope): boolean {
  const parsed = parseCounts(value.text)
  if (parsed?.every(({ what }) => Object.hasOwn(paths, what)) !== true) return false
  let from = 0
  for (const { amount, what } of parsed) {
    const at = value.text.indexOf(amount, from)
    from = value.text.indexOf(what.split(' ')[0] as string, at) + 1
    const path = paths[what] as string
    const number = amount.endsWith('%') ? amount : Number(amount)
    if (number === 0 && path.endsWith('?')) continue
    const keys = path.replace('?', '').split('.')
    state(scope, keys, number, sliceExcerpt(value, at, at + amount.length))
  }
  return true
}
