import type { Capture, Span } from '../../types.js'
import type { FoundName, NameKind } from '../found.js'
import type { TextLine } from '../lines.js'
import { findAddresses } from './addresses.js'
import { findNamesInCapture, namesOfCapture } from './capture-names.js'
import { findNamesInFields } from './described-fields.js'
import { findImagePlaces, type ImagePlaces } from './image-places.js'
import { findNamesInLabels } from './label-values.js'
import { findNamesInPhrases } from './message-phrases.js'
import { makePseudonyms } from './pseudonyms.js'
import { scanNames } from './scan-names.js'
import { findNamesInTables } from './table-columns.js'
import { isWellKnown } from './well-known.js'

/** A name to replace, with what stands in its place. */
export interface NamedPlace extends FoundName {
  readonly pseudonym: string
}

/** `name` where it is not just what stands there. */
type ScannedPlace = FoundName & { readonly name?: string }

/** A name that is no word: replaced wherever it stands. A plain word such as `shop` is replaced where it is a name. */
const DISTINCTIVE = /^(?=.{4})(?=.*[\d.-]).*[a-z]/

/**
 * All places of names that are to be replaced, with their pseudonyms.
 *
 * Shape: in order, without overlap, none inside `taken` (in order too) or an image name. Units: UTF-16 offsets.
 *
 * @example findNames('Created pod: web-0', linesOf('Created pod: web-0'), []) // [{ kind: 'pod', start: 13, end: 18, pseudonym: 'app-1-0' }]
 */
export function findNames(
  text: string,
  lines: readonly TextLine[],
  taken: readonly Span[],
  capture?: Capture,
): NamedPlace[] {
  const images = findImagePlaces(text)
  const forbidden = [...taken, ...images.spans]
  const inPlace = [
    ...findNamesInFields(text, lines),
    ...findNamesInTables(text, lines),
    ...findNamesInPhrases(text),
    ...findAddresses(text),
    ...(capture === undefined ? [] : findNamesInCapture(text, capture)),
  ]
  const replaceable = inPlace.filter((place) => isReplaceable(text, place, images))
  const places = withoutOverlap(replaceable, forbidden)
  const named = places.map(({ kind, start, end }) => ({ kind, name: text.slice(start, end) }))
  const pseudonyms = makePseudonyms([...named, ...(capture === undefined ? [] : namesOfCapture(capture))])
  const kinds = new Map<string, NameKind>(named.map(({ kind, name }) => [name, kind]))
  const labels = findNamesInLabels(text).filter(({ start, end }) => pseudonyms.has(text.slice(start, end)))
  const distinctive = [...pseudonyms.keys()].filter((name) => DISTINCTIVE.test(name))
  const scanned = scanNames(text, distinctive, images.repositories).map(({ name, start, end }) => ({
    kind: kinds.get(name) ?? 'owner',
    name,
    start,
    end,
  }))
  const all: NamedPlace[] = []
  for (const { name, ...place } of withoutOverlap<ScannedPlace>(
    [...places, ...labels, ...scanned],
    forbidden,
  )) {
    const pseudonym = pseudonyms.get(name ?? text.slice(place.start, place.end))
    if (pseudonym !== undefined) all.push({ ...place, pseudonym })
  }
  return all
}

/** The host of an image's registry is a part of the image's name. */
function isReplaceable(text: string, { kind, start, end }: FoundName, images: ImagePlaces): boolean {
  const name = text.slice(start, end)
  return !isWellKnown(kind, name) && !(kind === 'host' && images.domains.has(name))
}

/** In order; of places that overlap the first and longest stays; none that touches a forbidden one. */
function withoutOverlap<Place extends FoundName>(
  places: readonly Place[],
  forbidden: readonly Span[],
): Place[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end)
  const walls = [...forbidden].sort((a, b) => a.start - b.start)
  const kept: Place[] = []
  let wall = 0
  let wallEnd = 0
  let end = 0
  for (const place of sorted) {
    for (let next = walls[wall]; next !== undefined && next.start < place.end; next = walls[wall]) {
      wallEnd = Math.max(wallEnd, next.end)
      wall += 1
    }
    if (place.start < wallEnd || place.start < end) continue
    kept.push(place)
    end = place.end
  }
  return kept
}
