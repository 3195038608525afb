import type { Limits } from '../../limits.js'
import type { Confidence, Severity } from '../../types.js'

/** A finding that is known and not reported. */
export interface Suppression {
  /** A rule id or an area: `image-*`. */
  readonly rule: string
  /** `name`, `Kind/name` or `Kind/namespace/name`, with `*` for any letters; absent: every object. */
  readonly object?: string
  readonly reason: string
  /** The last day it holds, `2026-12-31`; absent: it never ends. */
  readonly expires?: string
}

/** What a configuration file says; paths in it are relative to it. */
export interface Settings {
  readonly failOn?: Severity | 'never'
  readonly minConfidence?: Confidence
  readonly disable?: readonly string[]
  readonly severityOverrides?: Readonly<Record<string, Severity>>
  readonly suppressions?: readonly Suppression[]
  readonly baseline?: string
  readonly knownImages?: string
  readonly limits?: Limits
  readonly redact?: boolean
  readonly names?: boolean
}
