import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml'
import { findJsonPlaces, type ValuePlace } from './json-places.js'
import { withoutStacks } from './without-stacks.js'

/** One document of a manifest as plain data, with the places of its scalars and what of it could not be read. */
export interface ManifestDocument {
  readonly value: unknown
  readonly places: readonly ValuePlace[]
  /** Offsets of what the reader gave up on. */
  readonly broken: readonly { readonly from: number; readonly to: number }[]
}

/**
 * The documents of a YAML or JSON text. JSON goes through `JSON.parse` when it is whole, else, like YAML, through the
 * tolerant reader of the `yaml` package.
 *
 * Shape: empty documents are left out. Errors: none; what is broken is listed, the rest is read. Anchors that would
 * blow a text up are not resolved: their document is broken as a whole.
 *
 * @example readDocuments('kind: Pod')[0].value // { kind: 'Pod' }
 */
export function readDocuments(text: string): ManifestDocument[] {
  const whole = readWholeJson(text) ?? readJsonFields(text)
  if (whole !== undefined) return [whole]
  const documents: ManifestDocument[] = []
  for (const document of withoutStacks(() => parseAllDocuments(text, yamlOptions))) {
    const broken = document.errors.map((error) => ({
      from: Math.min(text.length, error.pos[0]),
      to: Math.min(text.length, Math.max(error.pos[1], error.pos[0] + 1)),
    }))
    if (document.contents === null) {
      if (broken.length > 0) documents.push({ value: undefined, places: [], broken })
      continue
    }
    try {
      const places: ValuePlace[] = []
      collectPlaces(document.contents as Node, [], text.length, places)
      documents.push({ value: document.toJS({ maxAliasCount: 100 }), places, broken })
    } catch {
      const [from, , to] = document.range
      documents.push({ value: undefined, places: [], broken: [{ from, to }] })
    }
  }
  return documents
}

const yamlOptions = { logLevel: 'silent', strict: false, uniqueKeys: false, prettyErrors: false } as const

function readWholeJson(text: string): ManifestDocument | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    return { value: JSON.parse(text) as unknown, places: findJsonPlaces(text), broken: [] }
  } catch {
    return undefined
  }
}

/** `"containerStatuses": [{ … }],`: fields cut out of an object, the comma behind them and brackets too many let go. */
function readJsonFields(text: string): ManifestDocument | undefined {
  if (!/^\s*"[^"\n]{1,200}"\s*:/.test(text)) return undefined
  const end = endOfFields(text)
  if (end === undefined) return undefined
  const opened = `{${text.slice(0, end).replace(/,\s*$/, '')}}`
  try {
    const value = JSON.parse(opened) as unknown
    const places = findJsonPlaces(opened).map((place) => ({
      ...place,
      from: place.from - 1,
      to: place.to - 1,
    }))
    return { value, places, broken: [] }
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
  length: number,
  places: ValuePlace[],
): void {
  if (isMap(node)) {
    for (const item of node.items) {
      const key = isScalar(item.key) ? String(item.key.value) : undefined
      if (key !== undefined) collectPlaces(item.value as Node | null, [...keys, key], length, places)
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      collectPlaces(item as Node, [...keys, index], length, places)
  } else if (isScalar(node) && !isAlias(node) && node.range) {
    const [from, end] = node.range
    const to = Math.min(end, length)
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
    if (to - from > 2 * quoted) places.push({ keys, from: from + quoted, to: to - quoted })
  }
}
