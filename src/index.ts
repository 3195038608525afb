import { type ParseOptions, readText } from './capture.js'
import { readManifest } from './manifests/read-manifest.js'
import type { Capture } from './types.js'

export { type AnalyzeOptions, analyze } from './analyze.js'
export type { ParseOptions } from './capture.js'
export { explainImage } from './image/explain.js'
export { parseImageReference } from './image/parse.js'
export { isKind } from './is-kind.js'
export { redact } from './redact/redact.js'
export { render } from './render/render.js'
export { diffReports } from './report/diff-reports.js'
export { mergeReports } from './report/merge-reports.js'
export { defineRule } from './rules/define-rule.js'
export type * from './types.js'

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
