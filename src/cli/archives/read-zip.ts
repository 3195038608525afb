import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import type { OpenedFile } from '../world.js'
import { type ArchiveEntry, collectBytes } from './entry.js'
import { checkEntryName } from './entry-name.js'
import { type ArchiveLimits, checkGrowth, inMegabytes } from './limits.js'
import { Refused } from './refused.js'

/**
 * The files of a zip archive in the order of its directory, never more than one of them in memory.
 *
 * Errors: throws `Refused` for a name that leads out of the archive and for one that would grow without measure, before
 * anything is unpacked; rejects with what yauzl says of a damaged one. What was given before stays good.
 */
export async function* readZip(
  file: OpenedFile & { readonly size: number },
  limits: ArchiveLimits,
): AsyncGenerator<ArchiveEntry, void, undefined> {
  const zip = await fromRandomAccessReaderPromise(new FileReader(file), file.size, {
    lazyEntries: true,
    autoClose: false,
  }).catch(explain)
  if (zip.entryCount > limits.entries) throw new Refused(`it has more than ${limits.entries} entries`)
  const entries: Entry[] = []
  let unpackedBytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      checkEntryName(entry.fileName)
      unpackedBytes += entry.uncompressedSize
      checkGrowth(unpackedBytes, file.size, limits)
      if (isFile(entry)) entries.push(entry)
    }
  } catch (error) {
    explain(error)
  }
  for (const entry of entries) {
    const name = checkEntryName(entry.fileName)
    if (entry.isEncrypted()) yield { name, failure: 'it is encrypted' }
    else if (entry.uncompressedSize > limits.entryBytes)
      yield { name, failure: `it is larger than ${inMegabytes(limits.entryBytes)}` }
    else if (!entry.canDecodeFileData())
      yield { name, failure: `it is packed by method ${entry.compressionMethod}, which is not known here` }
    else yield await unpack(zip, entry, name, limits)
  }
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  name: string,
  limits: ArchiveLimits,
): Promise<ArchiveEntry> {
  try {
    // the stream ends with an error as soon as it is longer than the directory says
    const bytes = await collectBytes(await zip.openReadStreamPromise(entry), limits.entryBytes)
    return { name, bytes: bytes ?? new Uint8Array() }
  } catch (error) {
    return { name, failure: `it is damaged: ${(error as Error).message}` }
  }
}

/** Neither a folder nor a symbolic link, whose bytes are a path. */
function isFile({ fileName, versionMadeBy, externalFileAttributes }: Entry): boolean {
  const isUnix = versionMadeBy >>> 8 === 3
  return !fileName.endsWith('/') && !(isUnix && externalFileAttributes >>> 28 === 0o12)
}

/** yauzl refuses names that lead out of the archive by itself; they are told in the words used for tar. */
function explain(error: unknown): never {
  const [, name] = /^(?:absolute path|invalid relative path): (.*)$/s.exec((error as Error).message) ?? []
  if (name !== undefined) checkEntryName(name)
  throw error
}

class FileReader extends RandomAccessReader {
  readonly #file: OpenedFile

  constructor(file: OpenedFile) {
    super()
    this.#file = file
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#file.range(start, end), { objectMode: false })
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null)
  }
}
