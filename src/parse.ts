import { type ParseOptions, readText } from './capture.js'
import type { Capture } from './types.js'

export type { ParseOptions } from './capture.js'
export { isKind } from './is-kind.js'
export type { Limits } from './limits.js'
export type * from './types.js'

/**
 * Reads `kubectl describe` text, tables, event rows and messages in anything back into API objects and events.
 * This entry point does not read YAML and JSON: their regions stay `manifest`, unread. `undescribe` reads them too.
 *
 * Shape: see `Capture`; regions partition the text. Units: UTF-16 offsets. Errors: none for any string; what was not
 * understood is in `unread`.
 *
 * @example parse('Name:  web\nNamespace:  default\n').objects[0]?.metadata?.name // 'web'
 */
export function parse(text: string, options: ParseOptions = {}): Capture {
  return readText(text, options, {}).capture
}
