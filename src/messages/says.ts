import { wordings } from './wordings/index.js'

// What the wordings say, without what it means: enough to find messages and to join broken ones. The built library holds
// these two texts in place of this file (tools/evaluate-modules.ts), so that `undescribe/parse` comes without the wordings.

function linesOf(isTelling: boolean): string {
  return wordings
    .filter(({ wording }) => isTelling === (wording.areaOnly !== true && wording.vague !== true))
    .map(({ wording }) => wording.says)
    .join('\n')
}

/** The templates of the wordings that mean something wherever they stand, one a line. */
export const tellingSays: string = linesOf(true)

/** The templates of all others, one a line. */
export const quietSays: string = linesOf(false)
