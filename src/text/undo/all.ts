import type { Line } from '../line.js'
import { undoAffixes } from './affixes.js'
import { undoAnsi } from './ansi.js'
import { undoBoxes } from './boxes.js'
import { undoNoBreakSpaces } from './characters.js'
import { undoEscapedStrings } from './escaped-strings.js'
import { undoFences } from './fences.js'
import { undoInlineCode } from './inline-code.js'
import { undoMarkdownTables } from './markdown-tables.js'
import { undoEmphasis, undoEntities, undoTags } from './markup.js'

/**
 * Every undoing step in its order, each a pure function from lines to lines.
 *
 * @example undoAll(splitLines('```\nName:  a\n```')).length // 3
 */
export function undoAll(lines: readonly Line[]): readonly Line[] {
  let read = lines
  for (const step of steps) read = step(read)
  return read
}

const steps: readonly ((lines: readonly Line[]) => readonly Line[])[] = [
  undoAnsi,
  undoEscapedStrings,
  undoNoBreakSpaces,
  undoEntities,
  undoTags,
  undoAffixes,
  undoMarkdownTables,
  undoBoxes,
  undoEmphasis,
  undoFences,
  undoInlineCode,
]
