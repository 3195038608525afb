import { type Excerpt, joinExcerpts, sliceExcerpt, spanOf } from '../excerpt.js'
import { tiePlaces } from '../places.js'
import type { KubernetesEvent, ObjectReference, Origin, Span } from '../types.js'
import type { AgeReader } from './age-reader.js'
import { EventDraft, type EventLists } from './event-draft.js'
import type { EventRow } from './row.js'
import { type EventAges, readMoments } from './row-moments.js'
import { readRowObject } from './row-object.js'
import type { EventContext } from './rows.js'

/** From kubectl 1.35 on the message begins with the field path of the involved object. */
const fieldPathPrefix = /^(spec\.(?:containers|initContainers|ephemeralContainers)\{[^{}\n]{1,253}\}): /

/** Why the namespace of an event stands in no row of a describe. */
const ownNamespace = {
  path: 'metadata.namespace',
  because: 'an event lies in the namespace of the object it is about',
}

interface Made {
  readonly event: KubernetesEvent
  readonly origin: Origin
}

/**
 * Makes a core/v1 Event of a row whose columns are known.
 *
 * Shape: `count` only where the row states it; times only where absolute times are printed (kubectl 1.0), ages are in
 * `origin.age`; `involvedObject` from the row, the rest from the context: the events of a table share it where their rows
 * tell nothing of their own. `origin.places` has, besides the values, the ages under `firstTimestamp` and `lastTimestamp`.
 *
 * @example makeEvent(row, { involvedObject: { kind: 'Pod', name: 'web-1' } }, makeAgeReader(['human']), new EventLists()).event.reason // 'BackOff'
 */
export function makeEvent(row: EventRow, context: EventContext, ages: AgeReader, lists: EventLists): Made {
  const { head, line } = row
  const draft = new EventDraft(row, lists, context.input)
  const { event } = draft
  const told = head.told(line)
  if (told.type !== undefined) event.type = draft.stateTold('type', told.type)
  if (told.reason !== undefined) event.reason = draft.stateTold('reason', told.reason)
  const component =
    told.component === undefined ? undefined : draft.stateTold('source.component', told.component)
  const host = told.host === undefined ? undefined : draft.stateTold('source.host', told.host)
  if (component !== undefined) event.source = host === undefined ? { component } : { component, host }
  else if (host !== undefined) event.source = { host }

  const message = messageOf(row, row.cell('message'))
  const prefix = message?.text.startsWith('spec.') === true ? fieldPathPrefix.exec(message.text) : null
  const isOwn = head.namesObject || prefix !== null
  const { involvedObject: shared } = context
  const involved: ObjectReference =
    shared === undefined || head.isOwnObject ? {} : isOwn ? { ...shared } : shared
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
  if (head.namesObject) readRowObject(involved, draft)
  if (context.namespace !== undefined && head.isOwnObject) involved.namespace ??= context.namespace
  event.involvedObject = involved
  const age = readMoments(draft, ages)
  if (
    context.liesWithObject === true &&
    involved.namespace !== undefined &&
    event.metadata?.namespace === undefined
  ) {
    event.metadata = { ...event.metadata, namespace: involved.namespace }
    draft.infer(ownNamespace)
  }
  return { event, origin: originOf(draft, age, prefix === null ? told.kubectl : prefixed(told.kubectl)) }
}

const withPrefix = { min: '1.35' }

/** A row of `describe` whose message begins with a field path. */
function prefixed(kubectl: Origin['kubectl']): Origin['kubectl'] {
  return kubectl?.min === '1.8' ? withPrefix : kubectl
}

function originOf(draft: EventDraft, age: EventAges, kubectl: Origin['kubectl']): Origin {
  const { row, stated, inferred } = draft
  const origin: { -readonly [Key in keyof Origin]: Origin[Key] } = {
    spans: spansOf(row),
    from: row.head.isOwnObject ? 'table' : 'describe',
    stated,
    inferred,
    partial: row.place('message') === undefined || row.place('reason') === undefined,
    placeholder: false,
  }
  if (kubectl !== undefined) origin.kubectl = kubectl
  if (age.first !== undefined || age.last !== undefined) origin.age = age
  return tiePlaces(origin, draft.places)
}

/**
 * The whole message: the rest of the row and the lines it goes on with. From 1.8 on kubectl cuts the blanks around a
 * message; before, a message keeps the blanks after its TAB.
 */
function messageOf(row: EventRow, trimmedCell: Excerpt | undefined): Excerpt | undefined {
  const { text } = row.line
  const place = row.place('message')
  const tab = place === undefined || row.head.isOwnObject ? -1 : text.lastIndexOf('\t', place.at - 1)
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
  const first = writtenSpan(row.line)
  const spans = first === undefined ? [] : [first]
  for (const line of row.continuation) {
    const span = writtenSpan(line)
    if (span === undefined) continue
    const before = spans[spans.length - 1]
    if (before !== undefined && span.start >= before.end && span.start - before.end <= 1) {
      spans[spans.length - 1] = { start: before.start, end: span.end }
    } else spans.push(span)
  }
  return spans
}

/** The line without the blanks around it; `undefined` where nothing is left. */
function writtenSpan(line: Excerpt): Span | undefined {
  const { text } = line
  let from = 0
  let to = text.length
  while (from < to && text.charCodeAt(from) === 32) from++
  while (to > from && text.charCodeAt(to - 1) === 32) to--
  // other blanks are rare
  if (from < to && (isOdd(text.charCodeAt(from)) || isOdd(text.charCodeAt(to - 1)))) {
    to = text.trimEnd().length
    from = text.length - text.trimStart().length
  }
  return from < to ? spanOf(line, from, to) : undefined
}

/** Neither a blank nor a printed character of ASCII. */
function isOdd(code: number): boolean {
  return code < 32 || code > 126
}
