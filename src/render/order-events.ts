import type { AgeInterval, Capture, KubernetesEvent } from '../types.js'

/** An event with the ages that its text told. */
export interface AgedEvent {
  readonly event: KubernetesEvent
  readonly age?: { readonly first?: AgeInterval; readonly last?: AgeInterval }
}

/**
 * The events of captures in the order of their last occurrence, oldest first.
 *
 * Shape: an event whose time is unknown stays beside its neighbour in the text; equal times keep the text's order.
 *
 * @example orderEvents([capture]).map(({ event }) => event.reason)
 */
export function orderEvents(captures: readonly Capture[]): AgedEvent[] {
  const timed = captures.flatMap((capture) => timeEvents(capture))
  return timed.sort((a, b) => a.time - b.time).map(({ aged }) => aged)
}

function timeEvents(capture: Capture): { aged: AgedEvent; time: number }[] {
  const now = capture.capturedAt === undefined ? 0 : Date.parse(capture.capturedAt) / 1000 || 0
  const aged = capture.events.map((event, at): AgedEvent => {
    const age = capture.eventOrigins[at]?.age
    return { event, ...(age === undefined ? {} : { age }) }
  })
  const isDated = capture.capturedAt !== undefined || aged.every(({ age }) => age?.last === undefined)
  const times = aged.map(({ event, age }) => {
    const stamp =
      event.lastTimestamp ?? event.series?.lastObservedTime ?? event.eventTime ?? event.firstTimestamp
    const instant = stamp === undefined ? Number.NaN : Date.parse(stamp) / 1000
    if (isDated && !Number.isNaN(instant)) return instant
    return age?.last === undefined ? undefined : now - age.last.minSeconds
  })
  const firstKnown = times.find((time) => time !== undefined) ?? now
  let neighbour = firstKnown
  return aged.map((event, at) => {
    neighbour = times[at] ?? neighbour
    return { aged: event, time: neighbour }
  })
}
