import type { AgeInterval, KubernetesEvent, KubernetesObject, Origin } from '../types.js'

/** Objects and events as a cluster holds them, and when they were asked for, where that is known. */
interface LiveSource {
  readonly objects: readonly KubernetesObject[]
  readonly events: readonly KubernetesEvent[]
  readonly capturedAt?: string
}

const origin: Origin = {
  spans: [],
  from: 'manifest',
  stated: [],
  inferred: [],
  partial: false,
  placeholder: false,
}

/**
 * Ages of live objects and events: where a text prints ages, the API has times.
 *
 * Shape: origins without any place, parallel to objects and events. Without a capture time the newest time of all counts
 * for objects, which are at least that old; the ages of events stay absent, their times tell which is newer.
 * Units: seconds. Never throws.
 *
 * @example liveOrigins({ objects: [], events: [] }) // { objectOrigins: [], eventOrigins: [] }
 */
export function liveOrigins(
  source: LiveSource,
): Required<Record<'objectOrigins' | 'eventOrigins', readonly Origin[]>> {
  const { objects, events, capturedAt } = source
  const known = secondsOf(capturedAt)
  const newest = known ?? newestOf(source)
  return {
    objectOrigins: objects.map(({ metadata }) => {
      const first = between(metadata?.creationTimestamp, newest, known !== undefined)
      const lasts = newest === undefined ? undefined : secondsOf(metadata?.deletionTimestamp)
      return {
        ...origin,
        ...(first === undefined ? {} : { age: { first } }),
        inferred:
          lasts === undefined || newest === undefined || (lasts > newest && known === undefined)
            ? []
            : [{ path: 'metadata.deletionTimestamp', because: `(lasts ${durationOf(newest - lasts)})` }],
      }
    }),
    eventOrigins: events.map((event) => {
      const last = between(
        event.series?.lastObservedTime ?? event.lastTimestamp ?? event.eventTime,
        known,
        true,
      )
      const first = between(event.firstTimestamp ?? event.eventTime, known, true) ?? last
      return last === undefined || first === undefined ? origin : { ...origin, age: { first, last } }
    }),
  }
}

/** As kubectl prints it, for `readAge`. */
function durationOf(seconds: number): string {
  return seconds < 0 ? '<invalid>' : `${Math.floor(seconds)}s`
}

function secondsOf(time: unknown): number | undefined {
  const milliseconds = typeof time === 'string' ? Date.parse(time) : Number.NaN
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000
}

function between(time: unknown, now: number | undefined, isExact: boolean): AgeInterval | undefined {
  const then = secondsOf(time)
  if (then === undefined || now === undefined || now < then) return undefined
  const minSeconds = Math.floor(now - then)
  return { minSeconds, maxSeconds: isExact ? minSeconds + 1 : Number.POSITIVE_INFINITY }
}

/** The cluster's clock had come at least this far. */
function newestOf({ objects, events }: LiveSource): number | undefined {
  let newest: number | undefined
  const see = (time: unknown) => {
    const seconds = secondsOf(time)
    if (seconds !== undefined && (newest === undefined || seconds > newest)) newest = seconds
  }
  for (const { firstTimestamp, lastTimestamp, eventTime, series } of events) {
    for (const time of [firstTimestamp, lastTimestamp, eventTime, series?.lastObservedTime]) see(time)
  }
  for (const object of objects) {
    see(object.metadata?.creationTimestamp)
    const { conditions } = (object['status'] ?? {}) as { conditions?: unknown }
    for (const condition of Array.isArray(conditions) ? conditions : []) {
      for (const key of ['lastTransitionTime', 'lastHeartbeatTime', 'lastUpdateTime', 'lastProbeTime'])
        see((condition as Record<string, unknown> | null)?.[key])
    }
  }
  return newest
}
