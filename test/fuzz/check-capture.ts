import type { Capture, Origin, RegionKind, Span, Undone, UnreadReason } from '../../src/types.js'

// Written as records so that the compiler asks for every word of the closed lists.
const kinds: Record<RegionKind, true> = {
  object: true,
  table: true,
  message: true,
  manifest: true,
  command: true,
  noise: true,
  unread: true,
}
const reasons: Record<UnreadReason, true> = {
  'unknown-field': true,
  'value-not-understood': true,
  truncated: true,
  elided: true,
  conflicting: true,
  'too-long': true,
  'too-deep': true,
  'not-kubernetes': true,
  undecodable: true,
}
const undone: Record<Undone, true> = {
  ansi: true,
  bom: true,
  crlf: true,
  tabs: true,
  indent: true,
  quote: true,
  'list-marker': true,
  fence: true,
  'table-borders': true,
  'box-borders': true,
  'html-entities': true,
  'html-tags': true,
  emphasis: true,
  'auto-link': true,
  'json-string': true,
  'yaml-string': true,
  'go-string': true,
  timestamp: true,
  'log-prefix': true,
  'line-numbers': true,
  'terminal-wrap': true,
  'hand-wrap': true,
  'collapsed-space': true,
  glued: true,
  retyped: true,
  'smart-quotes': true,
  'non-breaking-space': true,
  'trailing-space': true,
}
const sources: Record<Origin['from'], true> = {
  describe: true,
  table: true,
  manifest: true,
  message: true,
  output: true,
  command: true,
}

/** Whether a list in it has an item that is none: JSON would say `null`, which the text did not. */
function hasHole(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const inside = Array.isArray(value) ? Array.from(value as unknown[]) : Object.values(value)
  return inside.some((one) => one === undefined || hasHole(one))
}

/** Throws with what is wrong with a capture: a lost region, a place outside of the text, a word outside of its list. */
export function checkCapture(capture: Capture, text: string): void {
  const fail = (what: string, value: unknown): never => {
    throw new Error(`${what}: ${JSON.stringify(value)?.slice(0, 400)}`)
  }
  const isKnown = (list: object, word: string) => Object.hasOwn(list, word)
  const isSpan = ({ start, end }: Span) =>
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length
  let end = 0
  for (const region of capture.regions) {
    if (!isSpan(region.span) || region.span.start !== end) fail(`a region does not start at ${end}`, region)
    if (!isKnown(kinds, region.kind)) fail('a kind of region that is none', region)
    if (!region.undone.every((step) => isKnown(undone, step))) fail('undone is no such step', region)
    if (!region.objects.every((index) => index in capture.objects)) fail('an object that is none', region)
    end = region.span.end
  }
  if (end !== text.length) fail('the regions do not reach the end', { end, length: text.length })
  for (const part of capture.unread)
    if (!isSpan(part.span) || !isKnown(reasons, part.reason)) fail('an unread part that is none', part)
  const pairs = [
    [capture.objects, capture.objectOrigins],
    [capture.events, capture.eventOrigins],
  ] as const
  for (const [made, origins] of pairs) {
    if (made.length !== origins.length) fail('origins without objects', [made.length, origins.length])
    for (const origin of origins) {
      if (!isKnown(sources, origin.from)) fail('an origin that is none', origin)
      if (!origin.spans.every(isSpan)) fail('an origin outside of the text', origin.spans)
      for (const place of origin.places ?? []) {
        if (!isSpan(place)) fail('a place outside of the text', place)
        if (place.pieces === undefined && text.slice(place.start, place.end) !== place.text)
          fail('a place that says something else', place)
      }
      const { first, last } = origin.age ?? {}
      for (const age of [first, last])
        if (age !== undefined && !(age.minSeconds >= -2 && age.maxSeconds > age.minSeconds))
          fail('an age', age)
    }
  }
  for (const object of capture.objects) if (hasHole(object)) fail('an object with a hole', object)
  for (const event of capture.events) {
    if (event.kind !== 'Event' || typeof event.involvedObject !== 'object') fail('an event', event)
    if (event.count !== undefined && !Number.isFinite(event.count)) fail('a count', event)
  }
  if (capture.capturedAt !== undefined && Number.isNaN(Date.parse(capture.capturedAt)))
    fail('a capture time', capture.capturedAt)
}
