import type { Decoded } from '../messages/decode-message.js'

/** `Head "https://ghcr.io/v2/acme/shop/manifests/v1": denied` names an image as the registry's API does. */
const manifestAddress =
  /https?:\/\/([^/\s"]{1,253})\/v2\/([^\s"?]{1,255})\/manifests\/([^\s"/:?]{1,200}(?::[0-9a-f]{1,128})?)/

/** Hosts behind which Docker Hub answers; a reference to it is written without. */
const hubHosts: ReadonlySet<string> = new Set(['registry-1.docker.io', 'index.docker.io', 'docker.io'])

/**
 * The image a message is about: named as such, in the address of its manifest, or at least by its repository.
 *
 * Shape: a reference as somebody would write it; `undefined` when the message names none. Never throws; linear.
 *
 * @example imageOfMessage(decodeMessage('Head "https://ghcr.io/v2/acme/shop/manifests/v1": denied')) // 'ghcr.io/acme/shop:v1'
 */
export function imageOfMessage(decoded: Decoded | undefined): string | undefined {
  if (decoded === undefined) return undefined
  const named = decoded.fields['image']?.text
  if (named !== undefined) return named
  if (!decoded.areas.includes('image') && !decoded.causes.some(({ cause }) => cause.startsWith('image-')))
    return undefined
  const address = manifestAddress.exec(decoded.text)
  if (address !== null) {
    const [, host = '', path = '', reference = ''] = address
    const name = hubHosts.has(host) ? path.replace(/^library\//, '') : `${host}/${path}`
    if (reference.includes(':')) return `${name}@${reference}`
    // Nobody writes the default tag; whether it was written cannot be told.
    return reference === 'latest' ? name : `${name}:${reference}`
  }
  const { repository, tag } = decoded.fields
  if (repository === undefined) return undefined
  return tag === undefined ? repository.text : `${repository.text}:${tag.text}`
}
