import type { KnownImages } from './known-images.js'
import { parseImageReference } from './parse.js'

const hub = 'docker.io'
const own = 'library/'

/**
 * Is this one of Docker's official images? Only they stand where a name without registry and namespace leads.
 *
 * Shape: `undefined` for names that lie elsewhere, and without a list that holds the official images.
 * Source: docker.io/library, whose list of images is public and closed.
 *
 * @example isOfficial('registry.acme.io/shop:1', undefined) // undefined
 */
export function isOfficial(reference: string, knownImages: KnownImages | undefined): boolean | undefined {
  if (knownImages?.find(hub, `${own}nginx`) === undefined) return undefined
  const parsed = parseImageReference(reference)
  if (!parsed.valid || parsed.domain !== hub || !parsed.path.startsWith(own)) return undefined
  return knownImages.find(hub, parsed.path) !== undefined
}
