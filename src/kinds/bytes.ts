import type { Field } from '../describe/tree.js'
import { infer, type Scope } from './draft.js'
import { valueIn } from './values.js'

/** The API takes no object with more data. */
const mostBytes = 1_048_576

/**
 * The number of `12 bytes`; `undefined` when the text is none, or more than an object of the API can hold.
 *
 * @example bytesIn('12 bytes') // 12
 */
export function bytesIn(text: string): number | undefined {
  const digits = /^(\d{1,7}) bytes$/.exec(text)?.[1]
  return digits === undefined || Number(digits) > mostBytes ? undefined : Number(digits)
}

/** As many zero bytes as kubectl counted, in base64: the bytes themselves are not in the text. */
export function inferZeros(field: Field, scope: Scope, path: string): boolean {
  const count = bytesIn(valueIn(field).text)
  if (count === undefined) return false
  const rest = count % 3
  const zeros = 'AAAA'.repeat((count - rest) / 3) + ['', 'AA==', 'AAA='][rest]
  infer(scope, [path, field.key], zeros, `kubectl prints only how many bytes there are; zeros stand for them`)
  return true
}
