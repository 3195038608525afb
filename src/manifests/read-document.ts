import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { composeYaml, mostLevels } from './compose-yaml.js'
import { findJsonPlaces, type Stretch, type ValuePlace } from './json-places.js'

/** One document of a manifest as plain data, with the places of its scalars and what of it could not be read. */
export interface ManifestDocument {
  readonly value: unknown
  readonly places: readonly ValuePlace[]
  /** Offsets of what the reader gave up on. */
  readonly broken: readonly Stretch[]
  /** Offsets of what is nested deeper than is followed; in the value it is absent, in a list it is empty. */
  readonly tooDeep: readonly Stretch[]
}

/**
 * The documents of a YAML or JSON text. JSON goes through `JSON.parse` when it is whole, else, like YAML, through the
 * tolerant reader of the `yaml` package.
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
  const documents: ManifestDocument[] = []
  const composed = composeYaml(text)
  for (const document of composed.documents) {
    const broken = document.errors.map((error) => ({
      from: Math.min(text.length, error.pos[0]),
      to: Math.min(text.length, Math.max(error.pos[1], error.pos[0] + 1)),
    }))
    if (document.contents === null) {
      if (broken.length > 0) documents.push({ value: undefined, places: [], broken, tooDeep: [] })
      continue
    }
    try {
      const places: ValuePlace[] = []
      const tooDeep: Stretch[] = []
      const found = { places, tooDeep, unnamed: broken, length: text.length, deepest }
      collectPlaces(document.contents as Node, [], found)
      documents.push({
        value: cutDeep(document.toJS({ maxAliasCount: 100 }), tooDeep, deepest),
        places,
        broken,
        tooDeep,
      })
    } catch {
      const [from, , to] = document.range
      documents.push({ value: undefined, places: [], broken: [{ from, to }], tooDeep: [] })
    }
  }
  if (composed.end < text.length) {
    const rest = [{ from: composed.end, to: text.length }]
    documents.push({ value: undefined, places: [], broken: [], tooDeep: rest })
  }
  return documents
}

/** The value without what is nested too deep; nothing is copied where nothing is. */
function cutDeep(value: unknown, tooDeep: readonly Stretch[], deepest: number): unknown {
  return tooDeep.length === 0 ? value : keepAbove(value, deepest)
}

function keepAbove(value: unknown, left: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value.map((one) => (isDeep(one, left) ? (Array.isArray(one) ? [] : {}) : keepAbove(one, left - 1)))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !isDeep(one, left))
      .map(([key, one]) => [key, keepAbove(one, left - 1)]),
  )
}

function isDeep(value: unknown, left: number): boolean {
  return left <= 1 && typeof value === 'object' && value !== null
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
  if (end === undefined) return undefined
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

function collectPlaces(
  node: Node | null,
  keys: readonly (string | number)[],
  found: {
    places: ValuePlace[]
    tooDeep: Stretch[]
    /** What stands under a map or a list as its key, which no field of the API has; it is taken out of the document. */
    unnamed: Stretch[]
    length: number
    deepest: number
  },
): void {
  const [from = 0, end = 0] = node?.range ?? []
  const to = Math.min(end, found.length)
  if ((isMap(node) || isSeq(node)) && keys.length >= found.deepest) found.tooDeep.push({ from, to })
  else if (isMap(node)) {
    node.items = node.items.filter(({ key, value }) => {
      if (!isMap(key) && !isSeq(key)) return true
      // as a name it would be written out anew, with all keys inside it
      const [from = 0, end = from] = key.range ?? []
      const [, last = end] = (value as Node | null)?.range ?? []
      found.unnamed.push({ from, to: Math.min(last, found.length) })
      return false
    })
    for (const item of node.items) {
      const key = isScalar(item.key) ? String(item.key.value) : undefined
      if (key !== undefined) collectPlaces(item.value as Node | null, [...keys, key], found)
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) collectPlaces(item as Node, [...keys, index], found)
  } else if (isScalar(node) && !isAlias(node) && node.range) {
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
    // a block without lines is an empty text: its mark is no place of it
    const isEmptyBlock = node.value === '' && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
    if (to - from > 2 * quoted && !isEmptyBlock)
      found.places.push({ keys, from: from + quoted, to: to - quoted })
  }
}
