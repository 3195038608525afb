import type { Stretch, ValuePlace } from './json-places.js'

/** One document of a manifest as plain data, with the places of its scalars and what of it could not be read. */
export interface ManifestDocument {
  readonly value: unknown
  readonly places: readonly ValuePlace[]
  /** Offsets of what the reader gave up on. */
  readonly broken: readonly Stretch[]
  /** Offsets of what is nested deeper than is followed; in the value it is absent, in a list it is empty. */
  readonly tooDeep: readonly Stretch[]
}

/** A part of a YAML text: where in the text it begins, and the keys under which its value stands. */
export interface YamlPart {
  readonly text: string
  readonly start: number
  readonly under: readonly (string | number)[]
  /** Items of its list that stand in front of it. */
  readonly skipped?: number
}
