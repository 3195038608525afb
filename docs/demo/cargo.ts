import { packedCargo, packedCargoBytes } from 'undescribe:cargo'
import type { Example } from './examples/index.js'
import { pass } from './text/link.js'
import { decodeSevenBits } from './text/seven-bits.js'

/** What the page carries packed, because it is large: the worker's program and the examples. */
export interface Cargo {
  readonly program: string
  readonly examples: readonly Example[]
}

const largestCargo = 20_000_000

/** Unpacks what the page carries. */
export async function unpackCargo(): Promise<Cargo> {
  const packed = new Blob([decodeSevenBits(packedCargo, packedCargoBytes)]).stream()
  const bytes = await pass(packed, new DecompressionStream('deflate-raw'), largestCargo)
  return JSON.parse(new TextDecoder().decode(bytes)) as Cargo
}
