import type { KnownImages } from '../known-images.js'
import * as packed from './packed.js'
import { date } from './packed-date.js'
import { unpackImages } from './unpack.js'

let shipped: KnownImages | undefined

/**
 * The list that ships with undescribe; unpacked when first asked for.
 *
 * @example shippedImages().find('docker.io', 'library/nginx')?.tier // 1
 */
export function shippedImages(): KnownImages {
  shipped ??= unpackImages(packed, date)
  return shipped
}
