import { looksRandom } from './random-looking.js'
import type { Telling } from './telling-name.js'

/** What stands in place of a secret. Letters only, so that it is a value of every format around it, base64 included. */
export const MASK = 'REDACTED'

/** Already hidden, or a mark of kubectl: `<set to the key 'k' in secret 's'>`, `***`, `xxxxx`. */
const HIDDEN =
  /^(?:REDACTED|\[redacted\]|<[^<>]*>(?:\s+Optional:.*)?|\[hidden\]|[*x•.…]+|\d+ bytes|DATA\+OMITTED)$/i

/** The value stands elsewhere: `$(DB_PASSWORD)`, `${X}`, `{{ .Values.x }}`, an address in a vault. */
const REFERENCE =
  /^(?:\$\([^)]*\)|\$\{[^}]*\}|\$[A-Za-z_]\w*|\{\{.*\}\}|%\(?\w*\)?s?|arn:aws[\w-]*:.*|vault:.*)$/

/** The end of a variable that takes a field of the pod: `POD_IP:   (v1:status.podIP)`, `(limits.cpu)`. */
const FIELD_SOURCE = /(?:^|\s)\((?:v1:|limits\.|requests\.)[\w.[\]'/-]{1,200}\)$/

/** References, words and paths are short; what is longer is judged as a secret. */
const MAX_JUDGED_LENGTH = 500

const PLAIN_WORD = /^(?:true|false|yes|no|on|off|null|nil|none|undefined|enabled|disabled|<nil>|"")$/i
const PLAIN_NUMBER = /^[-+]?\d{1,7}(?:\.\d+)?(?:ms|us|s|m|h|d|Mi|Gi|Ki)?$/
const DIGEST = /^sha\d{1,3}:[0-9a-f]*$/i
const FILE_PATH = /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|file:)[\w./ \\@:-]*$/

/**
 * Whether the value under a telling name is a secret itself (not a reference, a place, a switch or a measure).
 *
 * @example isSecretValue('hunter2', 'password') // true
 */
export function isSecretValue(value: string, telling: Telling): boolean {
  const trimmed = value.trim()
  if (telling === 'no' || trimmed === '') return false
  if (trimmed.length > MAX_JUDGED_LENGTH) return telling !== 'perhaps' || looksRandom(trimmed)
  if (HIDDEN.test(trimmed) || REFERENCE.test(trimmed) || FIELD_SOURCE.test(trimmed)) return false
  if (PLAIN_WORD.test(trimmed) || DIGEST.test(trimmed)) return false
  if (telling === 'password') return true
  if (PLAIN_NUMBER.test(trimmed)) return false
  if (FILE_PATH.test(trimmed) && !trimmed.split('/').some(looksRandom)) return false
  return telling === 'secret' || looksRandom(trimmed)
}
