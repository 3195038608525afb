import type { Field } from '../describe/tree.js'
import type { Excerpt } from '../excerpt.js'
import { Memory } from '../memory.js'
import { OpenPlaces } from '../places.js'
import { mayHoldTabs, printedTabs } from '../printed-tabs.js'
import type { KubernetesObject, Span, Unread, UnreadReason } from '../types.js'
import { Words } from '../words.js'
import { Paths } from './paths.js'

export { joinPath } from './paths.js'

/** An object while its block is read, and all that is told beside it. */
export interface Draft {
  readonly object: KubernetesObject
  readonly places: OpenPlaces
  readonly inferred: { path: string; because: string }[]
  readonly unread: Unread[]
  /** Objects that kubectl looked up to print this one: a deployment's ReplicaSets, a node's pods … */
  readonly related: Draft[]
  readonly spans: Span[]
  /** The kubectl versions that print such a text, as minor versions of 1. */
  readonly versions: { min?: number; max?: number }
  /** RFC 3339; turns printed ages into times. */
  readonly capturedAt?: string
  /** The text the object is read from, if it is at hand. */
  readonly input?: string
  /** What the call this is read in has decided already. */
  readonly memory: Memory
  readonly paths: Paths
  /** The keys of labels and annotations, each as one string. */
  readonly words: Words
  isPlaceholder: boolean
  isPartial: boolean
}

/** A part of a draft's object that readers write into: the object itself, a container, a volume … */
export interface Scope {
  readonly draft: Draft
  readonly target: Record<string, unknown>
  /** The JSON path of `target`; empty for the object itself. */
  readonly path: string
}

/** An object of which nothing is known yet but its kind. */
export function startDraft(
  apiVersion: string | undefined,
  kind: string | undefined,
  from: { readonly capturedAt?: string; readonly memory?: Memory; readonly input?: string } = {},
): Draft {
  const memory = from.memory ?? new Memory()
  const object: KubernetesObject = {}
  if (apiVersion !== undefined) object.apiVersion = apiVersion
  if (kind !== undefined) object.kind = kind
  return {
    object,
    places: new OpenPlaces(from.input),
    inferred: [],
    unread: [],
    related: [],
    spans: [],
    versions: {},
    ...(from.capturedAt !== undefined && { capturedAt: from.capturedAt }),
    ...(from.input !== undefined && { input: from.input }),
    memory,
    paths: memory.recall(Paths, '', () => new Paths()),
    words: memory.recall(Words, '', () => new Words()),
    isPlaceholder: false,
    isPartial: false,
  }
}

/** The scope of a whole object. */
export function rootOf(draft: Draft): Scope {
  return { draft, target: draft.object, path: '' }
}

/**
 * Writes a value that stands in the text: into the object, and into the places with the excerpt it stands in.
 * The path is a list of keys; objects on the way are made, arrays never. A second, other value is `conflicting`.
 */
export function state(scope: Scope, keys: readonly string[], value: unknown, excerpt: Excerpt): void {
  const { draft } = scope
  const target = holderOf(scope.target, keys)
  const key = keys[keys.length - 1] as string
  const path = pathBelow(scope, keys)
  if (contradicts(draft, target, key, path, value)) {
    draft.unread.push({ span: { start: excerpt.start, end: excerpt.end }, reason: 'conflicting' })
    return
  }
  define(target, key, value)
  draft.places.add(path, excerpt)
  if (typeof value === 'string') {
    if (mayHoldTabs(value)) draft.inferred.push({ path, because: printedTabs })
    // `Restart Count:  0`, `Ready:  False`: Go prints them of a field that is not set, too.
  } else if (value === 0 || value === false) draft.inferred.push({ path, because: printedUnset })
}

const printedUnset = 'kubectl prints 0 and false also where nothing is set'

/** Whether the text has said something else at this path before: the first is kept, the second is told as unread. */
function contradicts(
  draft: Draft,
  target: Record<string, unknown>,
  key: string,
  path: string,
  value: unknown,
): boolean {
  const held = target[key]
  // what every object inherits is no value
  if (held === undefined || typeof held === 'object' || held === value || !Object.hasOwn(target, key))
    return false
  return draft.places.holds(path)
}

/** Keeps where a text stands for evidence; `printed.endpoints` is no field of the object. */
export function keepPrinted(scope: Scope, path: string, excerpt: Excerpt): void {
  scope.draft.places.add(path, excerpt)
}

/** Writes a value that was concluded, and from what; with the excerpt it rests on, it is evidence all the same. */
export function infer(
  scope: Scope,
  keys: readonly string[],
  value: unknown,
  because: string,
  excerpt?: Excerpt,
): void {
  // concluded from what the text does not tell
  if (value === undefined) return
  const path = write(scope, keys, value)
  scope.draft.inferred.push({ path, because })
  if (excerpt !== undefined) keepPrinted(scope, path, excerpt)
}

function write(scope: Scope, keys: readonly string[], value: unknown): string {
  define(holderOf(scope.target, keys), keys[keys.length - 1] as string, value)
  return pathBelow(scope, keys)
}

function pathBelow({ draft, path }: Scope, keys: readonly string[]): string {
  let below = path
  for (let index = 0; index < keys.length; index++) below = draft.paths.below(below, keys[index] as string)
  return below
}

/** The object that holds the last of these keys; objects on the way to it are made. */
function holderOf(target: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  let holder = target
  for (let index = 0; index < keys.length - 1; index++) holder = objectAt(holder, keys[index] as string)
  return holder
}

/** The object under a key, made where there is none. */
function objectAt(target: Record<string, unknown>, key: string): Record<string, unknown> {
  const held = target[key]
  // the one object that objects inherit
  const isOwn = key !== '__proto__' || Object.hasOwn(target, key)
  if (typeof held === 'object' && held !== null && isOwn) return held as Record<string, unknown>
  const made = {}
  define(target, key, made)
  return made
}

/** A plain property even for `__proto__`, which a label may be called. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  } else {
    target[key] = value
  }
}

/** The scope of a nested object, made when it is not there. */
export function scopeAt(scope: Scope, keys: readonly string[]): Scope {
  let { target } = scope
  for (let index = 0; index < keys.length; index++) target = objectAt(target, keys[index] as string)
  return { draft: scope.draft, target, path: pathBelow(scope, keys) }
}

/** The scope of a new last element of a list, made when it is not there. */
export function appendAt(scope: Scope, keys: readonly string[]): Scope {
  const { draft } = scope
  const holder = holderOf(scope.target, keys)
  const key = keys[keys.length - 1] as string
  const held = holder[key]
  let list: unknown[]
  if (Array.isArray(held)) list = held
  else {
    list = []
    define(holder, key, list)
  }
  const target: Record<string, unknown> = {}
  list.push(target)
  return { draft, target, path: draft.paths.below(pathBelow(scope, keys), list.length - 1) }
}

function pathOfLast({ draft, path }: Scope, key: string, list: readonly unknown[]): string {
  return draft.paths.below(draft.paths.below(path, key), list.length - 1)
}

/** The scope of the last element of a list; a new one when the list is empty. */
export function lastAt(scope: Scope, keys: readonly string[]): Scope {
  const parent = scopeAt(scope, keys.slice(0, -1))
  const key = keys[keys.length - 1] as string
  const list = Object.hasOwn(parent.target, key) ? (parent.target[key] as unknown) : undefined
  if (!Array.isArray(list) || list.length === 0) return appendAt(scope, keys)
  return {
    draft: scope.draft,
    target: list[list.length - 1] as Record<string, unknown>,
    path: pathOfLast(parent, key, list),
  }
}

/** Says that kubectl before or after some minor version of 1 does not print this. */
export function narrow(draft: Draft, min: number | undefined, max: number | undefined): void {
  const { versions } = draft
  if (min !== undefined && (versions.min === undefined || min > versions.min)) versions.min = min
  if (max !== undefined && (versions.max === undefined || max < versions.max)) versions.max = max
}

/** Marks a field with all that is nested in it as not read. */
export function leaveUnread(draft: Draft, field: Field, reason: UnreadReason): void {
  for (const { start, end, text } of field.lines) {
    if (text.trim() !== '') draft.unread.push({ span: { start, end }, reason })
  }
  for (const child of field.children) leaveUnread(draft, child, reason)
}
