import { spanOf } from '../excerpt.js'
import { placesBehind } from '../places.js'
import type { Evidence, JsonPath, Origin, Place } from '../types.js'
import { findWritten } from './find-written.js'

/** The place of a path in an origin, if the text states it. */
export function placeOf(origin: Origin | undefined, path: JsonPath): Place | undefined {
  if (origin === undefined) return undefined
  const behind = placesBehind(origin)
  if (behind !== undefined) return behind.find(path)
  const { places } = origin
  if (places === undefined) return undefined
  for (let index = 0; index < places.length; index++)
    if ((places[index] as Place).path === path) return places[index]
  return undefined
}

/**
 * A place as evidence.
 *
 * @example evidenceOf({ path: 'message', text: 'no', start: 3, end: 5 }) // { start: 3, end: 5, text: 'no' }
 */
export function evidenceOf({ start, end, text }: Place): Evidence {
  return { start, end, text }
}

/**
 * The places of an origin whose text begins so, in order.
 *
 * @example placesStarting(undefined, '<error: ') // []
 */
export function placesStarting(origin: Origin | undefined, beginning: string): readonly Place[] {
  if (origin === undefined) return []
  const behind = placesBehind(origin)
  return behind === undefined
    ? (origin.places?.filter(({ text }) => text.startsWith(beginning)) ?? [])
    : behind.startingWith(beginning)
}

/**
 * Evidence for a value: its place in the text, or its JSON path when there is no text.
 *
 * Shape: with a place, `start`, `end` and `text`; without, `path` and `text`. An object whose value has no place of its
 * own is evidenced by its first span. `path` begins at the object with the index in the list. Units: offsets into the untouched input.
 *
 * @example evidenceAt(undefined, 'events[0].message', 'x') // { path: 'events[0].message', text: 'x' }
 */
export function evidenceAt(
  origin: Origin | undefined,
  path: JsonPath,
  text: string,
  list?: 'objects' | 'events',
  index = 0,
): Evidence {
  const place = placeOf(origin, path)
  if (place !== undefined) return evidenceOf(place)
  const fullPath = list === undefined ? path : `${list}[${index}].${path}`
  const span = origin?.spans[0]
  return span === undefined
    ? { path: fullPath, text }
    : { start: span.start, end: span.end, text, path: fullPath }
}

/**
 * Evidence for a part of a message that stands at a place.
 *
 * Shape: `from` and `to` are offsets into `message`, which the text of the place may write otherwise: with the escapes
 * and folded lines of JSON and YAML. The whole place where the two do not go together.
 *
 * @example evidenceWithin({ path: 'message', text: 'abc', start: 5, end: 8 }, 'abc', 1, 2) // { start: 6, end: 7, text: 'b' }
 */
export function evidenceWithin(place: Place, message: string, from: number, to: number): Evidence {
  const [start, end] = place.text === message ? [from, to] : findWritten(message, place.text, [from, to])
  if (start === undefined || end === undefined) return evidenceOf(place)
  return { ...spanOf(place, start, end), text: place.text.slice(start, end) }
}
