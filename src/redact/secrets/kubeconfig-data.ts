import type { FoundSecret } from '../found.js'
import { isSecretValue } from './secret-value.js'
import { valueExtent } from './value-extent.js'

/** `client-key-data: LS0t…` of a kubeconfig, in YAML or JSON. */
const FIELD =
  /\b(?:client-key-data|client-certificate-data|certificate-authority-data|id-token|refresh-token|access-token)\\{0,3}["']?[ \t]{0,4}:[ \t]{1,80}(?=\S)|\b(?:client-key-data|client-certificate-data|certificate-authority-data)\\{0,3}["']:/g

/**
 * Keys, certificates and tokens written into a kubeconfig.
 *
 * @example findKubeconfigData('    client-key-data: LS0tLS1CRUdJTg==') // one, 21 to 37
 */
export function findKubeconfigData(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  for (const match of text.matchAll(FIELD)) {
    const at = match.index + match[0].length
    const newline = text.indexOf('\n', at)
    const { start, end } = valueExtent(text, at, newline < 0 ? text.length : newline)
    const value = text.slice(start, end)
    if (value.length >= 8 && isSecretValue(value, 'secret'))
      found.push({ kind: 'kubeconfig-data', start, end })
  }
  return found
}
