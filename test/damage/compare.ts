import type { Capture } from '../../src/types.js'
import type { Left } from './damages.js'

/** An object or event as far as damage must not change it. */
interface Read {
  readonly objects: readonly unknown[]
  readonly events: readonly EventWords[]
}

interface EventWords {
  readonly type: string
  readonly reason: string
  readonly count: number | undefined
  readonly message: string
}

const madeUp = new Set(['kind', 'apiVersion', 'request', 'certificate'])
const squash = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()
const straight = (text: string) => text.replace(/[“”]/g, '"')
/** Without any blank: where a terminal broke a line, nobody knows whether a blank stood there. */
const dense = (text: string) => straight(text).replace(/\s+/g, '')

function readOf(capture: Capture): Read {
  return {
    objects: capture.objects.filter((_, at) => capture.objectOrigins[at]?.placeholder !== true),
    events: capture.events.map((event) => ({
      type: event.type ?? '',
      reason: event.reason ?? '',
      count: event.count,
      message: event.message ?? '',
    })),
  }
}

/**
 * What a damaged text lost or gained beyond what its damage allows; the empty list when it reads as it must.
 *
 * `whole` is the capture of the undamaged `text`, `damaged` the one of the damaged.
 */
export function differences(text: string, whole: Capture, damaged: Capture, left: Left): string[] {
  const one = readOf(whole)
  const other = readOf(damaged)
  if (left === 'all' || left === 'words') {
    const clean = left === 'all' ? (value: unknown) => value : squashed
    return [
      ...differ('objects', clean(one.objects), clean(other.objects)),
      ...differ('events', clean(one.events), clean(other.events)),
      ...unreadOf(whole, damaged),
    ]
  }
  const found = inventions(text, one, other)
  if (left === 'events') {
    const seen = new Set(other.events.map(eventKey))
    for (const event of one.events) if (!seen.has(eventKey(event))) found.push(`lost ${eventKey(event)}`)
  }
  return found
}

const eventKey = (event: EventWords) =>
  `${event.type} ${event.reason} ${event.count ?? ''} ${dense(event.message)}`

function unreadOf(whole: Capture, damaged: Capture): string[] {
  if (damaged.unread.length <= whole.unread.length) return []
  return damaged.unread.slice(0, 3).map((unread) => `unread ${unread.reason} at ${unread.span.start}`)
}

function squashed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === 'string' ? squash(inner) : inner))
}

function differ(what: string, one: unknown, other: unknown): string[] {
  const found: string[] = []
  walk(what, one, other, found)
  return found
}

function walk(path: string, one: unknown, other: unknown, found: string[]): void {
  if (found.length > 5) return
  if (typeof one === 'object' && typeof other === 'object' && one !== null && other !== null) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)])
    for (const key of keys) {
      walk(
        `${path}.${key}`,
        (one as Record<string, unknown>)[key],
        (other as Record<string, unknown>)[key],
        found,
      )
    }
    return
  }
  if (!Object.is(one, other)) found.push(`${path}: ${short(one)} became ${short(other)}`)
}

const short = (value: unknown) => (JSON.stringify(value) ?? 'absent').slice(0, 160)

/** Words of events and of objects that the whole text did not say. */
function inventions(text: string, whole: Read, damaged: Read): string[] {
  const found: string[] = []
  const reasons = whole.events.map((event) => event.reason)
  const messages = whole.events.map((event) => dense(event.message))
  for (const event of damaged.events) {
    const message = dense(event.message)
    const isKnown = messages.some(
      (known, at) => known.includes(message) && (reasons[at] as string).startsWith(event.reason),
    )
    // a bare message in a cell of a table
    const isBare = event.type === '' && event.reason === '' && dense(text).includes(message)
    if (!isKnown && !isBare)
      found.push(`invented event ${event.type} ${event.reason} ${short(event.message)}`)
  }
  const known = new Set<string>()
  collect(whole.objects, known)
  const said = dense(text)
  const stated = new Set<string>()
  collect(damaged.objects, stated)
  for (const word of stated) {
    if (!known.has(word) && !said.includes(word)) found.push(`invented ${short(word)}`)
  }
  return found
}

/** Every scalar but the kinds, which are inferred, and the bytes of requests and certificates, which are made up. */
function collect(value: unknown, words: Set<string>, name = ''): void {
  if (Array.isArray(value)) for (const item of value) collect(item, words, name)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) collect(inner, words, key)
  } else if (value !== undefined && value !== null && !madeUp.has(name)) words.add(dense(String(value)))
}
