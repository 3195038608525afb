import { packedCargo, packedCargoBytes, packedProgram, packedProgramBytes } from 'undescribe:cargo'
import type { Example } from './examples/index.js'
import { ownWorkers } from './own-worker.js'
import type { Answer } from './protocol.js'
import { pass } from './text/link.js'
import { decodeSevenBits } from './text/seven-bits.js'

/** What the page carries packed, because it is large. */
export interface Cargo {
  /** The program of the worker that makes the program of the analysis out of `packedProgram`. */
  readonly unpacker: string
  readonly examples: readonly Example[]
  /** The answer to the first example, made at build: the page shows it before its worker has started. */
  readonly firstAnswer: Answer
}

const largestCargo = 20_000_000

/** Unpacks what the browser itself can unpack: a few milliseconds. */
export async function unpackCargo(): Promise<Cargo> {
  const packed = new Blob([decodeSevenBits(packedCargo, packedCargoBytes)]).stream()
  const bytes = await pass(packed, new DecompressionStream('deflate-raw'), largestCargo)
  return JSON.parse(new TextDecoder().decode(bytes)) as Cargo
}

/** Unpacks the program of the analysis. LZMA makes it a sixth smaller than what a browser can unpack by itself. */
export function unpackProgram({ unpacker }: Cargo): Promise<string> {
  const worker = ownWorkers.start(unpacker, 'undescribe-unpacker')
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject(new Error(event.message || 'the program could not be unpacked'))
    })
    worker.postMessage(decodeSevenBits(packedProgram, packedProgramBytes))
  })
}
