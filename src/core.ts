import { type ParseOptions, readText } from './capture.js'
import { readManifest } from './manifests/read-manifest.js'
import { type AnalyzeOptions, runPart, runPipeline } from './pipeline.js'
import type { RedactOptions } from './redact/plan-redaction.js'
import { type Redaction, redact as redactWith } from './redact/redact.js'
import { type Chunks, type StreamOptions, streamReports } from './stream.js'
import type { Capture, Report } from './types.js'

export type { ParseOptions } from './capture.js'
export { type DiagnoseOptions, diagnose, type NearbyName } from './diagnosis/diagnose.js'
export { explainImage } from './image/explain.js'
export type { KnownImages } from './image/known-images.js'
export { defineKnownImages } from './image/own-names.js'
export { parseImageReference } from './image/parse.js'
export type { SuggestOptions } from './image/query.js'
export { suggestImages } from './image/suggest.js'
export { isKind } from './is-kind.js'
export type { Limits } from './limits.js'
export type { AnalyzeOptions } from './pipeline.js'
export type { NameKind, SecretKind } from './redact/found.js'
export type { RedactOptions } from './redact/plan-redaction.js'
export type { Redaction, Replaced } from './redact/redact.js'
export type { RenderFormat } from './render/formats.js'
export { render } from './render/render.js'
export type { TextStyle } from './render/render-text.js'
export { diffReports } from './report/diff-reports.js'
export { mergeReports } from './report/merge-reports.js'
export { defineRule } from './rules/define-rule.js'
export { builtInRules as rules } from './rules/index.js'
export type { NextStep, Rule, RuleData, Trigger, Words } from './rules/rule.js'
export type { Chunks, StopSignal, StreamOptions, StreamProgress } from './stream.js'
export type * from './types.js'

/**
 * Reads a text and says what is wrong in it, as `analyze` of `undescribe`, without a list of known images: names are
 * compared with those in the text and with `options.knownImages`.
 *
 * Shape: see `Report`; `findings` root causes first, `[]` when nothing was found, which does not mean healthy.
 * Units: offsets UTF-16, lines and columns from 1. Errors: none for any string.
 *
 * @example analyze('', { knownImages: defineKnownImages('registry.acme.io/team/api:1.2') }).findings.length // 0
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Report {
  return runPipeline(text, options, { manifest: readManifest })
}

/**
 * Reads a stream of any size while it arrives, as `analyzeStream` of `undescribe`, without a list of known images.
 *
 * Shape: one Report for each object as soon as the next one starts, and at last the folded one of all.
 * Units: counted from the start of the input. Errors: rejects with the reason of `options.signal`, or with what the chunks throw.
 *
 * @example for await (const report of analyzeStream(['Name:  a\n'])) console.log(report.summary)
 */
export function analyzeStream(chunks: Chunks, options: StreamOptions = {}): AsyncIterable<Report> {
  return streamReports(chunks, options, {
    whole: analyze,
    part: (text, others) => runPart(text, others, { manifest: readManifest }),
  })
}

/**
 * Reads `kubectl describe` text, tables, event rows, messages, YAML and JSON in anything back into API objects and events.
 *
 * Shape: see `Capture`; regions partition the text. Units: UTF-16 offsets. Errors: none for any string; what was not
 * understood is in `unread`.
 *
 * @example parse('Name:  web\nNamespace:  default\n').objects[0]?.metadata?.name // 'web'
 */
export function parse(text: string, options: ParseOptions = {}): Capture {
  return readText(text, options, { manifest: readManifest }).capture
}

/**
 * The same text without its secrets, and with `names` also with stable pseudonyms in place of the names of pods, their owners,
 * nodes, namespaces, hosts and addresses, which are then found more surely by reading the text.
 *
 * Shape: as many lines as before; `replaced` in the order of the text, empty when there was nothing to replace. Units: UTF-16
 * offsets, of `input` into the given text, of `output` into the result. Errors: none; no string makes it throw.
 *
 * @example redact('PASSWORD=hunter2').text // 'PASSWORD=REDACTED'
 */
export function redact(text: string, options: RedactOptions = {}): Redaction {
  const isRead = options.names !== true || options.capture !== undefined
  return redactWith(text, isRead ? options : { ...options, capture: parse(text) })
}
