import type { RuntimeName } from '../grammar/pull-error.js'
import type { Decoded } from '../messages/decode-message.js'
import type { Cause } from '../messages/wordings/index.js'
import type { AgeInterval, Evidence, FindingObject, KubernetesObject, Origin, Place } from '../types.js'

import type { NameIndex } from './name-index.js'
import type { ObjectIndex } from './object-index.js'

/**
 * What a fact was read from: `message` an event or a bare message, `output` what a container printed, `state` and `last-state` of a container, `status` of
 * an object (the word in the STATUS column, the phase or the reason of a pod), `condition` one of its conditions,
 * `object` the object itself (one each, for rules that look at its fields).
 */
export type FactName = 'message' | 'output' | 'state' | 'last-state' | 'status' | 'condition' | 'object'

/** Whether what a fact tells still goes on. `unknown` when nothing later is in the capture. */
export type Progress = 'ongoing' | 'recovered' | 'unknown'

/** One thing that happened to one object. */
export interface Fact {
  readonly name: FactName
  /** Whom it happened to; absent parts are not known. */
  readonly subject: FindingObject
  /** Index into the objects of the capture. */
  readonly object?: number
  /** Index into the events of the capture. */
  readonly event?: number
  /** The reason of the event, state or condition, or the status word. */
  readonly reason?: string
  /** `Normal` or `Warning` of an event; the type of a condition. */
  readonly type?: string
  /** `True`, `False` or `Unknown` of a condition. */
  readonly status?: string
  /** Who recorded the event. */
  readonly component?: string
  readonly decoded?: Decoded
  /** The best cause of the message; for the scheduler's summary every reason's. */
  readonly causes: readonly Cause[]
  readonly image?: string
  readonly exitCode?: number
  readonly signal?: number
  readonly count: number
  readonly age?: { readonly first?: AgeInterval; readonly last?: AgeInterval }
  readonly lastTimestamp?: string
  /** Position in the order in which the text lists things; later is newer where ages do not tell. */
  readonly order: number
  readonly progress: Progress
  /** How many later facts were not asked how it went on; absent or 0 when all were. */
  readonly omittedLater?: number
  readonly evidence: Evidence
  /** Where the message stands, for evidence that points at a part of it. */
  readonly place?: Place
}

/** A name that stands in the capture. */
export interface KnownName {
  readonly kind: string
  readonly text: string
  readonly evidence: Evidence
}

/** Everything the rules can see. */
export interface Facts {
  readonly facts: readonly Fact[]
  readonly objects: readonly KubernetesObject[]
  /** Where the objects stand in the text, for what is printed but is no field of the API. */
  readonly objectOrigins?: readonly Origin[]
  /** Names of objects, images, keys … of this capture, for "did you mean". */
  readonly names: readonly KnownName[]
  /** The same names, by kind and by how they begin and end. */
  readonly nameIndex: NameIndex
  /** The objects by what is asked of them for each of many others. */
  readonly objectIndex: ObjectIndex
  /** By name of the object: the order of its last event that says that an image was pulled, or what came of it. */
  readonly lastStart: ReadonlyMap<string | undefined, number>
  /** By name of a Job: itself where it is complete, and its pods that did their work. */
  readonly doneJobs: ReadonlyMap<string, readonly FindingObject[]>
  /** The container runtime, when the capture tells one. */
  readonly runtime?: RuntimeName
}
