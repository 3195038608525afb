import type { FoundSecret } from '../found.js'
import { isSecretValue } from './secret-value.js'

/** `Authorization: Bearer abc`, `X-Api-Key: abc`, `Cookie: a=b; c=d`; in a quoted argument up to its quote. */
const HEADER =
  /\b(?:Proxy-Authorization|Authorization|X-Api-Key|X-Auth-Token|X-Vault-Token|Private-Token|X-Amz-Security-Token|Set-Cookie|Cookie|Api-Key)\\{0,3}["']?[:=]\[?[ \t]{0,4}\\{0,3}["']?((?:Basic|Bearer|Token|Digest|Negotiate|ApiKey|AWS4-HMAC-SHA256)[ \t]{1,4})?([^\s"'\\\])][^"'\\\r\n\])]*)/gi

/** `bearer abc…` alone; not the challenge of a registry: `Bearer realm="…",service="…"`. */
const SCHEME = /\b(?:Bearer|Basic)[ \t]{1,4}(?!realm=|error=|scope=|service=)([A-Za-z0-9+/=_.~-]{16,})/gi

/**
 * Credentials in HTTP headers: `Authorization`, keys of APIs, cookies.
 *
 * The challenge `WWW-Authenticate: Bearer realm="…"` is none.
 *
 * @example findAuthorizationHeaders('-H "Authorization: Bearer abc.def"') // one, 26 to 33
 */
export function findAuthorizationHeaders(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  for (const match of text.matchAll(HEADER)) {
    const value = match[2] ?? ''
    const end = match.index + match[0].length
    const isSentence = match[1] === undefined && /^\S+(?: \S+){3}/.test(value) && !value.includes('=')
    if (!isSentence && isSecretValue(value, 'secret')) {
      found.push({
        kind: 'authorization-header',
        start: end - value.length,
        end: end - value.length + value.trimEnd().length,
      })
    }
  }
  for (const match of text.matchAll(SCHEME)) {
    const value = match[1] ?? ''
    const end = match.index + match[0].length
    if (/[\d=]/.test(value) && isSecretValue(value, 'secret')) {
      found.push({ kind: 'authorization-header', start: end - value.length, end })
    }
  }
  return found
}
