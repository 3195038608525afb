import type { Field } from '../describe/tree.js'
import type { Excerpt } from '../excerpt.js'
import { isConditionTable, readAnyConditions } from './any-conditions.js'
import { restoreConditions, restoreStatus } from './condition-rows.js'
import { infer, joinPath, leaveUnread, narrow, type Scope, scopeAt, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { type FieldTable, fields, readFields } from './table.js'
import { freeText, goList, isNothing, valueIn } from './values.js'

/**
 * The describer of custom resources and of every kind without its own: it prints the object's fields by name.
 *
 * `Api Version` → `apiVersion`: labels are the field names cut into words, so the way back is a guess where the name
 * held anything but letters; list items run together, a key that comes again begins the next one.
 * Source: GenericDescriber, printUnstructuredContent, smartLabelFor in kubectl's describe.go.
 */
export const generic: Kind = {
  apiVersion: '',
  kind: '',
  resources: [],
  marks: [
    'API Version+Kind',
    // One condition, cut out: no other describer prints its fields one below the other.
    'Type+Status+Reason',
    'Type+Status+Message',
    'Type+Status+Last Transition Time',
  ],
  fields: new Map(),
}

const metadataTable: FieldTable = fields({}, metadata)

/** Where a value goes; what hangs on a guess about lists is inferred, not stated. */
interface Place extends Scope {
  readonly guess?: string
}

const oneItem = 'a list of one item prints as a map does'
const anyItem = 'a key that comes again begins the next item'

/**
 * Lists of maps by the conventions of the API, with the label of a field that each item has: where it stands, one item is
 * a list of one, and it tells the items apart. Other names with one item stay maps.
 */
const listsOfMaps: ReadonlyMap<string, readonly string[]> = new Map([
  ['conditions', ['Type']],
  ['ownerReferences', ['Name']],
  ['managedFields', ['Manager']],
  ['containers', ['Name']],
  ['initContainers', ['Name']],
  ['ephemeralContainers', ['Name']],
  ['env', ['Name']],
  ['ports', ['Container Port', 'Port']],
  ['volumes', ['Name']],
  ['volumeMounts', ['Mount Path']],
  ['tolerations', ['Key', 'Operator']],
  ['matchExpressions', ['Operator']],
  ['topologySpreadConstraints', ['Topology Key']],
  ['imagePullSecrets', ['Name']],
  ['nodeSelectorTerms', ['Match Expressions', 'Match Fields']],
])

/** Maps by the conventions of the API, though a list of one map prints the same. */
const maps: ReadonlySet<string> = new Set(
  (
    'metadata|spec|status|labels|annotations|matchLabels|nodeSelector|selector|template|limits|requests|resources|' +
    'securityContext|affinity|strategy|capabilities|parameters|options|settings'
  ).split('|'),
)
const isMapName = (key: string): boolean =>
  maps.has(key) || /(?:Ref|Selector|Template|Spec|Status)$/.test(key)
const isPlural = (key: string): boolean => (key.endsWith('s') && !maps.has(key)) || key.endsWith('List')

/** In ObjectMeta only these are no strings; its resourceVersion looks like a number and is none. */
const metadataNumbers = new Set(['generation', 'deletionGracePeriodSeconds'])
const metadataBooleans = new Set(['controller', 'blockOwnerDeletion'])

/** Fields of every object that hold a text: empty, or with lines below it, it is none of these. */
const texts = new Set([
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.generateName',
  'metadata.uid',
  'metadata.resourceVersion',
  'metadata.creationTimestamp',
  'metadata.deletionTimestamp',
])

/** Reads a block of the generic describer, or of a kind nobody knows: every field goes to the path its label spells. */
export function readGeneric(children: readonly Field[], scope: Scope): void {
  for (const field of restoreStatus(restoreConditions(children))) {
    if (isConditionTable(field)) readAnyConditions(field, scope)
    else if (field.shape === 'orphans') readGeneric(field.children, scope)
    else if (field.shape !== 'field') leaveUnread(scope.draft, field, 'unknown-field')
    else if (metadataTable.has(field.key)) readFields([field], metadataTable, scope)
    // Nothing but name, labels and annotations, which stand above: an empty map would wipe them out.
    else if (field.key === 'Metadata' && field.children.length === 0 && isNothing(valueIn(field).text))
      continue
    else if (field.key === 'API Version') readScalar(field, scope, 'apiVersion')
    else readField(field, scope)
  }
  narrow(scope.draft, 6, undefined)
}

function readField(field: Field, above: Place): void {
  const key = fieldName(field.key)
  const path = above.draft.paths.below(above.path, key)
  if (texts.has(path) && (field.children.length > 0 || valueIn(field).text === '')) {
    leaveUnread(above.draft, field, 'value-not-understood')
    return
  }
  const scope =
    isAbbreviated(field.key) && above.guess === undefined ? { ...above, guess: anyCapitals } : above
  if (field.children.length === 0) {
    readScalar(field, scope, key)
    return
  }
  if (!isNothing(valueIn(field).text)) {
    leaveUnread(scope.draft, field, 'value-not-understood')
    return
  }
  const below = { ...scope, target: {}, path }
  const value = readChildren(field.children, below, key)
  const held = Object.hasOwn(scope.target, key) ? scope.target[key] : undefined
  const isMerged = typeof held === 'object' && held !== null && !Array.isArray(held) && !Array.isArray(value)
  scopeAt(scope, [key])
  scope.target[key] = isMerged ? { ...held, ...(value as object) } : value
}

/** A map, or a list: of scalars and lists (one a line), or of maps (a key that comes again begins the next). */
function readChildren(children: readonly Field[], scope: Place, key: string): unknown {
  if (children.every((child) => child.shape === 'item')) return readItems(children, scope)
  const seen = new Set<string>()
  const repeats = children.some((child) => seen.size === seen.add(child.key).size)
  const marks = listsOfMaps.get(key)?.filter((label) => seen.has(label)) ?? []
  if (repeats || marks.length > 0) return readMaps(children, scope, marks)
  const guess = isMapName(key) || scope.path === '' ? scope.guess : (scope.guess ?? oneItem)
  for (const child of children) readFieldOrLeave(child, { ...scope, ...(guess !== undefined && { guess }) })
  return scope.target
}

function readItems(children: readonly Field[], scope: Place): unknown[] {
  const list: unknown[] = []
  for (const child of children) {
    const value = child.lines.length > 1 ? freeText(child) : valueIn(child)
    const inner = goList(value.text)
    const scalar =
      inner === undefined ? scalarOf(value.text, scope.path) : inner.map((word) => scalarOf(word, ''))
    const path = joinPath(scope.path, list.length)
    list.push(scalar)
    if (typeof scalar !== 'string') {
      scope.draft.inferred.push({ path, because: inner === undefined ? looksTyped : 'a list in a list' })
    } else if (scope.guess !== undefined) scope.draft.inferred.push({ path, because: scope.guess })
    else scope.draft.places.add(path, value)
  }
  return list
}

/** Items stand one after the other without a mark. Where each has a field of `marks`, it is certain where they begin. */
function readMaps(children: readonly Field[], scope: Place, marks: readonly string[]): unknown[] {
  const items: Record<string, unknown>[] = []
  const guess = scope.guess ?? (marks.length > 0 ? undefined : anyItem)
  let keys = new Set<string>()
  for (const child of children) {
    if (items.length === 0 || keys.has(child.key) || startsOver(keys, child.key)) {
      items.push({})
      keys = new Set()
    }
    keys.add(child.key)
    readFieldOrLeave(child, {
      draft: scope.draft,
      target: items[items.length - 1] as Record<string, unknown>,
      path: joinPath(scope.path, items.length - 1),
      ...(guess !== undefined && { guess }),
    })
  }
  return items
}

/** Keys are sorted within an item: one that sorts before the last begins the next item. */
function startsOver(keys: ReadonlySet<string>, key: string): boolean {
  const name = fieldName(key)
  for (const other of keys) if (fieldName(other) > name) return true
  return false
}

function readFieldOrLeave(field: Field, scope: Place): void {
  if (field.shape === 'field') readField(field, scope)
  else leaveUnread(scope.draft, field, 'unknown-field')
}

const looksTyped = 'a string of the same characters prints the same'

function readScalar(field: Field, scope: Place, key: string): void {
  const value = field.lines.length > 1 ? freeText(field) : valueIn(field)
  if (value.text === '<nil>') {
    infer(scope, [key], null, 'a text of the same characters prints the same')
    return
  }
  // a heading that comes again, without anything below it, takes nothing away
  if (value.text === '' && Object.hasOwn(scope.target, key)) return
  const scalar = scalarOf(value.text, joinPath(scope.path, key))
  if (value.text === '') infer(scope, [key], emptyOf(field, key), 'what is empty has no type in the text')
  else if (typeof scalar !== 'string') infer(scope, [key], scalar, looksTyped, value)
  else if (scope.guess !== undefined) infer(scope, [key], scalar, scope.guess, value)
  else if (field.lines.length > 1) infer(scope, [key], scalar, openEnd, value)
  else state(scope, [key], scalar, value)
}

const openEnd = 'a text goes on until a line can be the next field: nothing marks its end'

const anyCapitals = 'kubectl prints an abbreviation in capitals however it is written'

/** Whether the first of several words is one that kubectl puts into capitals: `URL Path` is of `urlPath` or `URLPath`. */
function isAbbreviated(label: string): boolean {
  const at = label.indexOf(' ')
  return at > 0 && label !== 'API Version' && acronyms.has(label.slice(0, at))
}

/** An empty text is padded as every value; of a list or map without elements only the heading is printed. */
function emptyOf(field: Field, key: string): unknown {
  if ((field.lines[0] as Excerpt).text.length > field.keyEnd) return ''
  return isPlural(key) ? [] : {}
}

/** Numbers and booleans look as in JSON; a string that looks like one is read as one, but where the API has a string. */
function scalarOf(text: string, path: string): unknown {
  const key = path.slice(path.lastIndexOf('.') + 1)
  const isMetadata = path.startsWith('metadata.')
  if (path === 'apiVersion' || path === 'kind') return text
  if (isMetadata && !metadataNumbers.has(key) && !metadataBooleans.has(key)) return text
  if (text === '<nil>') return null
  if (text === 'true') return true
  if (text === 'false') return false
  // `1.20` is no number: it would be printed `1.2`.
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : text
}

/** What kubectl prints in capitals however it is written; the other words keep their capitals. */
const acronyms = new Set(['API', 'URL', 'UID', 'OSB', 'GUID'])

/**
 * The field a label was made from, as far as it tells: words joined, the first in lower case.
 *
 * A first word that begins with two capitals was written so, unless it is one that kubectl puts into capitals.
 * Source: smartLabelFor in kubectl's describe.go; 1.36 and newer no longer cut `HTTPServer`.
 *
 * @example fieldName('Last Transition Time') // 'lastTransitionTime'
 */
export function fieldName(label: string): string {
  if (!/^[A-Z][A-Za-z]*(?: (?:- )?[A-Za-z]+)*$/.test(label)) return label
  if (label.includes(' - ')) return label.toLowerCase().replaceAll(' - ', '-').replaceAll(' ', '')
  const [first = '', ...rest] = label.split(' ')
  if (acronyms.has(first)) return first.toLowerCase() + rest.join('')
  const isWritten = /^[A-Z]{2}/.test(first)
  return (isWritten ? first : first[0]!.toLowerCase() + first.slice(1)) + rest.join('')
}
