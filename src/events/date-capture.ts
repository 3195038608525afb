import { addTo } from '../group-by.js'
import { type CaptureWindow, type DatedAge, estimateCaptureTime } from '../time/capture-time.js'
import type { AgeInterval, KubernetesEvent, KubernetesObject, Origin } from '../types.js'

/** A window wider than this many seconds dates nothing: the times of all events would move with it. */
const widestWindowSeconds = 60

interface ContainerStatusLike {
  readonly name?: string
  readonly restartCount?: number
  readonly state?: { readonly running?: { readonly startedAt?: string } }
}

/**
 * The time of capture as far as objects and events tell it together: a container that was started once, at a time that
 * stands in its state, and the age of the event that says so; an object's creation, and its AGE in a table.
 *
 * Shape: RFC 3339; `undefined` without such a pair, when pairs contradict each other, or when their ages are too coarse
 * (over a minute). Never the clock.
 *
 * @example dateCapture([pod], events, origins) // '2026-11-22T12:01:32Z'
 */
export function dateCapture(
  objects: readonly KubernetesObject[],
  events: readonly KubernetesEvent[],
  eventOrigins: readonly Origin[],
  objectOrigins: readonly Origin[] = [],
): string | undefined {
  return momentOf(captureWindow(objects, events, eventOrigins, objectOrigins))
}

/** Between which moments objects and events say that they were captured; `undefined` as in `dateCapture`. */
export function captureWindow(
  objects: readonly KubernetesObject[],
  events: readonly KubernetesEvent[],
  eventOrigins: readonly Origin[],
  objectOrigins: readonly Origin[] = [],
): CaptureWindow | undefined {
  const startsOf = startedOnce(events, eventOrigins)
  return estimateCaptureTime([
    ...objects.flatMap((object) => datedAges(object, startsOf)),
    ...datedRows(objects, objectOrigins),
  ])
}

/** The ages of the events that tell of a single start, by what they are about. */
function startedOnce(
  events: readonly KubernetesEvent[],
  origins: readonly Origin[],
): ReadonlyMap<string, readonly AgeInterval[]> {
  const ages = new Map<string, AgeInterval[]>()
  for (const [index, { reason, count, involvedObject }] of events.entries()) {
    const age = origins[index]?.age?.last
    if (reason !== 'Started' || (count ?? 1) !== 1 || age === undefined) continue
    addTo(ages, podKey(involvedObject), age)
  }
  return ages
}

/** What is absent is not what is empty. */
function podKey({ name, namespace }: { name?: string; namespace?: string }): string {
  return JSON.stringify([name, namespace])
}

/** The AGE of a row of `kubectl get` counts from the creation that a describe or a manifest of the object tells. */
function datedRows(objects: readonly KubernetesObject[], origins: readonly Origin[]): DatedAge[] {
  const created = new Map<string, string>()
  for (const [at, object] of objects.entries()) {
    const time = object.metadata?.creationTimestamp
    if (time === undefined || !origins[at]?.stated.includes('metadata.creationTimestamp')) continue
    created.set(nameOf(object, object.metadata?.namespace), time)
    created.set(nameOf(object, undefined), time)
  }
  if (created.size === 0) return []
  return objects.flatMap((object, at) => {
    const age = origins[at]?.from === 'table' ? origins[at]?.age?.first : undefined
    const time = age === undefined ? undefined : created.get(nameOf(object, object.metadata?.namespace))
    return age !== undefined && time !== undefined ? [{ time, age }] : []
  })
}

function nameOf({ kind, metadata }: KubernetesObject, namespace: string | undefined): string {
  return `${kind ?? ''}/${namespace ?? ''}/${metadata?.name ?? ''}`
}

/** The moment a window stands for; `undefined` when it is too wide, or ends before it begins. */
export function momentOf(window: CaptureWindow | undefined): string | undefined {
  if (window === undefined) return undefined
  const widthSeconds = (Date.parse(window.latest) - Date.parse(window.earliest)) / 1000
  return widthSeconds >= 0 && widthSeconds <= widestWindowSeconds ? window.latest : undefined
}

function datedAges(
  object: KubernetesObject,
  startsOf: ReadonlyMap<string, readonly AgeInterval[]>,
): DatedAge[] {
  if (object.kind !== 'Pod') return []
  const { containerStatuses } = (object['status'] ?? {}) as { containerStatuses?: unknown }
  // One container, or the event's text would have to tell which of them it started.
  if (!Array.isArray(containerStatuses) || containerStatuses.length !== 1) return []
  const [status] = containerStatuses as readonly (ContainerStatusLike | null | undefined)[]
  const time = status?.restartCount === 0 ? status.state?.running?.startedAt : undefined
  if (typeof time !== 'string' || time === '') return []
  return (startsOf.get(podKey(object.metadata ?? {})) ?? []).map((age) => ({ time, age }))
}
