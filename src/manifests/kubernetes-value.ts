/** A map of data as YAML and JSON hold it. */
export type Fields = Readonly<Record<string, unknown>>

/** @example isFields([]) // false */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether data is an Event, its kind left out or not. */
export function isEvent(value: Fields): boolean {
  if (value['kind'] === 'Event') return true
  return (
    value['kind'] === undefined && isFields(value['involvedObject']) && typeof value['message'] === 'string'
  )
}

/** Whether data is an API object. */
export function isObject(value: Fields): boolean {
  return (
    typeof value['kind'] === 'string' &&
    (typeof value['apiVersion'] === 'string' || isFields(value['metadata']) || isFields(value['status']))
  )
}

const deepest = 4

/**
 * The API objects and Events that another program's data carries: `jsonPayload` of a log store, `event` of an exporter.
 *
 * Shape: the way to each, the outermost only; empty when there is none. Four levels are looked at.
 *
 * @example findInside({ event: { kind: 'Event', message: 'm' } })[0]?.path // ['event']
 */
export function findInside(value: unknown, depth = 0): { path: (string | number)[]; value: unknown }[] {
  if (depth >= deepest || typeof value !== 'object' || value === null) return []
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([key, child]) => {
    if (isFields(child) && (isEvent(child) || isObject(child))) return [{ path: [key], value: child }]
    return findInside(child, depth + 1).map((found) => ({ ...found, path: [key, ...found.path] }))
  })
}
