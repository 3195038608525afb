import { type Excerpt, joinExcerpts } from '../excerpt.js'

/** `- name: web`, `lastState:`, `message: |`: marks of items, the key, and what stands behind it. */
const field = /^((?:- +)*)["']?[A-Za-z][\w./-]{0,120}["']?:(?: (.*))?$/

/**
 * Gives the first line of a fragment of YAML the column it had: who marks text from its first letter on leaves out the
 * blanks in front of it. The lines below it stand where kubectl put them and tell it: a field below a value stands beside
 * it, and one that is less deep than its children but deeper than the edge does, too.
 *
 * Shape: the same lines; the first with the blanks in front that are missing, as characters that stand nowhere.
 *
 * @example restoreFirstColumn(lines)[0].text // '    lastState:', above `      terminated:` and `    name: web`
 */
export function restoreFirstColumn(lines: readonly Excerpt[]): readonly Excerpt[] {
  const first = lines[0]
  const opened = first === undefined ? null : field.exec(first.text.slice(0, 400))
  if (first === undefined || opened === null) return lines
  const beside = columnBeside(lines, isWhole((opened[2] ?? '').trim()))
  const missing = beside - (opened[1] as string).length
  if (missing <= 0) return lines
  const blanks: Excerpt = { text: ' '.repeat(missing), start: first.start, end: first.start, pieces: [] }
  return [joinExcerpts([blanks, first], ''), ...lines.slice(1)]
}

/** A value that ends in its line: none that is still to come, no block, no quote left open. */
function isWhole(value: string): boolean {
  return value !== '' && !/^(?:[|>][-+\d]*|"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.test(value)
}

/** The column of the first field below that stands beside the first line's, as far as it is not the edge; else 0. */
function columnBeside(lines: readonly Excerpt[], hasValue: boolean): number {
  let children: number | undefined
  for (let at = 1; at < lines.length; at += 1) {
    const { text } = lines[at] as Excerpt
    const column = text.search(/[^ ]/)
    if (column < 0) continue
    if (column === 0 || column > 200) return 0
    if (hasValue) return field.test(text.slice(column, column + 400)) ? column : 0
    children ??= column
    if (column < children) return field.test(text.slice(column, column + 400)) ? column : 0
  }
  return 0
}
