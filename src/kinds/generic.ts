import type { Field } from '../describe/tree.js'
import { infer, leaveUnread, narrow, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { type FieldTable, fields, readFields } from './table.js'
import { freeText, isNothing, valueIn } from './values.js'

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
  marks: ['API Version+Kind'],
  fields: new Map(),
}

const metadataTable: FieldTable = fields({}, metadata)

/** Reads a block of the generic describer, or of a kind nobody knows: every field goes to the path its label spells. */
export function readGeneric(children: readonly Field[], scope: Scope): void {
  for (const field of children) {
    if (field.shape === 'orphans') readGeneric(field.children, scope)
    else if (field.shape !== 'field') leaveUnread(scope.draft, field, 'unknown-field')
    else if (metadataTable.has(field.key)) readFields([field], metadataTable, scope)
    else if (field.key === 'API Version') readScalar(field, scope, 'apiVersion')
    else readField(field, scope)
  }
  narrow(scope.draft, 6, undefined)
}

function readField(field: Field, scope: Scope): void {
  const key = fieldName(field.key)
  if (field.children.length === 0) {
    readScalar(field, scope, key)
    return
  }
  if (!isNothing(valueIn(field).text)) {
    leaveUnread(scope.draft, field, 'value-not-understood')
    return
  }
  const value = readChildren(field.children, {
    ...scope,
    target: {},
    path: `${scope.path === '' ? '' : `${scope.path}.`}${key}`,
  })
  const held = scope.target[key]
  const isMerged = typeof held === 'object' && held !== null && !Array.isArray(held) && !Array.isArray(value)
  scope.target[key] = isMerged ? { ...held, ...(value as object) } : value
}

/** A map, or a list: of scalars (one a line), or of maps (a key that comes again begins the next). */
function readChildren(children: readonly Field[], scope: Scope): unknown {
  if (children.every((child) => child.shape === 'item')) {
    return children.map((child, index) => {
      const value = valueIn(child)
      const item = { ...scope, target: {}, path: `${scope.path}[${index}]` }
      const scalar = scalarOf(value.text)
      scope.draft.places.push({ path: item.path, text: value.text, start: value.start, end: value.end })
      return scalar
    })
  }
  const seen = new Set<string>()
  const isList = children.some((child) => seen.size === seen.add(child.key).size)
  if (!isList) {
    for (const child of children) readFieldOrLeave(child, scope)
    return scope.target
  }
  const items: Record<string, unknown>[] = []
  let keys = new Set<string>()
  for (const child of children) {
    const last = items[items.length - 1]
    if (last === undefined || keys.has(child.key) || startsOver(keys, child.key)) {
      items.push({})
      keys = new Set()
    }
    keys.add(child.key)
    const target = items[items.length - 1] as Record<string, unknown>
    readFieldOrLeave(child, { ...scope, target, path: `${scope.path}[${items.length - 1}]` })
  }
  infer(
    { ...scope, target: {}, path: '' },
    [scope.path],
    undefined,
    'a key that comes again begins the next item',
  )
  return items
}

/** Keys are sorted within an item: one that sorts before the last begins the next item. */
function startsOver(keys: ReadonlySet<string>, key: string): boolean {
  const name = fieldName(key)
  for (const other of keys) if (fieldName(other) > name) return true
  return false
}

function readFieldOrLeave(field: Field, scope: Scope): void {
  if (field.shape === 'field') readField(field, scope)
  else leaveUnread(scope.draft, field, 'unknown-field')
}

function readScalar(field: Field, scope: Scope, key: string): void {
  const value = field.lines.length > 1 ? freeText(field) : valueIn(field)
  if (value.text === '' || value.text === '<nil>') return
  state(scope, [key], key === 'apiVersion' || key === 'kind' ? value.text : scalarOf(value.text), value)
}

/** Numbers and booleans look as in JSON; a string that looks like one is read as one. */
function scalarOf(text: string): unknown {
  if (text === 'true') return true
  if (text === 'false') return false
  if (text === '<nil>') return null
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) ? Number(text) : text
}

/**
 * The field a label was made from, as far as it tells: words joined, the first in lower case.
 *
 * @example fieldName('Last Transition Time') // 'lastTransitionTime'
 */
export function fieldName(label: string): string {
  if (!/^[A-Z][A-Za-z]*(?: (?:- )?[A-Za-z]+)*$/.test(label)) return label
  if (label.includes(' - ')) return label.toLowerCase().replaceAll(' - ', '-').replaceAll(' ', '')
  const [first = '', ...rest] = label.split(' ')
  const isAcronym = first.length > 1 && first === first.toUpperCase()
  return (isAcronym ? first.toLowerCase() : first[0]!.toLowerCase() + first.slice(1)) + rest.join('')
}
