// The one script that stands in the page as it is: it unpacks the page's program and lets it run. The policy of the page names
// both by their hash.
import { packedCargo, packedCargoBytes, packedProgram, packedProgramBytes } from 'undescribe:cargo'
import type { Cargo, Handover } from './handover.js'
import { pass } from './text/link.js'
import { decodeSevenBits } from './text/seven-bits.js'

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { createScript: (text: string) => string },
  ) => { createScript: (text: string) => string }
}

const largestCargo = 20_000_000
const packed = new Blob([decodeSevenBits(packedCargo, packedCargoBytes)]).stream()
const bytes = await pass(packed, new DecompressionStream('deflate-raw'), largestCargo)
const cargo = JSON.parse(new TextDecoder().decode(bytes)) as Cargo
const handover: Handover = { cargo, packedProgram, packedProgramBytes }
Object.assign(globalThis, { undescribe: handover })
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const policy = trustedTypes?.createPolicy('undescribe-start', {
  createScript: (text) => {
    if (text !== cargo.page) throw new TypeError('not the program of this page')
    return text
  },
})
const script = document.createElement('script')
script.type = 'module'
script.text = policy?.createScript(cargo.page) ?? cargo.page
document.head.append(script)
