import type { Capture, KubernetesEvent } from '../../../src/types.js'
import type { EventRow, Timeline } from '../protocol.js'
import { writeObject } from '../text/object-name.js'

const seriesShown = 24

/** The first `limit` events of a capture as rows of a table, in the order of the text. */
export function listEventRows(
  capture: Capture,
  lineOf: (offset: number) => number,
  limit: number,
): EventRow[] {
  return capture.events.slice(0, limit).map((event, index) => {
    const origin = capture.eventOrigins[index]
    const [span] = origin?.spans ?? []
    const start = span?.start ?? 0
    return {
      type: event.type ?? '',
      reason: event.reason ?? '',
      object: writeObject(readSubject(event)),
      from: [event.source?.component ?? event.reportingComponent, event.source?.host]
        .filter(Boolean)
        .join(', '),
      message: event.message ?? '',
      count: event.count ?? event.series?.count ?? 1,
      ...(origin?.age?.first === undefined ? {} : { first: origin.age.first }),
      ...(origin?.age?.last === undefined ? {} : { last: origin.age.last }),
      start,
      end: span?.end ?? start,
      line: lineOf(start) + 1,
    }
  })
}

// fieldPath: `spec.containers{front-end}`, `spec.initContainers{wait}`; not `status.phase`.
const containerPath = /^spec\.\w+\{([^}]+)\}$/

function readSubject({ involvedObject }: KubernetesEvent) {
  const container = containerPath.exec(involvedObject.fieldPath ?? '')?.[1]
  return {
    ...(involvedObject.kind === undefined ? {} : { kind: involvedObject.kind }),
    ...(involvedObject.namespace === undefined ? {} : { namespace: involvedObject.namespace }),
    ...(involvedObject.name === undefined ? {} : { name: involvedObject.name }),
    ...(container === undefined ? {} : { container }),
  }
}

/**
 * The rows worth a line in the drawing, oldest first. The same event captured twice is one series; when there are more
 * than fit, warnings stay.
 */
export function listSeries(rows: readonly EventRow[]): Timeline {
  const known = new Map<string, EventRow>()
  for (const row of rows) {
    const key = JSON.stringify([row.type, row.reason, row.object, row.message])
    const before = known.get(key)
    if (before === undefined || before.count < row.count) known.set(key, row)
  }
  const all = [...known.values()]
  const kept = [
    ...all.filter((row) => row.type === 'Warning'),
    ...all.filter((row) => row.type !== 'Warning'),
  ]
    .slice(0, seriesShown)
    .sort((a, b) => beginning(b) - beginning(a))
  return { series: kept, left: all.length - kept.length }
}

function beginning(row: EventRow): number {
  return row.first?.minSeconds ?? row.last?.minSeconds ?? Number.MAX_SAFE_INTEGER
}
