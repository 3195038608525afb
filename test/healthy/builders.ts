// Objects as a cluster that is well holds them, written for these tests. Times are minutes before the moment of printing.
import type { KubernetesEvent, KubernetesObject } from '../../src/types.js'

/** An object and its events; printed together. */
export interface Case {
  readonly object: KubernetesObject
  readonly events: readonly KubernetesEvent[]
}

type Fields = Record<string, unknown>
let serial = 0
const uid = (): string => `00000000-0000-4000-8000-${String(++serial).padStart(12, '0')}`

/** RFC 3339, so many minutes before now. */
export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Anything with a name; `fields` are spec, status and whatever else stands beside the metadata. */
export function make(apiVersion: string, kind: string, name: string, fields: Fields = {}): KubernetesObject {
  const { metadata, ...others } = fields as { metadata?: Fields }
  return {
    apiVersion,
    kind,
    metadata: { name, namespace: 'shop', uid: uid(), creationTimestamp: ago(6000), ...metadata },
    ...others,
  } as KubernetesObject
}

/** As `make`, for kinds without a namespace. */
export function makeGlobal(
  apiVersion: string,
  kind: string,
  name: string,
  fields: Fields = {},
): KubernetesObject {
  const object = make(apiVersion, kind, name, fields)
  delete object.metadata?.namespace
  return object
}

/** `[type, reason, message, minutes since last, count, minutes since first]` */
export type EventRow = readonly [string, string, string, number, number?, number?]

/** The events of an object; `field` is the container they are about. */
export function eventsOf(
  object: KubernetesObject,
  rows: readonly EventRow[],
  component = 'kubelet',
): KubernetesEvent[] {
  const { name = '', namespace, uid: id } = object.metadata ?? {}
  return rows.map(([type, reason, message, last, count = 1, first = last], index) => ({
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${index}`, namespace: namespace ?? 'default', uid: uid() },
    involvedObject: {
      ...(object.apiVersion === undefined ? {} : { apiVersion: object.apiVersion }),
      kind: object.kind ?? '',
      name,
      ...(namespace === undefined ? {} : { namespace }),
      // the kubelet writes the name of a node where its uid belongs
      uid: object.kind === 'Node' ? name : (id ?? ''),
    },
    type,
    reason,
    message,
    count,
    source: { component },
    firstTimestamp: ago(first),
    lastTimestamp: ago(last),
  }))
}

/** A case of an object with its events. */
export function withEvents(
  object: KubernetesObject,
  rows: readonly EventRow[] = [],
  component?: string,
): Case {
  return { object, events: eventsOf(object, rows, component) }
}

/** Conditions: `[type, status, reason, message]`. */
export function conditions(rows: readonly (readonly [string, string, string?, string?])[]): Fields[] {
  return rows.map(([type, status, reason = '', message = '']) => ({
    type,
    status,
    reason,
    message,
    lastTransitionTime: ago(5000),
    lastUpdateTime: ago(5000),
  }))
}
