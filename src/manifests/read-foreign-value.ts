import { isTellingLine, readBareMessage } from '../events/bare-message.js'
import { type Excerpt, placeAt, sliceExcerpt, spanOf } from '../excerpt.js'
import { once } from '../once.js'
import type { KubernetesEvent, Origin, Unread } from '../types.js'
import type { ValuePlace } from './json-places.js'
import { type Fields, isFields } from './kubernetes-value.js'
import { unquoted } from './unquoted.js'

/**
 * Reads data of another program that quotes Kubernetes in its strings: a line of a log in JSON, an entry of a log store.
 *
 * Shape: an Event for each string that holds a known message or a line of a log; the reason, the type and the pod that
 * stand beside it are taken along. Everything else is unread, `not-kubernetes`. Errors: none.
 *
 * @example readForeignValue({ msg: 'x' }, [{ keys: ['msg'], from: 8, to: 9 }], whole).unread.length // 1
 */
export function readForeignValue(
  value: unknown,
  places: readonly ValuePlace[],
  whole: Excerpt,
): { events: KubernetesEvent[]; eventOrigins: Origin[]; unread: Unread[] } {
  const events: KubernetesEvent[] = []
  const eventOrigins: Origin[] = []
  const unread: Unread[] = []
  let gap: { from: number; to: number } | undefined
  const leave = () => {
    if (gap !== undefined) unread.push({ span: spanOf(whole, gap.from, gap.to), reason: 'not-kubernetes' })
    gap = undefined
  }
  const placeOf = once(() => new Map(places.map((place) => [JSON.stringify(place.keys), place])))
  for (const place of places) {
    const read = readString(value, place, placeOf, whole)
    if (read === undefined) {
      gap = { from: gap?.from ?? place.from, to: place.to }
      continue
    }
    leave()
    events.push(read.event)
    eventOrigins.push(read.origin)
  }
  leave()
  return { events, eventOrigins, unread }
}

function readString(
  value: unknown,
  { keys, from, to }: ValuePlace,
  placeOf: () => ReadonlyMap<string, ValuePlace>,
  whole: Excerpt,
): ReturnType<typeof readBareMessage> | undefined {
  const parent = valueAt(value, keys.slice(0, -1))
  if (typeof valueAt(value, keys) !== 'string') return undefined
  const text = unquoted(sliceExcerpt(whole, from, to), whole.text[from - 1])
  if (!isTellingLine(text)) return undefined
  const { event, origin } = readBareMessage(text)
  if (!isFields(parent)) return { event, origin }
  const beside = (key: string, path: string) => {
    const place = placeOf().get(JSON.stringify([...keys.slice(0, -1), key]))
    return place === undefined ? [] : [placeAt(path, sliceExcerpt(whole, place.from, place.to))]
  }
  const told = toldBeside(parent)
  const reason = told.reason !== undefined && isFree('reason', event, origin) ? told.reason : undefined
  const type = told.type !== undefined && isFree('type', event, origin) ? told.type : undefined
  const pod = event.involvedObject.name === undefined ? told.pod : undefined
  const added = [
    ...(reason === undefined ? [] : beside('reason', 'reason')),
    ...(type === undefined ? [] : beside('type', 'type')),
  ]
  const stated = added.map(({ path }) => path)
  return {
    event: {
      ...event,
      ...(reason === undefined ? {} : { reason }),
      ...(type === undefined ? {} : { type }),
      ...(pod === undefined ? {} : { involvedObject: { ...event.involvedObject, kind: 'Pod', ...pod } }),
    },
    origin: {
      ...origin,
      stated: [...origin.stated, ...stated],
      places: [...(origin.places ?? []), ...added],
      spans: [...origin.spans, ...added.map(({ start, end }) => ({ start, end }))],
      inferred: [
        ...origin.inferred.filter(({ path }) => !stated.includes(path)),
        ...['kind', ...Object.keys(pod ?? {})].flatMap((key) =>
          pod === undefined
            ? []
            : [{ path: `involvedObject.${key}`, because: 'the pod stands beside the message' }],
        ),
      ],
    },
  }
}

function isFree(path: 'reason' | 'type', event: KubernetesEvent, { inferred }: Origin): boolean {
  return event[path] === undefined || inferred.some((conclusion) => conclusion.path === path)
}

/** `{"reason":"FailedScheduling","type":"Warning","pod":"shop/web-0"}`; structured logs of Go have the pod as a map. */
function toldBeside(parent: Fields): {
  reason?: string
  type?: string
  pod?: { name: string; namespace?: string }
} {
  const { reason, type } = parent
  const pod = parent['pod'] ?? parent['Pod']
  const named =
    typeof pod === 'string' ? /^(?:([a-z0-9-]{1,63})\/)?([a-z0-9][a-z0-9.-]{0,252})$/.exec(pod) : null
  const fields = isFields(pod) ? pod : { namespace: named?.[1], name: named?.[2] }
  const { name, namespace } = fields
  return {
    ...(typeof reason === 'string' && /^[A-Z][A-Za-z]{2,60}$/.test(reason) ? { reason } : {}),
    ...(type === 'Warning' || type === 'Normal' ? { type } : {}),
    ...(typeof name === 'string'
      ? { pod: { name, ...(typeof namespace === 'string' ? { namespace } : {}) } }
      : {}),
  }
}

function valueAt(value: unknown, keys: readonly (string | number)[]): unknown {
  let at = value
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<string | number, unknown>)[key]
  }
  return at
}
