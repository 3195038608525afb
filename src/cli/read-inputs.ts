import { decodeBytes } from './decode-bytes.js'
import type { World } from './world.js'

/** An input that could be opened. */
export interface Input {
  readonly name: string
  readonly text: string
  readonly isStdin: boolean
}

/** What the operands of a command held. */
export interface Inputs {
  readonly inputs: readonly Input[]
  /** A sentence for each operand that could not be opened. */
  readonly failures: readonly string[]
  readonly notes: readonly string[]
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
}

/**
 * Reads files and standard input (`-`, or no operand at all) one after the other.
 *
 * Shape: an operand that cannot be opened is a sentence in `failures`, never an exception; the others are still read.
 */
export async function readInputs(operands: readonly string[], world: World): Promise<Inputs> {
  const inputs: Input[] = []
  const failures: string[] = []
  const notes: string[] = []
  const names = operands.length === 0 ? ['-'] : operands
  for (const operand of names) {
    const isStdin = operand === '-'
    const name = isStdin ? 'stdin' : operand
    try {
      const { text, note } = decodeBytes(await (isStdin ? world.stdin.read() : world.readFile(operand)))
      inputs.push({ name, text, isStdin })
      if (note !== undefined) notes.push(`${name}: ${note}`)
    } catch (error) {
      failures.push(`${name}: ${tellReason(error)}`)
    }
  }
  return { inputs, failures, notes }
}

/**
 * Why a file could not be opened or written, in words.
 *
 * @example tellReason({ code: 'ENOENT' }) // 'no such file'
 */
export function tellReason(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  const reason = typeof code === 'string' && Object.hasOwn(reasons, code) ? reasons[code] : undefined
  return reason ?? `cannot be read: ${String(message ?? error)}`
}
