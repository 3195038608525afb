import type { Field } from '../describe/tree.js'
import { type Excerpt, sliceExcerpt } from '../excerpt.js'

/**
 * The header of a table as its words with one blank between, whatever they were padded with.
 *
 * @example headerOf(table) // 'Resource Used Hard'
 */
export function headerOf(table: Field): string {
  return (table.lines[0]?.text ?? '').trim().split(/\s+/).join(' ')
}

/**
 * The cells of a row, divided by TABs or by two blanks and more: cells may hold single blanks. Empty cells are not told.
 *
 * @example cellsOf(valueIn(row)).map((cell) => cell.text) // ['User', 'jane doe']
 */
export function cellsOf(row: Excerpt): Excerpt[] {
  const cells: Excerpt[] = []
  const { text } = row
  let from = 0
  while (from < text.length) {
    while (from < text.length && isBlank(text, from)) from++
    let end = from
    while (end < text.length && text[end] !== '\t' && !(text[end] === ' ' && isBlank(text, end + 1))) end++
    if (end > from) cells.push(sliceExcerpt(row, from, end))
    from = end
  }
  return cells
}

function isBlank(text: string, at: number): boolean {
  return at >= text.length || text[at] === ' ' || text[at] === '\t'
}
