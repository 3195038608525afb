import { type Allowance, readBrokenYaml } from './broken-yaml.js'
import type { Stretch, ValuePlace } from './json-places.js'
import type { ManifestDocument, YamlPart } from './manifest-document.js'
import { setOwn } from './set-own.js'
import { readWholeYaml } from './whole-yaml.js'
import { divideDocuments, divideEntries, type Entry, openEntry } from './yaml-entries.js'

/** So many words and marks of a text go to the tolerant reader, and so many more for each character. */
const mostLexemes = 4000
const lexemesPerCharacter = 0.12
/** A part that is tried for itself takes as long as so many of them. */
const lexemesOfTrial = 8

/** A document of no more characters is not tried where nothing is left for its errors. */
const longestUntried = 200

/** Entries of so many characters are tried together. */
const longestGroup = 4000
/** A broken entry of no more characters goes to the tolerant reader; a longer one is opened. */
const longestEntry = 2000
/** An entry that lies in so many others is not opened. */
const mostDivisions = 16

/**
 * Reads a long YAML text that is broken: the parts that are whole quickly, the broken ones as the tolerant reader does, which
 * takes so long that it gets no more than a share of the text. A document is divided into the entries of its map or list, a
 * broken entry into those below its key or mark.
 *
 * Shape: as `readDocuments`; what there is no time for is broken. Time: linear.
 *
 * @example readDividedYaml('kind: Pod\n---\na: b: c', 200)[0].value // { kind: 'Pod' }
 */
export function readDividedYaml(text: string, deepest: number): ManifestDocument[] {
  const lexemes = Math.ceil(mostLexemes + text.length * lexemesPerCharacter)
  const reader = new PartReader(deepest, { lexemes })
  const parts = divideDocuments(text)
  return parts.length === 1
    ? reader.readBroken(parts[0] as YamlPart)
    : parts.flatMap((part) => reader.read(part))
}

class PartReader {
  #places: ValuePlace[] = []
  #broken: Stretch[] = []
  #tooDeep: Stretch[] = []

  constructor(
    private readonly deepest: number,
    private readonly allowance: Allowance,
  ) {}

  /** One of several documents. */
  read(part: YamlPart): ManifestDocument[] {
    const isTried = this.allowance.lexemes > 0 || part.text.length > longestUntried
    return (isTried ? this.#try(part) : undefined) ?? this.readBroken(part)
  }

  readBroken(part: YamlPart): ManifestDocument[] {
    this.#places = []
    this.#broken = []
    this.#tooDeep = []
    const value = this.#divide(part, 0)
    const [places, broken, tooDeep] = [this.#places, this.#broken, this.#tooDeep]
    return value === undefined && broken.length === 0 && tooDeep.length === 0
      ? []
      : [{ value, places, broken, tooDeep }]
  }

  /** The value of a part that is broken somewhere; `undefined` where it has none. */
  #divide(part: YamlPart, divisions: number): unknown {
    if (part.text.length <= longestEntry || divisions >= mostDivisions) return this.#tolerate(part)
    const { entries, foreign } = divideEntries(part)
    const [first] = entries
    if (first === undefined) return this.#tolerate(part)
    for (const line of foreign) this.#leave(line)
    const own = entries.filter((entry) => this.#isOwn(entry, first.isItem))
    const value: unknown[] | Record<string, unknown> = first.isItem ? [] : {}
    for (const group of groupEntries(own)) {
      const [alone] = group.length === 1 ? group : []
      // what is nearly all of a broken part is broken
      if (alone !== undefined && alone.text.length > part.text.length * 0.9)
        this.#open(alone, value, divisions + 1)
      else this.#readGroup(group, value, divisions + 1)
    }
    return value
  }

  /** Whether an entry is one of such a map or list; another is broken. */
  #isOwn(entry: Entry, isList: boolean): boolean {
    if (entry.isItem === isList) return true
    this.#leave(entry)
    return false
  }

  /** Reads entries that follow each other, all at once where they are whole. */
  #readGroup(group: readonly Entry[], into: unknown[] | Record<string, unknown>, divisions: number): void {
    const [first] = group
    if (first === undefined) return
    const skipped = Array.isArray(into) ? into.length : 0
    const read = this.#try({ ...joinEntries(group), skipped })
    if (read !== undefined) this.#put(this.#add(read), into, first)
    else if (this.allowance.lexemes <= 0) for (const entry of group) this.#leave(entry)
    else if (group.length > 1) {
      const half = group.length >> 1
      this.#readGroup(group.slice(0, half), into, divisions)
      this.#readGroup(group.slice(half), into, divisions)
    } else this.#open(first, into, divisions)
  }

  #try(part: YamlPart): ReturnType<typeof readWholeYaml> {
    this.allowance.lexemes -= lexemesOfTrial
    return readWholeYaml(part, this.deepest)
  }

  /** A broken entry: what stands below its key or mark, where that can be told. */
  #open(entry: Entry, into: unknown[] | Record<string, unknown>, divisions: number): void {
    const skipped = Array.isArray(into) ? into.length : 0
    const opened = entry.text.length > longestEntry ? openEntry(entry, skipped) : undefined
    if (opened === undefined) {
      this.#put(this.#tolerate({ ...entry, skipped }), into, entry)
      return
    }
    const { key, below } = opened
    const value = this.#divide(below, divisions) ?? null
    if (Array.isArray(into)) into.push(value)
    else setOwn(into, key, value)
  }

  #put(value: unknown, into: unknown[] | Record<string, unknown>, entry: Entry): void {
    if (value === undefined) return
    if (Array.isArray(into) && Array.isArray(value)) for (const item of value) into.push(item)
    else if (!Array.isArray(into) && typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, one] of Object.entries(value)) setOwn(into, key, one)
    else this.#leave(entry)
  }

  #tolerate(part: YamlPart): unknown {
    if (this.allowance.lexemes > 0) return this.#add(readBrokenYaml(part, this.deepest, this.allowance))
    this.#leave(part)
    return undefined
  }

  /** Takes the first document of a part; others are none of its value. */
  #add(documents: readonly ManifestDocument[]): unknown {
    for (const [index, { places, broken, tooDeep }] of documents.entries()) {
      for (const place of places) {
        if (index === 0) this.#places.push(place)
        else this.#broken.push({ from: place.from, to: place.to })
      }
      for (const stretch of broken) this.#broken.push(stretch)
      for (const stretch of tooDeep) this.#tooDeep.push(stretch)
    }
    return documents[0]?.value
  }

  #leave({ text, start }: YamlPart): void {
    const from = start + text.length - text.trimStart().length
    const to = start + text.trimEnd().length
    if (from < to) this.#broken.push({ from, to })
  }
}

function groupEntries(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = []
  let length = longestGroup
  for (const entry of entries) {
    length += entry.text.length
    if (length > longestGroup) {
      groups.push([])
      length = entry.text.length
    }
    groups.at(-1)?.push(entry)
  }
  return groups
}

/** The entries as one part; blanks where others stood between them. */
function joinEntries(group: readonly Entry[]): YamlPart {
  const { start, under } = group[0] as Entry
  let text = ''
  for (const entry of group) text += ' '.repeat(entry.start - start - text.length) + entry.text
  return { text, start, under }
}
