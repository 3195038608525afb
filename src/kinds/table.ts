import type { Field } from '../describe/tree.js'
import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import { recallText } from '../memory.js'
import { readTimestamp } from '../time/timestamp.js'
import type { JsonPath } from '../types.js'
import { headerOf } from './cells.js'
import { infer, joinPath, leaveUnread, narrow, type Scope, scopeAt, state } from './draft.js'
import { readLabelSelector } from './label-selector.js'
import { freeText, goList, isNothing, splitExcerpt, valueIn, valueLines } from './values.js'

/** Reads one field into the object; `false` when its value is not what stands there, and the field is left unread. */
export type FieldReader<Target = Scope> = (field: Field, target: Target) => boolean

/** Which field of the text goes where; the heart of a kind's file. */
export type FieldTable<Target = Scope> = ReadonlyMap<string, FieldReader<Target>>

/**
 * Makes a table out of `{ 'Key in the text': reader }`.
 *
 * @example fields({ Node: text('spec.nodeName') })
 */
export function fields<Target = Scope>(
  readers: Readonly<Record<string, FieldReader<Target>>>,
  ...more: readonly FieldTable<Target>[]
): FieldTable<Target> {
  const table = new Map<string, FieldReader<Target>>()
  for (const inherited of more) for (const [key, reader] of inherited) table.set(key, reader)
  for (const key of Object.keys(readers)) table.set(key, readers[key] as FieldReader<Target>)
  return table
}

/**
 * Reads fields by a table; a line without key is looked up as it is (`No volumes.`), a table by its header. What the table does not know is unread as `unknown-field`, what its reader refuses as
 * `value-not-understood`; nothing is dropped.
 */
export function readFields<Target extends { readonly draft: Scope['draft'] }>(
  children: readonly Field[],
  table: FieldTable<Target>,
  target: Target,
): void {
  for (const field of children) {
    if (field.shape === 'orphans') {
      readFields(field.children, table, target)
      continue
    }
    const lost = tablesOfOthers(field)
    if (lost.length > 0) {
      // Somebody cut the heading out: the table stands below the field before it.
      const children = field.children.filter((child) => !lost.includes(child))
      readFields([{ ...field, children }, ...lost], table, target)
      continue
    }
    const reader = table.get(wordsOf(field)) ?? readerOfTable(field, table)
    if (reader === undefined) {
      leaveUnread(target.draft, field, 'unknown-field')
    } else if (reader(field, target) === false) {
      leaveUnread(target.draft, field, 'value-not-understood')
    }
  }
}

/** The headings under which tables stand that only one heading has. */
const headingOf: ReadonlyMap<string, string> = new Map([
  ['Namespace Name CPU Requests CPU Limits Memory Requests Memory Limits', 'Non-terminated Pods'],
  ['Namespace Name CPU Requests CPU Limits Memory Requests Memory Limits AGE', 'Non-terminated Pods'],
  ['Namespace Name CPU Requests CPU Limits Memory Requests Memory Limits Age', 'Non-terminated Pods'],
  ['Resource Requests Limits', 'Allocated resources'],
  ['Host Path Backends', 'Rules'],
])

/** The tables below a field with a value that stand below another heading, which was cut out. */
function tablesOfOthers(field: Field): readonly Field[] {
  const { shape, key, children } = field
  if (shape !== 'field' || children.length === 0 || !children.some((child) => child.shape === 'table'))
    return none
  if (isNothing(valueIn(field).text)) return none
  return children.filter((child) => hasOtherHeading(child, key))
}

const none: readonly Field[] = []

function hasOtherHeading(field: Field, key: string): boolean {
  const heading = field.shape === 'table' ? headingOf.get(headerOf(field)) : undefined
  return heading !== undefined && heading !== key
}

/** A table whose heading is missing, read as what stands below that heading. */
function readerOfTable<Target>(field: Field, table: FieldTable<Target>): FieldReader<Target> | undefined {
  const heading = field.shape === 'table' ? headingOf.get(headerOf(field)) : undefined
  const reader = heading === undefined ? undefined : table.get(heading)
  if (reader === undefined || heading === undefined) return undefined
  // the heading has no place: an empty line at the table's own
  const at = field.lines[0] as Excerpt
  const line: Excerpt = { text: '', start: at.start, end: at.start }
  return (found, target) =>
    reader(
      { ...found, shape: 'field', key: heading, lines: [line], keyEnd: 0, valueAt: 0, children: [found] },
      target,
    )
}

/** What a table looks a field up by: its key, the words of a line without key, the header of a table. */
export function wordsOf(field: Field): string {
  if (field.shape === 'item') return valueIn(field).text
  return field.shape === 'table' ? headerOf(field) : field.key
}

const keysOf = (path: JsonPath): readonly string[] => path.split('.')

/** A text without line breaks: name, phase, image. Absent when empty, `<none>` or `<unset>`. */
export function text(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    if (field.lines.length > 1 || field.children.length > 0) return false
    const value = valueIn(field)
    if (!isNothing(value.text)) state(scope, keys, value.text, value)
    return true
  }
}

/** A text that may have line breaks and imitate anything: a message. */
export function message(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    const value = freeText(field)
    const trimmed = value.text.trim() === '' ? '' : value.text
    if (trimmed !== '') state(scope, keys, value.text, value)
    return field.children.length === 0
  }
}

/** A whole number. */
export function integer(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    if (!/^-?\d+$/.test(value.text)) return false
    state(scope, keys, Number(value.text), value)
    return true
  }
}

/** A number of seconds, printed as `30s`. */
export function seconds(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    if (!/^-?\d+s$/.test(value.text)) return false
    state(scope, keys, Number(value.text.slice(0, -1)), value)
    return true
  }
}

/** `true`, `false`, `True`, `False`, `Yes`, `No`. */
export function boolean(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    const truth = truthOf(value.text)
    if (truth === undefined) return false
    state(scope, keys, truth, value)
    return true
  }
}

/** What a printed boolean says; `undefined` when it is none. */
export function truthOf(word: string): boolean | undefined {
  if (word === 'true' || word === 'True' || word === 'Yes') return true
  return word === 'false' || word === 'False' || word === 'No' ? false : undefined
}

/** A time; printed in the zone of the machine kubectl ran on, kept as RFC 3339 in UTC. The zero time is absent. */
export function time(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => readTime(valueIn(field), keys, scope)
}

/** Reads a time cell; see `time`. */
export function readTime(value: Excerpt, keys: readonly string[], scope: Scope): boolean {
  if (isNothing(value.text) || value.text === '<nil>' || value.text.startsWith('Mon, 01 Jan 0001 '))
    return true
  const stamp = recallText(scope.draft.memory, readTimestamp, value.text, () => readTimestamp(value.text))
  if (stamp === undefined) return false
  if (stamp.rfc3339.startsWith('0001-01-01T')) return true
  state(scope, keys, inUtc(stamp.rfc3339), value)
  return true
}

/** The API keeps whole seconds in UTC. A time without zone stays as it is written. */
function inUtc(rfc3339: string): string {
  if (rfc3339.length === 20 && rfc3339.endsWith('Z')) return rfc3339
  const milliseconds = /(?:Z|[+-]\d\d:\d\d)$/.test(rfc3339) ? Date.parse(rfc3339) : Number.NaN
  return Number.isNaN(milliseconds) ? rfc3339 : `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

/** Names with values, one a line (`a=b`) or, up to 1.2, divided by commas. */
export function labels(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    const lines = valueLines(field)
    const entries = lines.length === 1 && lines[0]!.text.includes(',') ? splitExcerpt(lines[0]!, ',') : lines
    for (const entry of entries) {
      if (entry.text === '' || (entry.text === '<none>' && entries.length === 1)) continue
      const at = entry.text.indexOf('=')
      if (at < 0) return false
      const value = sliceExcerpt(entry, at + 1, entry.text.length)
      state(scope, [...keys, scope.draft.words.cut(entry.text, 0, at)], value.text, value)
    }
    return true
  }
}

/** A list of words: `[a b]` as Go prints it. */
export function words(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    const list = goList(value.text)
    if (list === undefined) return false
    if (list.length > 0) state(scope, keys, list, value)
    return true
  }
}

/** A list divided by commas: `a,b` or `a, b`. */
export function commaList(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    const list = splitExcerpt(value, ',').map((part) => part.text)
    state(scope, keys, list, value)
    return true
  }
}

/** A label selector as a `LabelSelector`; `<none>` when it selects nothing or everything. */
export function labelSelector(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    return readLabelSelector(value, keys, scope)
  }
}

/** A selector of equalities only, as a map: a Service's, a ReplicationController's. */
export function selectorMap(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    const value = valueIn(field)
    if (isNothing(value.text)) return true
    for (const part of splitExcerpt(value, ',')) {
      const at = part.text.indexOf('=')
      if (at < 0) return false
      const value = sliceExcerpt(part, at + 1, part.text.length)
      state(scope, [...keys, part.text.slice(0, at)], value.text, value)
    }
    return true
  }
}

/** Quantities by name, one child a line: `Limits:`, `Capacity:`. */
export function quantities(path: JsonPath): FieldReader {
  const keys = keysOf(path)
  return (field, scope) => {
    for (const child of field.children) {
      if (child.shape !== 'field' || child.children.length > 0) {
        leaveUnread(scope.draft, child, 'unknown-field')
        continue
      }
      const value = valueIn(child)
      state(scope, [...keys, child.key], value.text, value)
    }
    return isNothing(valueIn(field).text)
  }
}

/** A heading whose children go through a table of their own, into the same object. */
export function section(table: FieldTable, path?: JsonPath): FieldReader {
  const keys = path === undefined ? undefined : keysOf(path)
  return (field, scope) => {
    if (!isNothing(valueIn(field).text)) return false
    readFields(field.children, table, keys === undefined ? scope : scopeAt(scope, keys))
    return true
  }
}

/** A line that kubectl computes from the rest of the object: it needs no place in it. Say why in `because`. */
export function computed(because: string): FieldReader<{ readonly draft: Scope['draft'] }> {
  void because
  return () => true
}

/** Runs a reader and notes which minor versions of kubectl print this field. */
export function since<Target extends { readonly draft: Scope['draft'] }>(
  min: number | undefined,
  reader: FieldReader<Target>,
  max?: number,
): FieldReader<Target> {
  return (field, target) => {
    narrow(target.draft, min, max)
    return reader(field, target)
  }
}

/** `Controlled By:  ReplicaSet/web-1`: the owner that is the controller. */
export function controlledBy(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text)) return true
  const at = value.text.indexOf('/')
  if (at <= 0) return false
  const owner = scopeAt(scope, ['metadata'])
  owner.target['ownerReferences'] = [{}]
  const reference: Scope = {
    draft: scope.draft,
    target: (owner.target['ownerReferences'] as Record<string, unknown>[])[0] as Record<string, unknown>,
    path: joinPath(joinPath(owner.path, 'ownerReferences'), 0),
  }
  state(reference, ['kind'], value.text.slice(0, at), sliceExcerpt(value, 0, at))
  state(reference, ['name'], value.text.slice(at + 1), sliceExcerpt(value, at + 1, value.text.length))
  infer(reference, ['controller'], true, 'kubectl prints only the controlling owner')
  return true
}
