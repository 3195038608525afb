import { isValid, parseISO, subSeconds } from 'date-fns'
import { placesBehind } from '../places.js'
import type { AgeInterval, KubernetesEvent, Origin } from '../types.js'

/**
 * Gives events the times that follow from their ages and a known capture time.
 *
 * Shape: new events in the same order; a time that stands in the text is kept; an event without ages is handed on as
 * it is. `firstTimestamp` and `lastTimestamp` are the latest moments the ages allow; an event of the events API (a series,
 * or one whose origin has its age as `eventTime`) gets `eventTime` and `series.lastObservedTime`.
 * Errors: none; a `capturedAt` that is no RFC 3339 time leaves the events as they are.
 *
 * @example
 * stampEvents([event], [{ ...origin, age: { last: { minSeconds: 60, maxSeconds: 61 } } }], '2026-11-22T12:00:00Z')
 * // lastTimestamp: '2026-11-22T11:59:00Z'
 */
export function stampEvents(
  events: readonly KubernetesEvent[],
  origins: readonly Origin[],
  capturedAt: string,
): KubernetesEvent[] {
  const captured = parseISO(capturedAt)
  if (!isValid(captured)) return [...events]
  const moments = new Map<number, string | undefined>()
  const momentAt = (age: AgeInterval | undefined): string | undefined => {
    if (age === undefined) return undefined
    const known = moments.get(age.minSeconds)
    if (known !== undefined) return known
    const moment = momentOf(captured, age)
    moments.set(age.minSeconds, moment)
    return moment
  }
  return events.map((event, index) => stampEvent(event, origins[index], momentAt))
}

function stampEvent(
  event: KubernetesEvent,
  origin: Origin | undefined,
  momentAt: (age: AgeInterval | undefined) => string | undefined,
): KubernetesEvent {
  const age = origin?.age
  if (age === undefined) return event
  const first = momentAt(age.first)
  const last = momentAt(age.last)
  if (event.series !== undefined) {
    return {
      ...event,
      ...(first === undefined ? {} : { eventTime: withMicroseconds(first) }),
      series: {
        ...event.series,
        ...(last === undefined ? {} : { lastObservedTime: withMicroseconds(last) }),
      },
    }
  }
  if (tellsEventTime(origin)) {
    const moment = last ?? first
    return moment === undefined ? event : { ...event, eventTime: withMicroseconds(moment) }
  }
  return {
    ...event,
    ...(first === undefined || event.firstTimestamp !== undefined ? {} : { firstTimestamp: first }),
    ...(last === undefined || event.lastTimestamp !== undefined ? {} : { lastTimestamp: last }),
  }
}

/** An event as the events API writes it has its age there. */
function tellsEventTime(origin: Origin | undefined): boolean {
  if (origin === undefined) return false
  const behind = placesBehind(origin)
  return behind === undefined
    ? origin.places?.some(({ path }) => path === 'eventTime') === true
    : behind.holds('eventTime')
}

/** The latest moment of an age: `0s` reaches into the future, where nothing has happened yet. */
function momentOf(captured: Date, age: AgeInterval): string | undefined {
  const moment = subSeconds(captured, Math.max(0, age.minSeconds))
  return isValid(moment) ? moment.toISOString().replace(/\.\d{3}Z$/, 'Z') : undefined
}

/** `eventTime` and `lastObservedTime` are MicroTime: always six digits. */
function withMicroseconds(rfc3339: string): string {
  return rfc3339.replace(/Z$/, '.000000Z')
}
