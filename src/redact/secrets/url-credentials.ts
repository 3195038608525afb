import type { FoundSecret } from '../found.js'
import { looksRandom } from './random-looking.js'
import { isSecretValue } from './secret-value.js'

/** What is before a host in an address; `docker-pullable://redis:6@sha256:…` is an image with its digest. */
const USER_INFO = /\b[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/([^\s"'`<>/?#\\]+)@(?!sha\d{3}:)/g

/** The driver form without a scheme: `user:password@tcp(db:3306)/name`. */
const DRIVER = /(?<![\w.-])[\w.-]{1,100}:([^\s"'`@/:]{1,300})@(?:tcp6?|unix|udp)\(/g

/** The password of addresses whose password holds a `/`: only in front of a host with a port or a dot. */
const WITH_SLASH =
  /\b[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/[\w.%+-]{0,100}:([^\s"'`<>@?#\\]{1,100})@[\w.-]{1,253}/g

/** Keys of signed addresses whose names alone say too little: `sig=`, `X-Amz-Signature=`. */
const SIGNATURE =
  /[?&;](?:sig|signature|X-Amz-Signature|X-Amz-Credential|X-Amz-Security-Token|X-Goog-Signature|code|key)=([^\s"'`&;<>\\]{8,})/gi

/**
 * Credentials inside addresses: `scheme://user:password@host`, a long random user, the data source names of drivers, and
 * signatures in queries. Scheme, user and host stay.
 *
 * @example findUrlCredentials('postgres://app:hunter2@db/x') // one, 15 to 22
 */
export function findUrlCredentials(text: string): FoundSecret[] {
  const found: FoundSecret[] = []
  const add = (start: number, value: string) => {
    if (isSecretValue(value, 'password'))
      found.push({ kind: 'url-credentials', start, end: start + value.length })
  }
  for (const match of text.matchAll(USER_INFO)) {
    const info = match[1] ?? ''
    const start = match.index + match[0].length - 1 - info.length
    const colon = info.indexOf(':')
    if (colon >= 0) add(start + colon + 1, info.slice(colon + 1))
    if (colon < 0 ? looksRandom(info) : looksRandom(info.slice(0, colon))) {
      add(start, colon < 0 ? info : info.slice(0, colon))
    }
  }
  for (const match of text.matchAll(DRIVER)) {
    add(match.index + match[0].lastIndexOf('@') - (match[1] ?? '').length, match[1] ?? '')
  }
  for (const match of text.matchAll(WITH_SLASH)) {
    const password = match[1] ?? ''
    const isPortAndPath = /^\d{1,5}(?:\/|$)/.test(password)
    if (!isPortAndPath && password.includes('/'))
      add(match.index + match[0].lastIndexOf('@') - password.length, password)
  }
  for (const match of text.matchAll(SIGNATURE)) {
    const value = match[1] ?? ''
    if (isSecretValue(value, 'secret')) add(match.index + match[0].length - value.length, value)
  }
  return found
}
