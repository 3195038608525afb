import type { Token } from './nearley.js'

/** A word, a quoted string or a mark of a value; `text` is what literals of a grammar compare with. */
export interface Word extends Token {
  readonly text: string
  readonly at: number
}

/**
 * Cuts a short value into words, marks and blanks: every character of `marks` is a token of its own, `'…'` is a `quoted`
 * token when `quotes` is set, a run of blanks is dropped, digits alone are a `number`, all else is a `word`.
 *
 * @example cutWords('80/TCP', '/').map((word) => word.type) // ['number', 'mark', 'word']
 */
export function cutWords(text: string, marks: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const character = text[at] as string
    if (character === ' ' || character === '\t') {
      at++
      continue
    }
    if (marks.includes(character)) {
      words.push({ type: 'mark', text: character, at })
      at++
      continue
    }
    let end = at
    while (
      end < text.length &&
      text[end] !== ' ' &&
      text[end] !== '\t' &&
      !marks.includes(text[end] as string)
    )
      end++
    const word = text.slice(at, end)
    words.push({ type: /^\d+$/.test(word) ? 'number' : 'word', text: word, at })
    at = end
  }
  return words
}
