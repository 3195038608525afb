import type { Span } from '../types.js'
import { applyEdits } from './edits.js'
import type { NameKind, SecretKind } from './found.js'
import { planRedaction, type RedactOptions } from './plan-redaction.js'

/** What was replaced where; never what stood there. */
export interface Replaced {
  readonly kind: SecretKind | NameKind
  readonly input: Span
  readonly output: Span
  readonly replacement: string
}

export interface Redaction {
  readonly text: string
  readonly replaced: readonly Replaced[]
}

/**
 * The same text without its secrets, and with `names` also with stable pseudonyms in place of the names of pods, their owners,
 * nodes, namespaces, hosts and addresses. Works on any text, read or not; the findings of the result are those of the input.
 *
 * Shape: as many lines as before; `replaced` in the order of the text, empty when there was nothing to replace. Units: UTF-16
 * offsets, of `input` into the given text, of `output` into the result. Errors: none; no string makes it throw.
 *
 * @example redact('PASSWORD=hunter2').text // 'PASSWORD=REDACTED'
 */
export function redact(text: string, options: RedactOptions = {}): Redaction {
  const edits = planRedaction(text, options)
  const { text: output, outputs } = applyEdits(text, edits)
  const replaced: Replaced[] = []
  for (const [index, { kind, start, end, replacement }] of edits.entries()) {
    const place = outputs[index]
    if (kind !== undefined && place !== undefined)
      replaced.push({ kind, input: { start, end }, output: place, replacement })
  }
  return { text: output, replaced }
}
