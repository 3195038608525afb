import { once } from '../../once.js'
import type { KnownImages } from '../known-images.js'
import * as packed from './packed.js'
import { date } from './packed-date.js'
import { unpackImages } from './unpack.js'

/**
 * The list that ships with undescribe; unpacked when first asked for.
 *
 * @example shippedImages().find('docker.io', 'library/nginx')?.tier // 1
 */
export const shippedImages: () => KnownImages = once(() => unpackImages(packed, date))
