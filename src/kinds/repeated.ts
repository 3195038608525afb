import type { Field } from '../describe/tree.js'
import { TextLine } from '../text/line.js'
import { type Draft, narrow, type Scope } from './draft.js'
import { type PlacedParts, Places } from './places.js'
import type { FieldReader } from './table.js'

/**
 * A reader that reads the same lines at the same place of an object once a call: the conditions, mounts and tolerations of
 * thousands of pods are the same letter by letter.
 *
 * Only for a reader that writes below its scope and looks at nothing that stands there already. What was read is copied.
 *
 * @example repeated(quantities('resources.limits'))
 */
export function repeated(read: FieldReader): FieldReader {
  return (field, scope) => readRepeated(read, [field], scope, (into) => read(field, into))
}

/** As `repeated`, for fields that stand one below the other; `asker` is what reads them. */
export function readRepeated(
  asker: object,
  fields: readonly Field[],
  scope: Scope,
  read: (scope: Scope) => boolean,
): boolean {
  const lines = repeatedLines(fields)
  if (lines === undefined) return read(scope)
  const section = scope.draft.memory
    .recall(asker, scope.path, () => new SectionsAt())
    .of(lines, () => record(lines, scope, read))
  if (section === undefined || !isFree(section.values, scope.target)) return read(scope)
  copyInto(section.values, scope.target)
  scope.draft.places.addParts(section.places, lines)
  for (const inferred of section.inferred) scope.draft.inferred.push(inferred)
  narrow(scope.draft, section.versions.min, section.versions.max)
  return true
}

/** What was read of some lines at one path. */
interface Section {
  readonly values: Values
  readonly places: PlacedParts
  readonly inferred: Draft['inferred']
  readonly versions: Draft['versions']
}

type Values = Readonly<Record<string, unknown>>

/** Lines that were read at one path; when they are met again, what was read of them, if that can be taken again. */
interface Known {
  readonly lines: readonly TextLine[]
  section?: Section | undefined
  isRecorded: boolean
}

/** The sections that one reader has read at one path. */
class SectionsAt {
  /** By a sum of the numbers of their lines. */
  readonly #known = new Map<number, Known>()

  /** What was read of such lines; `undefined` the first time, for many a section has a neighbour like it but no third. */
  of(lines: readonly TextLine[], record: () => Section | undefined): Section | undefined {
    let sum = 0
    for (const line of lines) sum = (Math.imul(sum, 31) + numberOf(line)) | 0
    const known = this.#known.get(sum)
    if (known === undefined) {
      if (this.#known.size < mostSections) this.#known.set(sum, { lines, isRecorded: false })
      return undefined
    }
    if (!areSame(lines, known.lines)) return undefined
    if (!known.isRecorded) {
      known.isRecorded = true
      known.section = record()
    }
    return known.section
  }
}

/** So many sections that one reader reads at one path are kept. */
const mostSections = 4096

function numberOf({ columns, index }: TextLine): number {
  return columns.same[index] as number
}

function areSame(lines: readonly TextLine[], others: readonly TextLine[]): boolean {
  if (lines.length !== others.length || lines[0]?.columns !== others[0]?.columns) return false
  for (let at = 0; at < lines.length; at++)
    if (numberOf(lines[at] as TextLine) !== numberOf(others[at] as TextLine)) return false
  return true
}

/** All lines of some fields, where they stand one below the other in the input and each was met before. */
function repeatedLines(fields: readonly Field[]): TextLine[] | undefined {
  const lines: TextLine[] = []
  return addLines(fields, lines) && lines.length > 0 ? lines : undefined
}

function addLines(fields: readonly Field[], lines: TextLine[]): boolean {
  for (const field of fields) {
    for (const line of field.lines) {
      if (!(line instanceof TextLine) || numberOf(line) === line.index) return false
      const above = lines[lines.length - 1]
      if (above !== undefined && (above.columns !== line.columns || above.index + 1 !== line.index))
        return false
      lines.push(line)
    }
    if (!addLines(field.children, lines)) return false
  }
  return true
}

/** Reads lines into an object of their own; `undefined` where more came of it than values that can be copied. */
function record(
  lines: readonly TextLine[],
  { draft, path }: Scope,
  read: (scope: Scope) => boolean,
): Section | undefined {
  const apart: Draft = {
    ...draft,
    object: {},
    places: new Places(),
    inferred: [],
    unread: [],
    related: [],
    versions: {},
  }
  const values: Record<string, unknown> = {}
  const isRead = read({ draft: apart, target: values, path })
  const hasMore = apart.unread.length > 0 || apart.related.length > 0 || Object.keys(apart.object).length > 0
  if (!isRead || hasMore || !isCopyable(values)) return undefined
  const places = apart.places.partsOf(lines)
  return places && { values, places, inferred: apart.inferred, versions: apart.versions }
}

function isCopyable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, part]) => key !== '__proto__' && isCopyable(part))
}

/** Whether nothing stands yet where the values go. */
function isFree(values: Values, target: Values): boolean {
  for (const key in values) {
    if (!Object.hasOwn(target, key)) continue
    const value = values[key]
    const held = target[key]
    if (!isMap(value) || !isMap(held) || !isFree(value, held)) return false
  }
  return true
}

function copyInto(values: Values, target: Record<string, unknown>): void {
  for (const key in values) {
    const value = values[key]
    if (Object.hasOwn(target, key)) copyInto(value as Values, target[key] as Record<string, unknown>)
    else target[key] = copyOf(value)
  }
}

function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf)
  const copy: Record<string, unknown> = { ...value }
  for (const key in copy) {
    const part = copy[key]
    if (typeof part === 'object') copy[key] = copyOf(part)
  }
  return copy
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
