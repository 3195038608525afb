import { type Excerpt, joinExcerpts, placeAt, sliceExcerpt, spanOf } from '../excerpt.js'
import type { EventColumn } from '../grammar/event-row.js'
import { mayHoldTabs, printedTabs } from '../printed-tabs.js'
import { type Age, isInterval } from '../time/age.js'
import { isZeroTime, readTimestamp } from '../time/timestamp.js'
import type { AgeInterval, KubernetesEvent, ObjectReference, Origin, Place, Span } from '../types.js'
import type { AgeReader } from './age-reader.js'
import { apiVersionOf, kindNamed } from './kind-names.js'
import type { EventRow } from './row.js'
import type { EventContext } from './rows.js'

/** From kubectl 1.35 on the message begins with the field path of the involved object. */
const fieldPathPrefix = /^(spec\.(?:containers|initContainers|ephemeralContainers)\{[^{}\n]{1,253}\}): /

/** `.17a9c8d2e4f60b31` at the end of an event's name. */
const eventNameSuffix = /\.[0-9a-f]{12,20}$/

/** kubectl 1.18.9 and newer shows no host, so that the two look alike. */
const writerIsShown = {
  path: 'source.component',
  because: 'kubectl shows the source, or where that is empty the reporting component',
}

const countIsShown = {
  path: 'count',
  because: 'kubectl 1.23 and newer shows the count of a series the same way',
}

/** Why the namespace of an event stands in no row of a describe. */
const ownNamespace = {
  path: 'metadata.namespace',
  because: 'an event lies in the namespace of the object it is about',
}

interface Made {
  readonly event: KubernetesEvent
  readonly origin: Origin
}

/** An event while its row is read, and what is told beside it. */
class EventDraft {
  readonly event: KubernetesEvent = { apiVersion: 'v1', kind: 'Event', involvedObject: {} }
  readonly places: Place[] = []
  readonly stated: string[] = []
  readonly inferred: { path: string; because: string }[] = []
  readonly isOwnObject: boolean
  hasHost = false

  constructor(readonly row: EventRow) {
    this.isOwnObject = isOwnObject(row)
  }

  cell(column: EventColumn): Excerpt | undefined {
    const place = this.row.place(column)
    return place === undefined ? undefined : sliceExcerpt(this.row.line, place.at, place.end)
  }

  state(path: string, excerpt: Excerpt): string {
    if (path === 'message' && mayHoldTabs(excerpt.text)) this.inferred.push({ path, because: printedTabs })
    else if (path === 'source.component' && !this.hasHost) this.inferred.push(writerIsShown)
    else if (path === 'count' && !this.isOwnObject) this.inferred.push(countIsShown)
    else this.stated.push(path)
    this.places.push(placeAt(path, excerpt))
    return excerpt.text
  }
}

/**
 * Makes a core/v1 Event of a row whose columns are known.
 *
 * Shape: `count` only where the row states it; times only where absolute times are printed (kubectl 1.0), ages are in
 * `origin.age`; `involvedObject` from the row, the rest from the context. `origin.places` has, besides the values, the
 * ages under `firstTimestamp` and `lastTimestamp`.
 *
 * @example makeEvent(row, { involvedObject: { kind: 'Pod', name: 'web-1' } }, makeAgeReader(['human'])).event.reason // 'BackOff'
 */
export function makeEvent(row: EventRow, context: EventContext, ages: AgeReader): Made {
  const draft = new EventDraft(row)
  const { event, places, inferred } = draft
  const source = draft.cell('from')
  draft.hasHost = source === undefined || source.text.startsWith('{') || source.text.includes(', ')
  const type = draft.cell('type')
  if (type !== undefined) event.type = draft.state('type', type)
  const reason = draft.cell('reason')
  if (reason !== undefined) event.reason = draft.state('reason', reason)
  const writer = source === undefined ? {} : readSource(source, draft)
  if (writer.component !== undefined || writer.host !== undefined) event.source = writer

  const involved: ObjectReference = draft.isOwnObject ? {} : { ...context.involvedObject }
  const message = messageOf(row, draft.cell('message'))
  const prefix = message === undefined ? null : fieldPathPrefix.exec(message.text)
  if (message !== undefined) {
    const from = prefix?.[0].length ?? 0
    if (prefix !== null) {
      const path = sliceExcerpt(message, 0, prefix[1]?.length ?? 0)
      involved.fieldPath = draft.state('involvedObject.fieldPath', path)
    }
    event.message = draft.state(
      'message',
      from === 0 ? message : sliceExcerpt(message, from, message.text.length),
    )
  }
  if (row.head.namesObject) {
    readInvolvedObject(involved, draft)
    const eventName = draft.cell('eventName')
    const suffix = eventName === undefined ? null : eventNameSuffix.exec(eventName.text)
    if (involved.name === undefined && eventName !== undefined && suffix !== null) {
      const name = sliceExcerpt(eventName, 0, suffix.index)
      const path = 'involvedObject.name'
      involved.name = name.text
      inferred.push({ path, because: 'a recorder names an event after its object' })
      places.push(placeAt(path, name))
    }
  }
  if (context.namespace !== undefined && draft.isOwnObject) involved.namespace ??= context.namespace
  event.involvedObject = involved
  const age = readMoments(draft, ages)
  if (
    context.liesWithObject === true &&
    involved.namespace !== undefined &&
    event.metadata?.namespace === undefined
  ) {
    event.metadata = { ...event.metadata, namespace: involved.namespace }
    inferred.push(ownNamespace)
  }
  return { event, origin: originOf(draft, age, kubectlOf(row, source, prefix !== null)) }
}

function originOf(
  { row, isOwnObject, stated, inferred, places }: EventDraft,
  age: { first?: AgeInterval; last?: AgeInterval },
  kubectl: Origin['kubectl'],
): Origin {
  const origin: { -readonly [Key in keyof Origin]: Origin[Key] } = {
    spans: spansOf(row),
    from: isOwnObject ? 'table' : 'describe',
    stated,
    inferred,
    partial: row.place('message') === undefined || row.place('reason') === undefined,
    placeholder: false,
  }
  if (kubectl !== undefined) origin.kubectl = kubectl
  if (age.first !== undefined || age.last !== undefined) origin.age = age
  origin.places = places
  return origin
}

/** Whether a row names the object it is about, as tables of `get events` do. */
function isOwnObject(row: EventRow): boolean {
  return row.layout === 'get' || row.layout === 'get-seen'
}

/** `{kubelet node-1}` (up to 1.5), `kubelet, node-1` (1.6 to 1.19), `kubelet`; `{ }` is an empty source. */
function readSource(cell: Excerpt, draft: EventDraft): NonNullable<KubernetesEvent['source']> {
  const { text } = cell
  const isStruct = text.startsWith('{')
  const split = isStruct ? text.indexOf(' ') : text.indexOf(', ')
  const open = isStruct ? 1 : 0
  const end = isStruct && text.endsWith('}') ? text.length - 1 : text.length
  const source: NonNullable<KubernetesEvent['source']> = {}
  const componentEnd = split < 0 ? end : split
  if (componentEnd > open) {
    source.component = draft.state('source.component', sliceExcerpt(cell, open, componentEnd))
  }
  if (split >= 0) {
    let from = split + (isStruct ? 1 : 2)
    while (from < end && text[from] === ' ') from++
    if (from < end) source.host = draft.state('source.host', sliceExcerpt(cell, from, end))
  }
  return source
}

/** The columns that name the object: `NAME` and `KIND`, `OBJECT` (`pod/web-1`), `SUBOBJECT`, `NAMESPACE`. */
function readInvolvedObject(involved: ObjectReference, draft: EventDraft): void {
  const { event } = draft
  const name = draft.cell('name')
  const recorded = name === undefined ? null : eventNameSuffix.exec(name.text)
  if (name !== undefined && recorded !== null) {
    // Server-side tables up to 1.11 print the event's own name: the object's with a time behind it.
    event.metadata = { name: draft.state('metadata.name', name) }
    involved.name = draft.state('involvedObject.name', sliceExcerpt(name, 0, recorded.index))
  } else if (name !== undefined) involved.name = draft.state('involvedObject.name', name)
  const kind = draft.cell('kind')
  if (kind !== undefined) involved.kind = draft.state('involvedObject.kind', kind)
  const object = draft.cell('object')
  if (object !== undefined) {
    const slash = object.text.indexOf('/')
    const written = sliceExcerpt(object, 0, slash < 0 ? object.text.length : slash)
    const known = kindNamed(written.text)
    // without its slash the cell is cut: only a whole word for a kind says something
    if (slash >= 0 || known !== undefined) {
      draft.state('involvedObject.kind', written)
      involved.kind = known ?? written.text
    }
    if (slash >= 0)
      involved.name = draft.state('involvedObject.name', sliceExcerpt(object, slash + 1, object.text.length))
  }
  const fieldPath = draft.cell('fieldPath')
  if (fieldPath !== undefined) involved.fieldPath = draft.state('involvedObject.fieldPath', fieldPath)
  const namespace = draft.cell('namespace')
  if (namespace !== undefined) involved.namespace = draft.state('involvedObject.namespace', namespace)
  const eventName = draft.cell('eventName')
  if (eventName !== undefined) event.metadata = { name: draft.state('metadata.name', eventName) }
  const apiVersion = involved.kind === undefined ? undefined : apiVersionOf(involved.kind)
  if (apiVersion !== undefined && (kind ?? object) !== undefined) involved.apiVersion ??= apiVersion
}

/** Counts, ages and absolute times of a row. */
function readMoments(draft: EventDraft, ages: AgeReader): { first?: AgeInterval; last?: AgeInterval } {
  const { event, row } = draft
  const found: { first?: AgeInterval; last?: AgeInterval } = {}
  const count = draft.cell('count')
  // Old tables print 0 where no count is set.
  if (count !== undefined && count.text !== '0') event.count = Number(draft.state('count', count))
  for (const which of bothMoments) {
    const moment = draft.cell(which)
    if (moment !== undefined) noteMoment(draft, found, which, moment, ages.read(moment.text))
  }
  const age = draft.cell('age')
  if (age === undefined) return found
  const repeated = row.own?.ageCell ?? ages.split(age.text)
  if (repeated.count === undefined) {
    const single = ages.read(age.text)
    noteMoment(draft, found, 'last', age, single)
    // `get events` prints the last occurrence only; a describe row without a count is about one occurrence.
    const isOne =
      row.place('first') === undefined && row.place('object') === undefined && row.place('kind') === undefined
    if (isOne && isInterval(single)) found.first = single
    return found
  }
  draft.places.push(placeAt('lastTimestamp', sliceExcerpt(age, 0, repeated.last.length)))
  const last = ages.read(repeated.last)
  if (isInterval(last)) found.last = last
  const digits = age.text.indexOf('(x') + 2
  const counted = sliceExcerpt(age, digits, digits + String(repeated.count).length)
  // A count of one is printed only for a series.
  if (repeated.count === 1) {
    draft.state('series.count', counted)
    event.series = { count: 1 }
  } else {
    draft.state('count', counted)
    event.count = repeated.count
  }
  if (repeated.first !== undefined) {
    const at = age.text.lastIndexOf(repeated.first)
    draft.places.push(placeAt('firstTimestamp', sliceExcerpt(age, at, at + repeated.first.length)))
    const first = ages.read(repeated.first)
    if (isInterval(first)) found.first = first
  }
  return found
}

const bothMoments = ['first', 'last'] as const

/** An age goes to the origin, an absolute time into the event. */
function noteMoment(
  draft: EventDraft,
  found: { first?: AgeInterval; last?: AgeInterval },
  which: 'first' | 'last',
  excerpt: Excerpt,
  age: Age | undefined,
): void {
  const path = which === 'first' ? 'firstTimestamp' : 'lastTimestamp'
  if (age !== undefined) {
    draft.places.push(placeAt(path, excerpt))
    if (isInterval(age)) found[which] = age
    return
  }
  const time = readTimestamp(excerpt.text)
  if (time === undefined || isZeroTime(time)) return
  draft.state(path, excerpt)
  draft.event[path] = time.rfc3339
}

/**
 * The whole message: the rest of the row and the lines it goes on with. From 1.8 on kubectl cuts the blanks around a
 * message; before, a message keeps the blanks after its TAB.
 */
function messageOf(row: EventRow, trimmedCell: Excerpt | undefined): Excerpt | undefined {
  const { text } = row.line
  const place = row.place('message')
  const tab = place === undefined || isOwnObject(row) ? -1 : text.lastIndexOf('\t', place.at - 1)
  const isRaw = place !== undefined && tab >= 0 && text.slice(tab, place.at).trim() === ''
  const cell = isRaw ? sliceExcerpt(row.line, tab + 1, text.length) : trimmedCell
  if (row.continuation.length === 0) return cell
  const parts = cell === undefined ? row.continuation : [cell, ...row.continuation]
  const joined = joinExcerpts(parts, '\n')
  const end = joined.text.trimEnd().length
  return end === joined.text.length ? joined : sliceExcerpt(joined, 0, end)
}

/** The spans of a row and its continuation; lines that follow each other in the input are one span. */
function spansOf(row: EventRow): Span[] {
  const spans: Span[] = []
  for (const line of [row.line, ...row.continuation]) {
    const from = line.text.length - line.text.trimStart().length
    const to = line.text.trimEnd().length
    if (from >= to) continue
    const span = spanOf(line, from, to)
    const before = spans[spans.length - 1]
    if (before !== undefined && span.start >= before.end && span.start - before.end <= 1) {
      spans[spans.length - 1] = { start: before.start, end: span.end }
    } else spans.push(span)
  }
  return spans
}

/** The kubectl versions that print such a row; nothing for tables, whose columns follow the server. */
function kubectlOf(
  row: EventRow,
  source: Excerpt | undefined,
  hasFieldPathPrefix: boolean,
): { min?: string; max?: string } | undefined {
  if (isOwnObject(row)) return undefined
  const isStruct = source?.text.startsWith('{') ?? false
  const hasHost = source?.text.includes(', ') ?? false
  if (row.layout === 'seen') {
    const min = hasHost ? '1.6' : row.place('type') !== undefined ? '1.2' : undefined
    const max = row.place('type') === undefined ? '1.1' : isStruct ? '1.5' : '1.7'
    return min === undefined ? { max } : { min, max }
  }
  if (row.layout !== 'describe' || row.place('age') === undefined) return undefined
  if (hasFieldPathPrefix) return { min: '1.35' }
  return hasHost ? { min: '1.8', max: '1.19' } : { min: '1.8' }
}
