import type { Block, Recognisers } from '../../src/text/blocks.js'

/** A few wordings, so that the tests of this room need no other. */
const wording =
  /Failed to pull image|Error: \w+ImagePull|Back-off |Error response from daemon|0\/\d+ nodes are available|MountVolume\.|Error creating: /

/** Recognisers with the few wordings that the tests of this room use: from the wording to the end of the line. */
export const recognisers: Recognisers = {
  message(text) {
    const found = wording.exec(text)
    if (found === null) return undefined
    return { start: found.index, end: text.replace(/[`\s]+$/, '').length }
  },
}

export function shapesOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => block.shape)
}
