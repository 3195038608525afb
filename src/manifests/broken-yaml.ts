import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { composeYaml } from './compose-yaml.js'
import { cutDeep } from './cut-deep.js'
import type { Stretch, ValuePlace } from './json-places.js'
import type { ManifestDocument, YamlPart } from './manifest-document.js'

/** How many words and marks of broken YAML are still read. */
export interface Allowance {
  lexemes: number
}

/**
 * Reads YAML through the tolerant reader of the `yaml` package: what is broken is listed, the rest is read. It takes ten times
 * as long as the reader of whole texts, so `allowance` says how many words and marks may be read; it is left with the rest.
 *
 * Shape: a document each, empty ones left out; what is behind the last word that may be read is broken. Errors: none. Anchors that would blow a text up are not resolved: their
 * document is broken as a whole.
 *
 * @example readBrokenYaml({ text: 'kind: Pod\n}', start: 0, under: [] }, 200, { lexemes: 9 })[0].broken // [{ from: 10, to: 11 }]
 */
export function readBrokenYaml(
  { text, start, under, skipped = 0 }: YamlPart,
  deepest: number,
  allowance: Allowance,
): ManifestDocument[] {
  const left = deepest - under.length
  const moved = <Place extends Stretch>(place: Place) => ({
    ...place,
    from: start + place.from,
    to: start + place.to,
  })
  const documents: ManifestDocument[] = []
  const composed = composeYaml(text, { lexemes: allowance.lexemes })
  allowance.lexemes -= composed.lexemes
  for (const document of composed.documents) {
    const broken = document.errors.map((error) => ({
      from: Math.min(text.length, error.pos[0]),
      to: Math.min(text.length, Math.max(error.pos[1], error.pos[0] + 1)),
    }))
    if (document.contents === null) {
      if (broken.length > 0)
        documents.push({ value: undefined, places: [], broken: broken.map(moved), tooDeep: [] })
      continue
    }
    try {
      const places: ValuePlace[] = []
      const tooDeep: Stretch[] = []
      const found = { places, tooDeep, unnamed: broken, length: text.length, deepest }
      collectPlaces(document.contents as Node, under, found)
      documents.push({
        value: cutDeep(document.toJS({ maxAliasCount: 100 }), tooDeep, left),
        places: places.map(moved).map((place) => countOn(place, under.length, skipped)),
        broken: broken.map(moved),
        tooDeep: tooDeep.map(moved),
      })
    } catch {
      const [from, , to] = document.range
      documents.push({ value: undefined, places: [], broken: [moved({ from, to })], tooDeep: [] })
    }
  }
  if (composed.end < text.length) {
    const rest = [moved({ from: composed.end, to: text.length })]
    const isTooDeep = allowance.lexemes > 0
    documents.push({
      value: undefined,
      places: [],
      broken: isTooDeep ? [] : rest,
      tooDeep: isTooDeep ? rest : [],
    })
  }
  return documents
}

/** The place with the index of an item counted on from items in front of its part. */
function countOn(place: ValuePlace, depth: number, skipped: number): ValuePlace {
  const index = place.keys[depth]
  if (skipped === 0 || typeof index !== 'number') return place
  return { ...place, keys: [...place.keys.slice(0, depth), index + skipped, ...place.keys.slice(depth + 1)] }
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
