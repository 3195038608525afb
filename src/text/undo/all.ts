import type { Undone } from '../../types.js'
import { changeLine, isBlank, type Line, linesOf } from '../line.js'
import type { LineTable } from '../line-table.js'
import { mayHoldAffix, undoAffixes } from './affixes.js'
import { undoAnsi } from './ansi.js'
import { mayHoldFrame, undoBoxes } from './boxes.js'
import { undoMarks, undoNoBreakSpaces, wideBlanks } from './characters.js'
import { mayHoldStringList, undoEscapedStrings, undoStringLists } from './escaped-strings.js'
import { undoFences } from './fences.js'
import { mayBeFlattened, mayBeStacked, undoFlattened, undoStacked } from './flattened.js'
import { mayBeGlued, undoGlue } from './glue.js'
import { undoInlineCode } from './inline-code.js'
import { undoMarkdownTables } from './markdown-tables.js'
import { holdsTag, undoEmphasis, undoEntities, undoTags } from './markup.js'
import { mayBePadded, undoTrailingSpace } from './trailing-space.js'
import { mayHaveTable, undoWrappedTables } from './wrapped-tables.js'

/**
 * Every undoing step in its order, each a pure function from lines to lines; `undefined` where nothing has to be undone,
 * and the lines are those of the table. A step whose marks the input does not hold is left out, as long as no other step
 * has changed what is read.
 *
 * @example undoAll(new LineTable('```\nName:  a\n```'))?.length // 3
 */
export function undoAll(table: LineTable): readonly Line[] | undefined {
  if (!steps.some(({ isNeeded }) => isNeeded(table))) return undefined
  const lines = linesOf(table)
  let read: readonly Line[] = lines
  // What was undone can show more: a quoted log that a web page escaped.
  for (let round = 0; round < maxRounds; round += 1) {
    const before = read
    for (const { undo, isNeeded } of steps) {
      if (read === lines && !isNeeded(table)) continue
      if (undo === undoFences && read.some((line) => line.section > 0)) continue
      read = undo(read)
    }
    if (isSame(before, read)) break
  }
  return read === lines ? undefined : numberSections(read)
}

const maxRounds = 3

function isSame(before: readonly Line[], after: readonly Line[]): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every(
        (line, at) => line.excerpt === after[at]!.excerpt || line.excerpt.text === after[at]!.excerpt.text,
      ))
  )
}

/** A step, and whether it can change a text at all, as far as a quick look tells. */
interface Step {
  readonly undo: (lines: readonly Line[]) => readonly Line[]
  readonly isNeeded: (table: LineTable) => boolean
}

const holds =
  (...marks: string[]) =>
  ({ input }: LineTable): boolean =>
    marks.some((mark) => input.includes(mark))

/** All steps in their order. */
export const steps: readonly Step[] = [
  { undo: undoMarks, isNeeded: holds('\ufeff') },
  { undo: undoAnsi, isNeeded: holds('\u001b') },
  { undo: undoEscapedStrings, isNeeded: holds('\\n') },
  { undo: undoStringLists, isNeeded: mayHoldStringList },
  { undo: undoNoBreakSpaces, isNeeded: holds(...wideBlanks) },
  { undo: undoEntities, isNeeded: holds('&') },
  { undo: undoTags, isNeeded: ({ input }) => holdsTag(input) },
  { undo: undoAffixes, isNeeded: mayHoldAffix },
  { undo: undoMarkdownTables, isNeeded: holds('|') },
  { undo: undoBoxes, isNeeded: mayHoldFrame },
  { undo: undoWrappedTables, isNeeded: ({ input }) => mayHaveTable(input) },
  { undo: undoEmphasis, isNeeded: holds('**', '](http', '](mailto', '<http', '<mailto') },
  { undo: undoFences, isNeeded: holds('```', '~~~', '<pre', '</pre') },
  { undo: undoTrailingSpace, isNeeded: mayBePadded },
  { undo: undoFlattened, isNeeded: ({ input }) => mayBeFlattened(input) },
  { undo: undoStacked, isNeeded: mayBeStacked },
  { undo: undoGlue, isNeeded: mayBeGlued },
  { undo: undoInlineCode, isNeeded: holds('`') },
]

/** Marks that enclose what is inside them: where they start or stop, a text of its own starts. */
const enclosing: readonly Undone[] = ['json-string', 'quote', 'box-borders']

/**
 * Numbers the sections anew, so that one also ends where a quote, a frame or a string ends. Inside a frame or a
 * string nobody writes prose: these sections are odd, like those of fences.
 */
function numberSections(lines: readonly Line[]): Line[] {
  let count = 0
  let last: { section: number; around: string } | undefined
  return lines.map((line) => {
    const around = marksAround(line, last?.around)
    if (last !== undefined && (last.section !== line.section || last.around !== around)) count += 1
    last = { section: line.section, around }
    const isInside = line.section % 2 === 1 || around.includes('json') || around.includes('box')
    const section = count * 2 + (isInside ? 1 : 0)
    return section === line.section ? line : changeLine(line, { section })
  })
}

function marksAround(line: Line, above: string | undefined): string {
  if (line.undone.length === 0) return above !== undefined && above !== '' && isBlank(line) ? above : ''
  if (above !== undefined && isBlank(line)) return above
  return enclosing.filter((what) => line.undone.includes(what)).join()
}
