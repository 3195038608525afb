import { type Excerpt, placeAt } from '../excerpt.js'
import type { AgeInterval, JsonPath, KubernetesObject, Origin, Place, Span } from '../types.js'

/** An object while its row is read. */
export interface RowDraft {
  readonly object: KubernetesObject
  readonly stated: JsonPath[]
  readonly inferred: { path: JsonPath; because: string }[]
  readonly places: Place[]
  age?: AgeInterval
}

/** A path as keys: `['status', 'containerStatuses', 0, 'ready']`. */
export type Keys = readonly (string | number)[]

/** A field that many rows fill: its path is written once. */
export interface Field {
  readonly keys: Keys
  readonly path: JsonPath
}

/**
 * The field at these keys.
 *
 * @example fieldOf(['metadata', 'name']).path // 'metadata.name'
 */
export function fieldOf(keys: Keys): Field {
  return { keys, path: pathOf(keys) }
}

/** A draft of a named object; an empty kind stays absent. */
export function startRow(kind: string | undefined, apiVersion: string | undefined): RowDraft {
  return {
    object: {
      ...(apiVersion === undefined ? {} : { apiVersion }),
      ...(kind === undefined ? {} : { kind }),
    },
    stated: [],
    inferred: [],
    places: [],
  }
}

/**
 * The JSON path of keys.
 *
 * @example pathOf(['metadata', 'labels', 'a/b', 0]) // 'metadata.labels["a/b"][0]'
 */
export function pathOf(keys: Keys): JsonPath {
  let path = ''
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`
    else if (/^[A-Za-z_]\w*$/.test(key)) path += path === '' ? key : `.${key}`
    else path += `[${JSON.stringify(key)}]`
  }
  return path
}

function put(draft: RowDraft, keys: Keys, value: unknown): void {
  let at: Record<string | number, unknown> = draft.object as Record<string, unknown>
  const last = keys.length - 1
  for (let index = 0; index < last; index += 1) {
    const key = keys[index] as string | number
    at[key] ??= typeof keys[index + 1] === 'number' ? [] : {}
    at = at[key] as Record<string | number, unknown>
  }
  at[keys[last] as string | number] = value
}

/** Sets a value that stands in the text at this place. */
export function state(draft: RowDraft, at: Keys | Field, value: unknown, cell: Excerpt): void {
  const { keys, path } = 'path' in at ? at : fieldOf(at)
  put(draft, keys, value)
  draft.stated.push(path)
  draft.places.push(placeAt(path, cell))
}

/** Sets a value that follows from a cell. */
export function infer(
  draft: RowDraft,
  at: Keys | Field,
  value: unknown,
  cell: Excerpt,
  because: string,
): void {
  const { keys, path } = 'path' in at ? at : fieldOf(at)
  put(draft, keys, value)
  draft.inferred.push({ path, because })
  draft.places.push(placeAt(path, cell))
}

/** Keeps the place of a cell that has no value of its own in the object. */
export function keep(draft: RowDraft, path: JsonPath, cell: Excerpt): void {
  draft.places.push(placeAt(path, cell))
}

/**
 * The path under which the cells of a column are kept that no field of the API holds.
 *
 * @example pathOfColumn('NODE SELECTOR') // 'columns["NODE SELECTOR"]'
 */
export function pathOfColumn(column: string): JsonPath {
  return pathOf(['columns', column])
}

/** The finished object's origin. */
export function originOfRow(draft: RowDraft, span: Span): Origin {
  return {
    spans: [span],
    from: 'table',
    stated: draft.stated,
    inferred: draft.inferred,
    partial: true,
    placeholder: false,
    ...(draft.age === undefined ? {} : { age: { first: draft.age } }),
    places: draft.places,
  }
}
