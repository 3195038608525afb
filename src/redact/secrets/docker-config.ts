import type { FoundSecret } from '../found.js'
import { isSecretValue } from './secret-value.js'
import { valueExtent } from './value-extent.js'

/** `"auth": "dXNlcjpwYXNz"`, `identitytoken`, `registrytoken` of a `config.json`; not `"auth": {`. */
const FIELD =
  /\\{0,3}["']?\b(?:auth|identitytoken|registrytoken)\\{0,3}["']?[ \t]{0,4}:[ \t]{0,4}(?=\\{0,3}["']?[A-Za-z0-9+/=_.-]{8})/g

/** `.dockerconfigjson: eyJhdXRocyI6…`; `.dockerconfigjson:  156 bytes` of a described Secret has a blank. */
const DATA = /\.docker(?:configjson|cfg)\\{0,3}["']?[ \t]{0,4}[:=][ \t]{0,80}/g

/** Base64 of `{"auths":` with the blanks that printers put between. */
const ENCODED =
  /(?<![A-Za-z0-9+/])(?:eyJhdXRocyI6|eyAiYXV0aHMi|ewogICJhdXRocyI|ewogICAgImF1dGhzIj|ewoJImF1dGhzIj)[A-Za-z0-9+/=_-]*/g

/**
 * Registry credentials: fields of Docker's `config.json`, the data of a `dockerconfigjson` Secret, and such a file in base64.
 *
 * @example findDockerConfig('.dockerconfigjson: eyJhdXRocyI6e319') // one, 19 to 35
 */
export function findDockerConfig(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  for (const match of [...text.matchAll(FIELD), ...text.matchAll(DATA)]) {
    const at = match.index + match[0].length
    const newline = text.indexOf('\n', at)
    const { start, end } = valueExtent(text, at, newline < 0 ? text.length : newline)
    const value = text.slice(start, end)
    const isConfig = match[0].includes('docker')
    if (
      /^[A-Za-z0-9+/=_.-]+$/.test(value) &&
      isSecretValue(value, 'secret') &&
      (isConfig ? value.length > 12 : looksEncoded(value))
    ) {
      found.push({ kind: 'docker-config', start, end })
    }
  }
  for (const match of text.matchAll(ENCODED)) {
    found.push({ kind: 'docker-config', start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Words such as `required` stand behind `auth:` too. */
function looksEncoded(value: string): boolean {
  return /[A-Z=\d]/.test(value.slice(1))
}
