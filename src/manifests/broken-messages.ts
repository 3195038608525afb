import { isTellingLine, readBareMessage } from '../events/bare-message.js'
import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import type { KubernetesEvent, Origin } from '../types.js'
import { unquoted } from './unquoted.js'

/** `message: 'text`, `"message": "text",`, also behind the mark of a list; the words of a condition and of a state. */
const messageField = /(?:^|\n)[ \t]{0,400}(?:- )?"?message"?:[ \t]{1,40}(?=\S)/g
/** The line of another field, of another entry of a list, or of another document. */
const nextField = /\n[ \t]{0,400}(?:- |"?[A-Za-z][\w./-]{0,200}"?:(?:\s|$)|[}\]]|---)/g

const closing: Readonly<Record<string, RegExp>> = {
  '"': /"[ \t]{0,40},?[ \t]{0,40}(?:\n|$)/,
  "'": /'[ \t]{0,40}(?:\n|$)/,
}
/** In longer text the quote that closes a message is not looked for. */
const longestMessage = 8000

/** Where a message of an object is that of a condition or a state, and tells what it tells there. */
const readPath = /(?:conditions\[\d+\]|\.waiting|\.terminated)\.message$/

/**
 * The messages in YAML or JSON whose structure is lost, as it is where a paste has eaten the indentation: they are
 * sentences, and tell what happened without the object around them.
 *
 * Shape: an Event for each known message but those of the conditions, states and events that were read. Errors: none.
 *
 * @example readBrokenMessages({ text: 'message: Back-off pulling image "a"', start: 0, end: 35 }, [], []).events[0]?.reason // 'BackOff'
 */
export function readBrokenMessages(
  whole: Excerpt,
  objects: readonly Origin[],
  readEvents: readonly Origin[],
): { events: KubernetesEvent[]; eventOrigins: Origin[] } {
  const events: KubernetesEvent[] = []
  const eventOrigins: Origin[] = []
  const known = new Set([...placesAt(objects, readPath), ...placesAt(readEvents, /^message$/)])
  for (const match of whole.text.matchAll(messageField)) {
    const message = messageAt(whole, match.index + match[0].length)
    if (known.has(message.start) || known.has(message.start - 1) || !isTellingLine(message)) continue
    const { event, origin } = readBareMessage(message)
    events.push(event)
    eventOrigins.push(origin)
  }
  return { events, eventOrigins }
}

function placesAt(origins: readonly Origin[], path: RegExp): number[] {
  return origins.flatMap(({ places = [] }) =>
    places.filter((place) => path.test(place.path)).map(({ start }) => start),
  )
}

/** The value that begins at an index: to its closing quote at the end of a line, else to the line of the next field. */
function messageAt(whole: Excerpt, at: number): Excerpt {
  const { text } = whole
  const quote = /["']/.exec(text.charAt(at))?.[0]
  const from = quote === undefined ? at : at + 1
  const closed = quote === undefined ? null : closing[quote]!.exec(text.slice(from, from + longestMessage))
  nextField.lastIndex = at
  const end = closed === null ? (nextField.exec(text)?.index ?? text.length) : from + closed.index
  return unquoted(sliceExcerpt(whole, from, from + text.slice(from, end).trimEnd().length), quote)
}
