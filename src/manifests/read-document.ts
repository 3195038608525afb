import { readBrokenYaml } from './broken-yaml.js'
import { mostLevels } from './compose-yaml.js'
import { cutDeep } from './cut-deep.js'
import { readDividedYaml } from './divided-yaml.js'
import { type JsonFront, jsonFront } from './json-front.js'
import { findJsonPlaces, type Stretch } from './json-places.js'
import type { ManifestDocument } from './manifest-document.js'
import { readWholeYaml } from './whole-yaml.js'

/** Broken YAML of more characters is divided: its broken parts alone go to the tolerant reader. */
const longestTolerated = 16_000

/**
 * The documents of a YAML or JSON text. JSON goes through `JSON.parse` when it is whole, YAML through a quick reader of whole
 * texts; what is broken, of both, through the tolerant one.
 *
 * Shape: empty documents are left out. Errors: none; what is broken is listed, the rest is read. Anchors that would
 * blow a text up are not resolved: their document is broken as a whole. What is nested deeper than `wanted`, or than 300
 * whatever is wanted, is absent.
 *
 * @example readDocuments('kind: Pod', 200)[0].value // { kind: 'Pod' }
 */
export function readDocuments(text: string, wanted: number): ManifestDocument[] {
  const deepest = Math.min(wanted, mostLevels)
  const whole = readWholeJson(text, deepest)
  if (whole !== undefined) return [whole]
  const cut = jsonFront(text)
  if (cut !== undefined) return readCut(text, cut, deepest)
  const part = { text, start: 0, under: [] }
  const read = readWholeYaml(part, deepest)
  if (read !== undefined) return read
  return text.length <= longestTolerated
    ? readBrokenYaml(part, deepest, { lexemes: Number.POSITIVE_INFINITY })
    : readDividedYaml(text, deepest)
}

/** JSON cut out of an object: with what it lacks it is read as any other; places are those of the text. */
function readCut(text: string, { front, from, to, back }: JsonFront, deepest: number): ManifestDocument[] {
  const opened = front + text.slice(from, to) + back
  const shift = from - front.length
  // where the text is broken a value may begin in what was put in front of it
  const isOfText = (place: Stretch) => place.from >= front.length
  const move = <Place extends Stretch>(place: Place) => ({
    ...place,
    from: Math.max(from, place.from + shift),
    to: Math.max(from, place.to + shift),
  })
  const whole = readWholeJson(opened, deepest)
  const documents = whole === undefined ? readDocuments(opened, deepest) : [whole]
  const lost = from > 0 ? [{ from: text.length - text.trimStart().length, to: from }] : []
  return documents.map((document, index) => ({
    value: document.value,
    places: document.places.filter(isOfText).map(move),
    broken: [...(index === 0 ? lost : []), ...document.broken.map(move)],
    tooDeep: document.tooDeep.map(move),
  }))
}

function readWholeJson(text: string, deepest: number): ManifestDocument | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    const parsed = JSON.parse(text) as unknown
    const tooDeep: Stretch[] = []
    const places = findJsonPlaces(text, deepest, tooDeep)
    return { value: cutDeep(parsed, tooDeep, deepest), places, broken: [], tooDeep }
  } catch {
    return undefined
  }
}
