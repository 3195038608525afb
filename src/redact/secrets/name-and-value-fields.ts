import type { FoundSecret } from '../found.js'
import { isSecretValue } from './secret-value.js'
import { tellingName } from './telling-name.js'
import { valueExtent } from './value-extent.js'

/**
 * `- name: DB_PASSWORD` + `value: x` of YAML and JSON, on one line or two, and Go's `EnvVar{Name:DB_PASSWORD,Value:x,…}`;
 * not `name: DB_PASSWORD` + `valueFrom: …`.
 */
const FIELDS =
  /\b[Nn]ame\\{0,3}["']?[ \t]{0,4}:[ \t]{0,4}(?:\\{0,3}["'])?([A-Za-z_.-][\w.-]*)(?:\\{0,3}["'])?[ \t]{0,4}[, ]?(?:\r?\n|\\n)?[ \t>|│]{0,200}(?:\\{0,3}["'])?[Vv]alue\\{0,3}["']?[ \t]{0,4}:[ \t]{0,4}/g

/**
 * Values of variables written as a field `name` and a field `value`: manifests of pods and the Go structs in kubelet logs.
 *
 * @example findNameAndValueFields('{"name":"API_TOKEN","value":"abc"}') // one, 29 to 32
 */
export function findNameAndValueFields(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  FIELDS.lastIndex = 0
  for (let match = FIELDS.exec(text); match !== null; match = FIELDS.exec(text)) {
    const at = match.index + match[0].length
    const telling = tellingName(match[1] ?? '')
    if (telling === 'no') continue
    const newline = text.indexOf('\n', at)
    const extent = valueExtent(text, at, newline < 0 ? text.length : newline)
    if (isSecretValue(text.slice(extent.start, extent.end), telling)) {
      found.push({ kind: 'environment-value', start: extent.start, end: extent.end })
    }
    FIELDS.lastIndex = Math.max(at, extent.next)
  }
  return found
}
