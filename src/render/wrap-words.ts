import { displayWidth } from './display-cells.js'

/**
 * A text in lines of at most `width` columns, broken at single blanks; a word that is longer stays whole, so that
 * names and addresses can be copied.
 *
 * Shape: at least one line. Units: columns.
 *
 * @example wrapWords('one two three', 8) // ['one two', 'three']
 */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const wide = displayWidth(word)
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    const blank = line === '' ? '' : ' '
    line += blank + word
    used += blank.length + wide
  }
  return [...lines, line]
}
