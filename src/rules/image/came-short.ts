import type { Fact } from '../../facts/fact.js'

/** Whether the runtime tells that less of a layer arrived than its manifest promises: the transfer ended early. */
export function cameShort({ decoded }: Fact): boolean {
  const arrived = Number.parseInt(decoded?.fields['arrived']?.text ?? '', 10)
  const promised = Number.parseInt(decoded?.fields['promised']?.text ?? '', 10)
  return arrived < promised
}
