import type { ArchiveEntry } from './archives/entry.js'
import { archiveLimits } from './archives/limits.js'
import { Refused } from './archives/refused.js'
import { unpackFile } from './archives/unpack-file.js'
import { decodeBytes, maxBytes } from './decode-bytes.js'
import { decodeStream } from './decode-stream.js'
import { openBytes } from './opened-bytes.js'
import type { OpenedFile, World } from './world.js'

/** An input that could be opened. */
export interface Input {
  readonly name: string
  readonly text: string
  readonly isStdin: boolean
  /** What was strange about its bytes. */
  readonly note?: string
  /** The archive it is a part of. */
  readonly archive?: string
}

/** An input that is too long to be held at once. */
export interface LongInput extends Omit<Input, 'text' | 'note' | 'archive'> {
  /** Its text, piece by piece; rejects where it breaks off. */
  readonly chunks: AsyncIterable<string>
  /** What was strange about its bytes, known at the end. */
  readonly noteAtEnd: () => string | undefined
  /** In bytes, as the file is (gzipped, perhaps); absent when not known. */
  readonly size?: number
  /** How many of these bytes were read. */
  readonly bytesRead: () => number
}

/** Texts of more bytes are read piece by piece. */
export const longBytes = 1 << 20

/** An input, or a part of an archive, that could not be read, and why in words. */
export interface Unopened {
  readonly name: string
  readonly failure: string
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'this is a directory; name the files in it',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOTDIR: 'a part of its path is not a directory',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be read at once',
  ERR_BUFFER_TOO_LARGE: 'it grows too large when it is unpacked',
  ERR_STRING_TOO_LONG: 'it is too large to be read at once',
  STDIN_WAS_READ: 'standard input can be read once, and it was; name it once',
}

/**
 * Reads files and standard input (`-`, or no operand at all) one after the other; of archives every text in them.
 *
 * Shape: what cannot be read is told by a `failure`, never by an exception; the others are still read. An operand that is
 * no file but a pattern stands for the files it names. Memory: one input at a time.
 */
export async function* readInputs(
  operands: readonly string[],
  world: World,
): AsyncGenerator<Input | Unopened, void, undefined> {
  // without a length from which on they are long, all inputs are read
  yield* readOperands(operands, world, undefined) as AsyncGenerator<Input | Unopened, void, undefined>
}

async function* readOperands(
  operands: readonly string[],
  world: World,
  longBytes: number | undefined,
): AsyncGenerator<Input | LongInput | Unopened, void, undefined> {
  for (const operand of operands.length === 0 ? ['-'] : operands) {
    if (operand === '-') {
      yield* readOpened({ ...world.stdin, range: noRange, close: async () => {} }, 'stdin', true, longBytes)
      continue
    }
    const files = await findFiles(operand, world)
    if (files.length === 0) yield { name: operand, failure: 'no file matches' }
    for (const path of files) yield* readFile(path, world, longBytes)
  }
}

/**
 * As `readInputs`, but texts of more than a million bytes are opened, not read.
 *
 * Shape: a long input must be read, or left, before the next one is asked for.
 */
export async function* openInputs(
  operands: readonly string[],
  world: World,
): AsyncGenerator<Input | LongInput | Unopened, void, undefined> {
  yield* readOperands(operands, world, longBytes)
}

/** A file's own name wins over what it would mean as a pattern. */
async function findFiles(operand: string, world: World): Promise<readonly string[]> {
  if (!/[*?[{]/.test(operand)) return [operand]
  const isFile = await world.openFile(operand).then(
    (file) => file.close().then(() => true),
    () => false,
  )
  return isFile ? [operand] : world.findFiles(operand)
}

async function* readFile(
  path: string,
  world: World,
  longBytes: number | undefined,
): AsyncGenerator<Input | LongInput | Unopened, void, undefined> {
  let file: OpenedFile
  try {
    file = await world.openFile(path)
  } catch (error) {
    yield { name: path, failure: tellReason(error) }
    return
  }
  try {
    yield* readOpened(file, path, false, longBytes)
  } finally {
    await file.close()
  }
}

async function* readOpened(
  file: OpenedFile,
  name: string,
  isStdin: boolean,
  longBytes: number | undefined,
): AsyncGenerator<Input | LongInput | Unopened, void, undefined> {
  const counted = countBytes(file)
  try {
    const unpacked = await unpackFile(counted.file, {
      maxBytes,
      limits: archiveLimits,
      ...(longBytes === undefined ? {} : { longBytes }),
    })
    if ('stream' in unpacked) {
      const { size } = file
      yield {
        name,
        isStdin,
        ...decodeStream(unpacked.stream),
        ...(size === undefined ? {} : { size }),
        bytesRead: counted.bytesRead,
      }
    } else if ('archive' in unpacked) yield* readArchive(unpacked.archive, name)
    else if (unpacked.text === undefined)
      yield { name, failure: tellReason({ code: 'ERR_FS_FILE_TOO_LARGE' }) }
    else yield { name, isStdin, ...decodeBytes(unpacked.text) }
  } catch (error) {
    yield { name, failure: tellReason(error) }
  }
}

function countBytes(file: OpenedFile): { readonly file: OpenedFile; readonly bytesRead: () => number } {
  let bytes = 0
  const chunks = async function* () {
    for await (const chunk of file.chunks()) {
      bytes += chunk.length
      yield chunk
    }
  }
  return { file: { ...file, chunks }, bytesRead: () => bytes }
}

/** The texts of an archive; what holds other bytes (pictures, databases) is passed over. */
async function* readArchive(
  entries: AsyncIterable<ArchiveEntry>,
  archive: string,
): AsyncGenerator<Input | Unopened, void, undefined> {
  let isEmpty = true
  for await (const entry of entries) {
    const name = `${archive}/${entry.name}`
    if ('failure' in entry) {
      isEmpty = false
      yield { name, failure: entry.failure }
      continue
    }
    try {
      const unpacked = await unpackFile(openBytes(entry.bytes), {
        maxBytes: archiveLimits.entryBytes,
        limits: archiveLimits,
      })
      if (!('text' in unpacked)) yield { name, failure: 'an archive inside an archive is not opened' }
      else if (unpacked.text === undefined)
        yield { name, failure: tellReason({ code: 'ERR_BUFFER_TOO_LARGE' }) }
      else if (isBinary(unpacked.text)) continue
      else yield { name, isStdin: false, archive, ...decodeBytes(unpacked.text) }
      isEmpty = false
    } catch (error) {
      isEmpty = false
      yield { name, failure: tellReason(error) }
    }
  }
  if (isEmpty) yield { name: archive, failure: 'there is no text in it' }
}

/** Text has no NUL, except in UTF-16, which tells itself by its mark. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !isUtf16 && bytes.subarray(0, 8000).includes(0)
}

async function* noRange(): AsyncGenerator<Uint8Array, void, undefined> {}

/**
 * Why a file could not be opened or written, in words.
 *
 * @example tellReason({ code: 'ENOENT' }) // 'no such file'
 */
export function tellReason(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  const reason = typeof code === 'string' && Object.hasOwn(reasons, code) ? reasons[code] : undefined
  if (error instanceof Refused) return `refused: ${error.message}`
  return reason ?? `cannot be read: ${String(message ?? error)}`
}
