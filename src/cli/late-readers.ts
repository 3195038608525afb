import { createRequire } from 'node:module'
import type { ExtraReaders } from '../capture.js'
import { date } from '../image/known/packed-date.js'
import { type PackedImages, unpackImages } from '../image/known/unpack.js'
import type { KnownImages } from '../image/known-images.js'
import { once } from '../once.js'

const require = createRequire(import.meta.url)
/** Beside the bundle, or among the sources. */
const isSource = import.meta.url.endsWith('.ts')

const loadKnownImages = once((): KnownImages => {
  const path = isSource ? '../image/known/packed.ts' : './known-images.js'
  return unpackImages(require(path) as PackedImages, date)
})

function loadManifests(): typeof import('../manifests/read-manifest.js') {
  return require(isSource ? '../manifests/read-manifest.ts' : './read-manifest.js')
}

/**
 * What the command line reads with besides the parser: loaded by the first text that asks, which most do not. The YAML
 * package and the known images are half of the program.
 *
 * @example runPipeline(text, {}, lateReaders)
 */
export const lateReaders: Required<ExtraReaders> = {
  manifest: (lines, command, deepest) => loadManifests().readManifest(lines, command, deepest),
  knownImages: loadKnownImages,
}
