import { type Excerpt, joinExcerpts, sliceExcerpt, spanOf } from '../excerpt.js'
import { usualLimits } from '../limits.js'
import type { Command } from '../text/blocks.js'
import { isElision } from '../text/shapes/elision.js'
import type {
  KubernetesEvent,
  KubernetesObject,
  ObjectReference,
  Origin,
  Place,
  Reading,
  Unread,
} from '../types.js'
import { readBrokenMessages } from './broken-messages.js'
import { completeFragment } from './complete-fragment.js'
import { dividePlaces } from './divide-places.js'
import { restoreFirstColumn } from './first-column.js'
import type { ValuePlace } from './json-places.js'
import { keepTyped, type Typed } from './keep-typed.js'
import { findInside, isEvent, isFields, isObject } from './kubernetes-value.js'
import { readDocuments } from './read-document.js'
import { readForeignValue } from './read-foreign-value.js'
import { restoreYamlFront } from './yaml-front.js'

interface Collected {
  readonly objects: KubernetesObject[]
  readonly objectOrigins: Origin[]
  readonly events: KubernetesEvent[]
  readonly eventOrigins: Origin[]
  readonly unread: Unread[]
}

/**
 * Reads YAML or JSON as `kubectl get -o yaml|json` prints it, whole or in fragments: objects, Lists, several documents,
 * Events, a status or a container's state cut out.
 *
 * Shape: objects in the order of the text, Events among the events; a fragment becomes a partial object of the kind its
 * fields belong to, `kind` absent when several share them. Scalars have places. What lies in `deepest` objects and lists is
 * left out and unread.
 * Errors: none; what the YAML or JSON reader gives up on, and data that is not Kubernetes', is unread.
 *
 * `command` printed it: an object cut down to less than its name has the one asked for.
 *
 * @example readManifest([{ text: '{kind: Pod, metadata: {}}', start: 0, end: 25 }]).objects[0]?.kind // 'Pod'
 */
export function readManifest(
  lines: readonly Excerpt[],
  command?: Command,
  deepest = usualLimits.nesting,
): Reading {
  const into: Collected = { objects: [], objectOrigins: [], events: [], eventOrigins: [], unread: [] }
  const kept = lines.map((line) => {
    if (!isElision(line.text.replace(/^\s*#/, ''))) return line
    into.unread.push({ span: { start: line.start, end: line.end }, reason: 'elided' })
    return { text: '', start: line.start, end: line.start }
  })
  const { lines: restored, lost } = restoreYamlFront(restoreFirstColumn(kept))
  for (const { start, end } of lost) into.unread.push({ span: { start, end }, reason: 'truncated' })
  let isBroken = lost.length > 0
  const whole = joinExcerpts(restored, '\n')
  for (const document of readDocuments(whole.text, deepest)) {
    for (const { from, to } of document.broken.filter(({ from, to }) => from < to))
      into.unread.push({ span: spanOf(whole, from, to), reason: 'value-not-understood' })
    // brackets that nothing closes, one error each
    const isCut = document.broken.find(({ from, to }) => from >= to)
    if (isCut !== undefined)
      into.unread.push({ span: spanOf(whole, isCut.from, isCut.to), reason: 'truncated' })
    isBroken ||= document.broken.length > 0
    for (const { from, to } of document.tooDeep)
      into.unread.push({ span: spanOf(whole, from, to), reason: 'too-deep' })
    readValue(document.value, document.places, whole, into)
  }
  if (isBroken) {
    const told = lost.length === 0 ? whole : joinExcerpts(kept, '\n')
    const { events, eventOrigins } = readBrokenMessages(told, into.objectOrigins, into.eventOrigins)
    for (const event of events) into.events.push(event)
    for (const origin of eventOrigins) into.eventOrigins.push(origin)
  }
  return nameByCommand(into, command)
}

/** One object without a name, printed by a command for one object of its kind, is that object. */
function nameByCommand(reading: Collected, command: Command | undefined): Reading {
  const [object] = reading.objects
  const [origin] = reading.objectOrigins
  const [name] = command?.names ?? []
  if (object === undefined || origin === undefined || command === undefined || name === undefined)
    return reading
  if (reading.objects.length !== 1 || command.names.length !== 1 || command.verb !== 'get') return reading
  if (object.metadata?.name !== undefined || (command.kind ?? object.kind) !== (object.kind ?? command.kind))
    return reading
  const because = 'the command above names it'
  const told = { name, ...(command.namespace === undefined ? {} : { namespace: command.namespace }) }
  const paths = Object.keys(told).filter((key) => object.metadata?.[key as 'name'] === undefined)
  const isKindTold = object.kind === undefined && command.kind !== undefined
  const named = {
    ...object,
    ...(isKindTold ? { kind: command.kind as string } : {}),
    metadata: { ...told, ...object.metadata },
  }
  // only now is it known of which kind it is, and so what its fields may hold
  const typed: Typed = isKindTold ? keepTyped(named) : { value: named, dropped: [] }
  const { kept, unread } = withoutPaths(origin, typed.dropped)
  return {
    ...reading,
    objects: [typed.value as KubernetesObject],
    unread: [...reading.unread, ...unread],
    objectOrigins: [
      {
        ...kept,
        inferred: [
          ...origin.inferred,
          ...(isKindTold ? [{ path: 'kind', because }] : []),
          ...paths.map((key) => ({ path: `metadata.${key}`, because })),
        ],
      },
    ],
  }
}

/** The origin without the places at and below some paths; these are unread. */
function withoutPaths(origin: Origin, paths: Typed['dropped']): { kept: Origin; unread: Unread[] } {
  if (paths.length === 0) return { kept: origin, unread: [] }
  const left = paths.map((keys) => pathOf(keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key))))
  const isLeft = (path: string) =>
    left.some((one) => path.startsWith(one) && /^$|^[.[]/.test(path.slice(one.length, one.length + 1)))
  const places = origin.places ?? []
  return {
    kept: {
      ...origin,
      stated: origin.stated.filter((path) => !isLeft(path)),
      places: places.filter(({ path }) => !isLeft(path)),
    },
    unread: places
      .filter(({ path }) => isLeft(path))
      .map(({ start, end }) => ({ span: { start, end }, reason: 'value-not-understood' })),
  }
}

function readValue(given: unknown, places: readonly ValuePlace[], whole: Excerpt, into: Collected): void {
  const { value, dropped } = isFields(given) ? keepTyped(given) : { value: given, dropped: [] }
  const inner = listedIn(value)
  if (inner !== undefined) {
    readInner(inner, places, whole, into)
    return
  }
  const below = leaveOut(dropped, places, whole, into)
  if (isFields(value) && isEvent(value)) {
    const { apiVersion: _, kind: __, involvedObject, ...fields } = value
    into.events.push({
      ...(fields as Partial<KubernetesEvent>),
      apiVersion: 'v1',
      kind: 'Event',
      involvedObject: (isFields(involvedObject) ? involvedObject : {}) as ObjectReference,
    })
    into.eventOrigins.push(originOf(below, [], whole, [], false))
    return
  }
  if (isFields(value) && isObject(value)) {
    into.objects.push(value as KubernetesObject)
    into.objectOrigins.push(
      originOf(
        below,
        [],
        whole,
        [],
        !isFields(value['metadata']) || !Object.hasOwn(value['metadata'] as object, 'uid'),
      ),
    )
    return
  }
  const completed = completeFragment(value)
  if (completed !== undefined) {
    const { object, under, inferred } = completed
    // only now is it known of which kind it is, and so what its fields may hold
    const typed = keepTyped(object)
    const within = typed.dropped.map((path) => path.slice(under.length))
    into.objects.push(typed.value as KubernetesObject)
    into.objectOrigins.push(originOf(leaveOut(within, below, whole, into), under, whole, inferred, true))
    return
  }
  const inside = findInside(value)
  if (inside.length > 0) {
    readInner(inside, places, whole, into)
    return
  }
  const foreign = readForeignValue(value, below, whole)
  // one by one: there can be more than a call takes arguments
  for (const event of foreign.events) into.events.push(event)
  for (const origin of foreign.eventOrigins) into.eventOrigins.push(origin)
  for (const part of foreign.unread) into.unread.push(part)
}

/** The places of what is not below one of the paths; what is, is unread. */
function leaveOut(
  paths: Typed['dropped'],
  places: readonly ValuePlace[],
  whole: Excerpt,
  into: Collected,
): readonly ValuePlace[] {
  if (paths.length === 0) return places
  const without = new Set(dividePlaces(places, paths).flatMap((below) => below.map(({ from }) => from)))
  for (const place of places)
    if (without.has(place.from))
      into.unread.push({ span: spanOf(whole, place.from, place.to), reason: 'value-not-understood' })
  return places.filter(({ from }) => !without.has(from))
}

/** The items of a List, or of a list that holds an object. */
function listedIn(value: unknown): Inner[] | undefined {
  if (isFields(value) && Array.isArray(value['items'])) {
    const isList = typeof value['kind'] !== 'string' || /List$/.test(value['kind'])
    return isList ? value['items'].map((item, index) => ({ path: ['items', index], value: item })) : undefined
  }
  return Array.isArray(value) && value.some((item) => isFields(item) && isObject(item))
    ? value.map((item, index) => ({ path: [index], value: item }))
    : undefined
}

interface Inner {
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

function readInner(
  inner: readonly Inner[],
  places: readonly ValuePlace[],
  whole: Excerpt,
  into: Collected,
): void {
  const divided = dividePlaces(
    places,
    inner.map(({ path }) => path),
  )
  for (const [index, { value }] of inner.entries()) readValue(value, divided[index] ?? [], whole, into)
}

function originOf(
  places: readonly ValuePlace[],
  under: readonly (string | number)[],
  whole: Excerpt,
  inferred: Origin['inferred'],
  partial: boolean,
): Origin {
  const first = places[0]
  const last = places.at(-1)
  const made = places.map((place) => makePlace(place, under, whole))
  return {
    spans: first && last ? [spanOf(whole, first.from, last.to)] : [{ start: whole.start, end: whole.end }],
    from: 'manifest',
    stated: made.map((place) => place.path),
    inferred,
    partial,
    placeholder: false,
    places: made,
  }
}

function makePlace(place: ValuePlace, under: readonly (string | number)[], whole: Excerpt): Place {
  return { path: pathOf([...under, ...place.keys]), ...sliceExcerpt(whole, place.from, place.to) }
}

/** `['metadata', 'labels', 'a.b']` → `metadata.labels["a.b"]`. */
function pathOf(keys: readonly (string | number)[]): string {
  let path = ''
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`
    else if (!/^[A-Za-z_]\w*$/.test(key)) path += `[${JSON.stringify(key)}]`
    else path += path === '' ? key : `.${key}`
  }
  return path
}
