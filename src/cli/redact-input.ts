import { readText } from '../capture.js'
import { type Redaction, redact } from '../redact/redact.js'
import { lateReaders } from './late-readers.js'

/**
 * The text of an input without secrets, and with `names` with pseudonyms: those that its capture tells among them.
 *
 * @example redactInput('PASSWORD=hunter2', false).text // 'PASSWORD=REDACTED'
 */
export function redactInput(text: string, names: boolean): Redaction {
  return redact(text, names ? { names, capture: readText(text, {}, lateReaders).capture } : {})
}
