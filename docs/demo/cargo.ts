import type { Handover } from './handover.js'
import { ownWorkers } from './own-worker.js'
import { decodeSevenBits } from './text/seven-bits.js'

/** Takes what `start.ts` left. */
export function takeHandover(): Handover {
  return (globalThis as unknown as { undescribe: Handover }).undescribe
}

/** Unpacks the program of the analysis. */
export function unpackProgram({ cargo, packedProgram, packedProgramBytes }: Handover): Promise<string> {
  const worker = ownWorkers.start(cargo.unpacker, 'undescribe-unpacker')
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
