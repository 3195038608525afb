import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { type Age, isInterval } from '../time/age.js'
import { isZeroTime, readTimestamp } from '../time/timestamp.js'
import type { AgeInterval } from '../types.js'
import type { AgeReader } from './age-reader.js'
import type { EventDraft } from './event-draft.js'

/** The ages of an event, as its origin has them. */
export interface EventAges {
  first?: AgeInterval
  last?: AgeInterval
}

/** Counts, ages and absolute times of a row: ages are given back, the others are written into the event. */
export function readMoments(draft: EventDraft, ages: AgeReader): EventAges {
  const { event, row } = draft
  const found: EventAges = {}
  const count = row.cell('count')
  // Old tables print 0 where no count is set.
  if (count !== undefined && count.text !== '0') event.count = Number(draft.state('count', count))
  for (const which of bothMoments) {
    const moment = row.cell(which)
    if (moment !== undefined) noteMoment(draft, found, which, moment, ages.read(moment.text))
  }
  const age = row.cell('age')
  if (age === undefined) return found
  const repeated = row.own?.ageCell ?? ages.split(age.text)
  if (repeated.count === undefined) {
    const single = ages.read(age.text)
    noteMoment(draft, found, 'last', age, single)
    // `get events` prints the last occurrence only; a describe row without a count is about one occurrence.
    const { columns } = row.head
    if (!columns.has('first') && !columns.has('object') && !columns.has('kind') && isInterval(single))
      found.first = single
    return found
  }
  draft.place('lastTimestamp', sliceExcerpt(age, 0, repeated.last.length))
  const last = ages.read(repeated.last)
  if (isInterval(last)) found.last = last
  const digits = age.text.indexOf('(x') + 2
  const counted = sliceExcerpt(age, digits, digits + String(repeated.count).length)
  // A count of one is printed only for a series.
  if (repeated.count === 1) {
    draft.state('series.count', counted)
    event.series = { count: 1 }
  } else {
    draft.state('count', counted)
    event.count = repeated.count
  }
  if (repeated.first !== undefined) {
    const at = age.text.lastIndexOf(repeated.first)
    draft.place('firstTimestamp', sliceExcerpt(age, at, at + repeated.first.length))
    const first = ages.read(repeated.first)
    if (isInterval(first)) found.first = first
  }
  return found
}

const bothMoments = ['first', 'last'] as const

/** An age goes to the origin, an absolute time into the event. */
function noteMoment(
  draft: EventDraft,
  found: EventAges,
  which: 'first' | 'last',
  excerpt: Excerpt,
  age: Age | undefined,
): void {
  const path = which === 'first' ? 'firstTimestamp' : 'lastTimestamp'
  if (age !== undefined) {
    draft.place(path, excerpt)
    if (isInterval(age)) found[which] = age
    return
  }
  const time = readTimestamp(excerpt.text)
  if (time === undefined || isZeroTime(time)) return
  draft.state(path, excerpt)
  draft.event[path] = time.rfc3339
}
