import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { type ArchiveEntry, collectBytes } from './entry.js'
import { checkEntryName } from './entry-name.js'
import { type ArchiveLimits, checkGrowth, inMegabytes } from './limits.js'
import { Refused } from './refused.js'

/**
 * The files of a tar archive, one after the other, never more than one of them in memory. Links, devices and folders are
 * passed over.
 *
 * Errors: throws `Refused` for a name that leads out of the archive and for one that grows without measure; rejects with
 * what tar-stream says of a damaged one. What was given before stays good.
 *
 * @param packedBytes how many bytes of the archive have been read so far
 */
export async function* readTar(
  chunks: AsyncIterable<Uint8Array>,
  packedBytes: () => number,
  limits: ArchiveLimits,
): AsyncGenerator<ArchiveEntry, void, undefined> {
  const entries = extract()
  let unpackedBytes = 0
  const measure = async function* () {
    for await (const chunk of chunks) {
      unpackedBytes += chunk.length
      checkGrowth(unpackedBytes, packedBytes(), limits)
      yield chunk
    }
  }
  const done = pipeline(Readable.from(measure(), { objectMode: false }), entries)
  // the loop below meets the same error
  done.catch(() => {})
  let count = 0
  for await (const entry of entries) {
    const { type, size = 0, name } = entry.header
    if (++count > limits.entries) throw new Refused(`it has more than ${limits.entries} entries`)
    const path = checkEntryName(name)
    if (type !== 'file' && type !== 'contiguous-file') {
      entry.resume()
    } else if (size > limits.entryBytes) {
      entry.resume()
      yield { name: path, failure: `it is larger than ${inMegabytes(limits.entryBytes)}` }
    } else {
      const bytes = await collectBytes(entry as AsyncIterable<Uint8Array>, limits.entryBytes)
      yield { name: path, bytes: bytes ?? new Uint8Array() }
    }
  }
  await done
}
