import type { RuntimeName } from '../grammar/pull-error.js'

/** The field of work a wording belongs to; an opening or an event reason names the areas it can come from. */
export type Area =
  | 'image'
  | 'container'
  | 'crash'
  | 'probe'
  | 'schedule'
  | 'volume'
  | 'claim'
  | 'sandbox'
  | 'node'
  | 'evict'
  | 'admission'
  | 'rollout'
  | 'job'
  | 'autoscale'
  | 'budget'
  | 'service'
  | 'ingress'
  | 'namespace'

/**
 * One wording of Kubernetes, a runtime or a registry, as data.
 *
 * `says` is the stable part, compared without regard to ASCII case. `{name}` is a field: one word, quotes around it
 * dropped; `{name+}` a field that may hold blanks; `{*}` anything on the same line. Inside `says` a field ends where
 * the next stable part begins; at its end, at a blank, comma, semicolon, quote or bracket (`{name+}`: the line end).
 */
export interface Wording<CauseName extends string = string> {
  readonly cause: CauseName
  readonly says: string
  /** Stable parts that must not stand anywhere in the message. */
  readonly unless?: readonly string[]
  /** Too common to mean anything outside its own area. */
  readonly areaOnly?: true
  /** Ranks behind every wording without it: what is said when nothing better is known. */
  readonly vague?: true
  readonly runtime?: RuntimeName
  /** Kubernetes versions that say it, `1.18`; a missing end is open. */
  readonly since?: string
  readonly until?: string
}
