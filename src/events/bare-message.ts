import { type Excerpt, joinExcerpts, placeAt, sliceExcerpt, spanOf } from '../excerpt.js'
import { type Memory, recallText } from '../memory.js'
import { inferReason } from '../messages/infer-reason.js'
import { lostFront } from '../messages/lost-front.js'
import { recogniseMessage } from '../messages/recognise-message.js'
import { replaceAll } from '../text/edit.js'
import { isTellingJournalLine } from '../text/shapes/journal.js'
import { readTimestamp } from '../time/timestamp.js'
import type { KubernetesEvent, ObjectReference, Origin, Place, Span, Unread } from '../types.js'
import { type JournalLine, readJournalLine } from './journal.js'
import { kindNamed } from './kind-names.js'
import { findMentions, mentionsIn } from './mentions.js'
import { type EventReading, readEventRows } from './rows.js'

/** `reason: 'Evicted' The node was low …`, `type: 'Warning' reason: 'Failed' …`: the tail of a recorder's log line. */
const recordedTail = /^\s*(?:type: '(\w{1,40})' )?reason: '(\w{1,120})' /

/**
 * Reads a message that stands alone: a row with most of its cells missing, a line of a log, an error of docker, ctr
 * or crictl, or only the words of a message.
 *
 * Shape: one Event with what is known. `involvedObject` is `{}` when nothing names an object; what the message lets us
 * conclude (its object, the reason its wording always has) is listed in `origin.inferred`. With a memory texts that come again are told once.
 * Errors: none.
 *
 * @example readBareMessage({ text: 'Back-off pulling image "a"', start: 0, end: 26 }).event.reason // 'BackOff'
 */
export function readBareMessage(
  excerpt: Excerpt,
  memory?: Memory,
): { event: KubernetesEvent; origin: Origin } {
  let row: ReturnType<typeof readRow>
  const isRow = recallText(memory, readRow, excerpt.text, () => {
    row = readRow(excerpt, memory)
    return row !== undefined
  })
  if (isRow) row ??= readRow(excerpt, memory)
  if (row !== undefined) return row
  const tail = recordedTail.exec(excerpt.text)
  if (tail !== null) {
    const at = excerpt.text.indexOf(`'${tail[2]}'`) + 1
    const recorded: JournalLine = {
      isEvent: true,
      reason: sliceExcerpt(excerpt, at, at + (tail[2] as string).length),
      message: sliceExcerpt(excerpt, tail[0].length, excerpt.text.trimEnd().length),
      ...(tail[1] === undefined
        ? {}
        : {
            type: sliceExcerpt(excerpt, tail[0].indexOf(tail[1]), tail[0].indexOf(tail[1]) + tail[1].length),
          }),
    }
    return makeBareEvent(excerpt, recorded, memory)
  }
  // A message can quote a line of a log: Error: container create failed: time="…" level=error msg="…"
  const isAllMessage = lostFront(excerpt.text, memory) !== '' || recognise(excerpt.text, memory)?.start === 0
  const line: JournalLine = isAllMessage ? { isEvent: false, message: excerpt } : readJournalLine(excerpt)
  return makeBareEvent(excerpt, line, memory)
}

function recognise(text: string, memory: Memory | undefined): Span | undefined {
  return recallText(memory, recogniseMessage, text, () => recogniseMessage(text))
}

/** The row of events that a line is, all of it. */
function readRow(
  excerpt: Excerpt,
  memory: Memory | undefined,
): { event: KubernetesEvent; origin: Origin } | undefined {
  const { events, eventOrigins, unread } = readEventRows([excerpt], memory === undefined ? {} : { memory })
  const [event] = events
  const [origin] = eventOrigins
  const isRow = events.length === 1 && unread.length === 0
  return isRow && event !== undefined && origin !== undefined ? { event, origin } : undefined
}

/**
 * Reads the lines of a log: each line that holds an event or a known message becomes an Event.
 *
 * Shape: as `readEventRows`; lines that tell nothing are unread, `not-kubernetes`.
 *
 * @example readJournal([line]).events[0]?.involvedObject.kind // 'DaemonSet'
 */
export function readJournal(lines: readonly Excerpt[], memory?: Memory): EventReading {
  const events: KubernetesEvent[] = []
  const eventOrigins: Origin[] = []
  const unread: Unread[] = []
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const journal = readJournalLine(line)
    if (!tells(line, journal, memory)) {
      unread.push({ span: spanOf(line, 0, line.text.length), reason: 'not-kubernetes' })
      continue
    }
    const { event, origin } = makeBareEvent(line, journal, memory)
    events.push(event)
    eventOrigins.push(origin)
  }
  return { events, eventOrigins, unread }
}

/**
 * Whether a line of a log tells something about an object: an event that a recorder logged, a known message, or an
 * error or a warning in any words that names its object.
 *
 * @example isTellingLine({ text: 'I0511 08:37:44.442355       1 main.go:95] Starting', start: 0, end: 49 }) // false
 */
export function isTellingLine(line: Excerpt): boolean {
  return tells(line, readJournalLine(line))
}

function tells(line: Excerpt, journal: JournalLine, memory?: Memory): boolean {
  if (journal.isEvent || (journal.message !== undefined && isKnown(journal.message.text, memory))) return true
  if (isKnown(line.text, memory)) return true
  return (
    isTellingJournalLine(line.text.slice(0, 600)) &&
    mentionsIn(line.text, memory).some(({ path }) => path !== 'uid')
  )
}

function isKnown(message: string, memory: Memory | undefined): boolean {
  return recognise(message, memory) !== undefined
}

/**
 * The event of what is known of it, with what its words let conclude.
 *
 * Shape: as `readBareMessage`; `line` is all that was printed of it.
 */
export function makeBareEvent(
  line: Excerpt,
  journal: JournalLine,
  memory?: Memory,
): { event: KubernetesEvent; origin: Origin } {
  const stated: string[] = []
  const places: Place[] = []
  const inferred: { path: string; because: string }[] = []
  const state = (path: string, excerpt: Excerpt | undefined): string | undefined => {
    if (excerpt === undefined || excerpt.text === '') return undefined
    stated.push(path)
    places.push(placeAt(path, excerpt))
    return excerpt.text
  }
  const event: KubernetesEvent = { apiVersion: 'v1', kind: 'Event', involvedObject: {} }
  const type = state('type', journal.type)
  if (type !== undefined) event.type = type
  const reason = state('reason', journal.reason)
  if (reason !== undefined) event.reason = reason
  const component = state('source.component', journal.component)
  const host = state('source.host', journal.host)
  if (component !== undefined || host !== undefined) {
    event.source = {
      ...(component === undefined ? {} : { component }),
      ...(host === undefined ? {} : { host }),
    }
  }
  const message = messageIn(saidBy(journal, memory) ?? line, journal.isEvent, memory)
  const text = state('message', message)
  if (text !== undefined) event.message = text
  const time = journal.time === undefined ? undefined : readTimestamp(journal.time.text)
  if (time?.hasZone === true && journal.time !== undefined) {
    state('lastTimestamp', journal.time)
    event.lastTimestamp = time.rfc3339
  }

  const involved: ObjectReference = {}
  for (const path of ['apiVersion', 'kind', 'namespace', 'name', 'uid', 'fieldPath'] as const) {
    const value = state(`involvedObject.${path}`, journal[path])
    if (value !== undefined) involved[path] = value
  }
  if (involved.kind !== undefined) involved.kind = kindNamed(involved.kind) ?? involved.kind
  // The message first: the line around it also names what only carried it.
  const around = message?.text === line.text ? [] : findMentions(line, memory)
  for (const mention of [...(message === undefined ? [] : findMentions(message, memory)), ...around]) {
    if (involved[mention.path] !== undefined) continue
    involved[mention.path] = mention.value
    inferred.push({ path: `involvedObject.${mention.path}`, because: mention.because })
    places.push({ path: `involvedObject.${mention.path}`, ...mention.place })
  }
  if (involved.kind === undefined && involved.name !== undefined && stated.includes('involvedObject.name')) {
    involved.kind = 'Pod'
    inferred.push({ path: 'involvedObject.kind', because: 'the log line names a pod' })
  }
  event.involvedObject = involved

  const wording = text === undefined ? undefined : inferReason(text, memory)
  for (const path of ['reason', 'type'] as const) {
    const value = wording?.[path]
    if (value === undefined || event[path] !== undefined) continue
    event[path] = value
    inferred.push({ path, because: 'events with this wording always have it' })
  }
  const whole = line.text.trimEnd().length
  const from = line.text.length - line.text.trimStart().length
  const origin: Origin = {
    spans: [spanOf(line, from, whole)],
    from: 'message',
    stated,
    inferred,
    partial: true,
    placeholder: false,
    places,
  }
  return { event, origin }
}

/** Errors are quoted once by every program that hands them on. */
const deepestQuoting = 4
const characterOf: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '', '"': '"', '\\': '\\' }

/** A message cut out of a quotation: its first quote is escaped, or YAML has doubled the apostrophes. */
function outOfQuotation(message: Excerpt): Excerpt {
  let plain = message
  for (let depth = 0; depth < deepestQuoting; depth += 1) {
    const quote = plain.text.indexOf('"')
    if (quote < 1 || plain.text.charCodeAt(quote - 1) !== 92) break
    plain = replaceAll(plain, /\\(["\\ntr])/g, (match) => characterOf[match[1] as string])
  }
  return replaceAll(plain, /(?<=\w)''(?=\w)/g, () => "'")
}

/** What a line of a log says: its error, behind its headline where that is a message of its own (`"Failed to scrape node"`). */
function saidBy({ message, headline }: JournalLine, memory: Memory | undefined): Excerpt | undefined {
  if (message === undefined || headline === undefined) return message
  return recognise(headline.text, memory) === undefined ? message : joinExcerpts([headline, message], ': ')
}

/** The words of the message itself; a recorded event's message is taken whole. */
function messageIn(excerpt: Excerpt, isWhole: boolean, memory: Memory | undefined): Excerpt | undefined {
  const from = excerpt.text.length - excerpt.text.trimStart().length
  const to = excerpt.text.trimEnd().length
  if (from >= to) return undefined
  const isAll = isWhole || lostFront(excerpt.text, memory) !== ''
  const found = isAll ? undefined : recognise(excerpt.text, memory)
  const words =
    found === undefined ? sliceExcerpt(excerpt, from, to) : sliceExcerpt(excerpt, found.start, found.end)
  return isWhole ? words : outOfQuotation(words)
}
