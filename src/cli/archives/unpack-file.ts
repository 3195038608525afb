import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { openBytes } from '../opened-bytes.js'
import type { OpenedFile } from '../world.js'
import { type ArchiveEntry, collectBytes } from './entry.js'
import { isTar } from './is-tar.js'
import type { ArchiveLimits } from './limits.js'
import { peek } from './peek.js'

/** What the bytes of a file turned out to be. */
export type Unpacked =
  /** One text, no longer gzipped; absent when it is larger than asked for. */
  | { readonly text: Uint8Array | undefined }
  /** One long text, to be read from front to back. */
  | { readonly stream: AsyncIterable<Uint8Array> }
  | { readonly archive: AsyncIterable<ArchiveEntry> }

/** What a file may be. */
export interface UnpackOptions {
  readonly maxBytes: number
  readonly limits: ArchiveLimits
  /** A longer text is not read at once; absent: every text is. */
  readonly longBytes?: number
}

/** As much as the header of a tar archive takes. */
const headLength = 512

/**
 * Tells a text from an archive (zip, tar, gzipped tar) by its first bytes, whatever its name.
 *
 * Shape: the entries of an archive are read while they are asked for. Errors: rejects with what zlib says of damaged gzip.
 *
 * @example await unpackFile(file, { maxBytes, limits }) // { text: … } or { archive: … }
 */
export async function unpackFile(
  file: OpenedFile,
  { maxBytes, limits, longBytes }: UnpackOptions,
): Promise<Unpacked> {
  let packedBytes = 0
  const counted = async function* () {
    for await (const chunk of file.chunks()) {
      packedBytes += chunk.length
      yield chunk
    }
  }
  const { head, all } = await peek(counted(), headLength)
  if (isZip(head)) return { archive: await openZip(file, all, { maxBytes, limits }) }
  const isGzip = head[0] === 0x1f && head[1] === 0x8b
  const plain = isGzip ? await peek(gunzip(all), headLength) : { head, all }
  if (isTar(plain.head)) {
    const { readTar } = await import('./read-tar.js')
    return { archive: readTar(plain.all, () => packedBytes, limits) }
  }
  if (longBytes === undefined) return { text: await collectBytes(plain.all, maxBytes) }
  const start = await peek(plain.all, longBytes + 1)
  return start.head.length > longBytes
    ? { stream: start.all }
    : { text: await collectBytes(start.all, maxBytes) }
}

/** Whether bytes start like a zip archive, also one without entries. */
function isZip(head: Uint8Array): boolean {
  const [p, k, three, four] = head
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6))
}

async function openZip(
  file: OpenedFile,
  all: AsyncIterable<Uint8Array>,
  { maxBytes, limits }: { readonly maxBytes: number; readonly limits: ArchiveLimits },
): Promise<AsyncIterable<ArchiveEntry>> {
  // who reads texts does not wait for the reader of archives
  const { readZip } = await import('./read-zip.js')
  const { size } = file
  if (size !== undefined) return readZip({ ...file, size }, limits)
  const bytes = await collectBytes(all, maxBytes)
  if (bytes === undefined) throw Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' })
  return readZip(openBytes(bytes), limits)
}

function gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const opened = createGunzip()
  // whoever reads what was opened meets the same error
  pipeline(Readable.from(chunks, { objectMode: false }), opened).catch(() => {})
  return opened
}
