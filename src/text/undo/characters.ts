import { type Excerpt, sliceExcerpt } from '../../excerpt.js'
import { replaceAll } from '../edit.js'
import { type Line, reread } from '../line.js'

/** Blanks that are no blanks: no-break space, the blanks of typesetters, the ideographic one. */
export const wideBlanks: readonly string[] = [
  ...'\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000',
]
const runOfWideBlanks = new RegExp(`[${wideBlanks.join('')}]+`, 'g')

/**
 * Turns no-break spaces that make up columns and indents into blanks. One inside a value stays, as kubectl prints it.
 *
 * @example undoNoBreakSpaces(splitLines('\u00a0\u00a0Events:'))[0].excerpt.text // '  Events:'
 */
export function undoNoBreakSpaces(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const text = line.excerpt.text
    if (text.search(runOfWideBlanks) < 0) return line
    const hasBlanks = text.includes(' ')
    const excerpt = replaceAll(line.excerpt, runOfWideBlanks, (found) => {
      const before = text[found.index! - 1]
      const after = text[found.index! + found[0].length]
      const isLayout =
        !hasBlanks ||
        found[0].length > 1 ||
        before === undefined ||
        before === ' ' ||
        after === ' ' ||
        before === '\t'
      return isLayout ? ' '.repeat(found[0].length) : undefined
    })
    return excerpt === line.excerpt ? line : reread(line, excerpt, 'non-breaking-space')
  })
}

/** What a file begins with that kubectl wrote: a field, the header of a table, a manifest, a command, a fence. */
const fileStart = /^\ufeff(?:[A-Za-z][\w /()-]{0,60}:|[A-Z]{2,40}\s|[{[#>$`-]|\s*$)/

/**
 * Takes byte order marks off that stand in front of a line: of files that were put together, or quoted. The first line
 * of a text has it anyway; in the middle of a value it is the value's.
 *
 * @example undoMarks(splitLines('a\n\ufeffEvents:'))[1].excerpt.text // 'Events:'
 */
export function undoMarks(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.excerpt.text.startsWith('\ufeff'))) return lines
  return lines.map((line, index) =>
    line.excerpt.text.startsWith('\ufeff') && (index === 0 || fileStart.test(line.excerpt.text))
      ? reread(line, sliceExcerpt(line.excerpt, 1, line.excerpt.text.length), 'bom')
      : line,
  )
}

const straight: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
}

/**
 * Turns the quotes of word processors into those that machines write; the excerpt itself when there are none.
 *
 * @example straightenQuotes({ text: '“a”', start: 0, end: 3 }).text // '"a"'
 */
export function straightenQuotes(excerpt: Excerpt): Excerpt {
  if (excerpt.text.search(/[“”„‘’‚]/) < 0) return excerpt
  return replaceAll(excerpt, /[“”„‘’‚]/g, ([found]) => straight[found!])
}
