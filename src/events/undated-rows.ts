import type { KubernetesEvent, Origin, Place } from '../types.js'

/**
 * How many rows at the top of a table are of events without `lastTimestamp`, as the events API writes them: kubectl
 * prints those first and all others from the oldest to the youngest, so that a row above an older one has none, nor
 * has any row above it.
 *
 * Shape: 0 when the rows stand in the order of their ages. Ages are intervals: only what is certainly younger counts.
 * Source: SortableEvents in kubectl's pkg/util/event/sorted_event_list.go.
 *
 * @example undatedRows([]) // 0
 */
export function undatedRows(origins: readonly Origin[]): number {
  let oldestBelow = Number.NEGATIVE_INFINITY
  for (let index = origins.length - 1; index >= 0; index--) {
    const last = origins[index]?.age?.last
    if (last === undefined) continue
    if (last.maxSeconds < oldestBelow) return index + 1
    oldestBelow = Math.max(oldestBelow, last.minSeconds)
  }
  return 0
}

/**
 * The event as the events API writes it: what a row counts is a series, and its ages are told as `eventTime` and
 * `series.lastObservedTime`.
 *
 * @example asUndated({ involvedObject: {}, count: 2 }, origin).event.series // { count: 2 }
 */
export function asUndated(
  event: KubernetesEvent,
  origin: Origin,
): { event: KubernetesEvent; origin: Origin } {
  const { count, ...rest } = event
  const last = count === undefined ? 'eventTime' : 'series.lastObservedTime'
  const named: Readonly<Record<string, string>> = {
    count: 'series.count',
    firstTimestamp: 'eventTime',
    lastTimestamp: last,
  }
  const renamed = <T extends Pick<Place, 'path'>>(one: T): T => ({
    ...one,
    path: named[one.path] ?? one.path,
  })
  return {
    event: count === undefined ? event : { ...rest, series: { count } },
    origin: {
      ...origin,
      inferred: origin.inferred.map(renamed),
      ...(origin.places && { places: origin.places.map(renamed) }),
    },
  }
}
