import { type DiagnoseOptions, diagnose as diagnoseWith } from './diagnosis/diagnose.js'
import { shippedImages } from './image/known/index.js'
import type { SuggestOptions } from './image/query.js'
import { suggestImages as suggestFrom } from './image/suggest.js'
import type { Capture, Finding, ImageReference, Suggestion } from './types.js'

export {
  type AnalyzeOptions,
  analyze,
  analyzeStream,
  type Chunks,
  type StreamOptions,
  type StreamProgress,
} from './analyze.js'
export type {
  Limits,
  NameKind,
  NearbyName,
  NextStep,
  Redaction,
  RedactOptions,
  Replaced,
  RuleData,
  SecretKind,
  StopSignal,
  TextStyle,
  Trigger,
  Words,
} from './core.js'
export {
  type DiagnoseOptions,
  defineKnownImages,
  defineRule,
  diffReports,
  explainImage,
  isKind,
  type KnownImages,
  mergeReports,
  type ParseOptions,
  parse,
  parseImageReference,
  type RenderFormat,
  type Rule,
  redact,
  render,
  rules,
  type SuggestOptions,
} from './core.js'
export type * from './types.js'

/**
 * What was probably meant by a reference that cannot be pulled, compared with the known images that ship.
 *
 * Shape: at most three, best first; `[]` when nothing seems wrong or the name is plausibly somebody's own.
 * Errors: none is thrown.
 *
 * @example suggestImages('ngnix:1.25')[0]?.to // 'nginx:1.25'
 */
export function suggestImages(
  reference: string | ImageReference,
  options: SuggestOptions = {},
): readonly Suggestion[] {
  return suggestFrom(reference, { knownImages: shippedImages(), ...options })
}

/**
 * Finds what is wrong with objects and events, read from a text or from a live cluster.
 *
 * Shape: root causes first; `[]` when nothing was found, which does not mean healthy. Without origins evidence is a JSON
 * path. Errors: none for any capture.
 *
 * @example diagnose({ objects: [], events: [] }) // []
 */
export function diagnose(
  source: Capture | Pick<Capture, 'objects' | 'events'>,
  options: DiagnoseOptions = {},
): Finding[] {
  return diagnoseWith(source, { suggestImages, ...options })
}
