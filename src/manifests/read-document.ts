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
  const whole = readWholeJson(text, deepest) ?? readJsonFields(text, deepest)
  if (whole !== undefined) return [whole]
  const cut = isOfJson.test(text) ? jsonFront(text) : undefined
  if (cut !== undefined) return readWithFront(text, cut, deepest)
  const part = { text, start: 0, under: [] }
  const read = readWholeYaml(part, deepest)
  if (read !== undefined) return read
  return text.length <= longestTolerated
    ? readBrokenYaml(part, deepest, { lexemes: Number.POSITIVE_INFINITY })
    : readDividedYaml(text, deepest)
}

/** A field of JSON, or a bracket that is closed, at the beginning of a text. */
const isOfJson = /^\s*(?:"[^"\n]{1,200}"\s*:|[{}\]])/

/** JSON without its beginning: with the brackets that were lost it is read as any other; places are those of the text. */
function readWithFront(text: string, { front, from }: JsonFront, deepest: number): ManifestDocument[] {
  const opened = front + text.slice(from)
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

/** `"containerStatuses": [{ … }],`: fields cut out of an object, the comma behind them and brackets too many let go. */
function readJsonFields(text: string, deepest: number): ManifestDocument | undefined {
  if (!/^\s*"[^"\n]{1,200}"\s*:/.test(text)) return undefined
  const end = endOfFields(text)
  // what follows brackets too many belongs to another level
  if (end === undefined || /[^\s,}\]]/.test(text.slice(end))) return undefined
  const opened = `{${text.slice(0, end).replace(/,\s*$/, '')}}`
  try {
    const value = JSON.parse(opened) as unknown
    const deep: Stretch[] = []
    const inText = <Place extends Stretch>(place: Place) => ({
      ...place,
      from: place.from - 1,
      to: place.to - 1,
    })
    const places = findJsonPlaces(opened, deepest, deep).map(inText)
    return { value: cutDeep(value, deep, deepest), places, broken: [], tooDeep: deep.map(inText) }
  } catch {
    return undefined
  }
}

/** Where fields end that stand in no brackets of their own; `undefined` when a bracket or string stays open. */
function endOfFields(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') {
      at += 1
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
      if (at >= text.length) return undefined
    } else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') {
      if (depth === 0) return at
      depth -= 1
    }
  }
  return depth === 0 ? text.length : undefined
}
