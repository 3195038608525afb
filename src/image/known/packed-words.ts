import { unpackLines } from './unpack-lines.js'

const none: ReadonlyMap<string, boolean> = new Map()

/**
 * Ordinary words out of their packed form. There are ten times as many as images, and few are asked for: only those that
 * begin with the same two letters are unpacked.
 */
export class PackedWords {
  readonly #text: string
  readonly #byStart = new Map<string, ReadonlyMap<string, boolean>>()

  constructor(packed: string) {
    this.#text = `\n${packed}`
  }

  /**
   * Whether a word is a common one; `undefined` when it is not in the list.
   *
   * @example new PackedWords('Aimage*\nFs').get('image') // true
   */
  get(word: string): boolean | undefined {
    const start = word.slice(0, 2)
    let words = this.#byStart.get(start)
    if (words === undefined) {
      words = unpackStart(this.#text, start)
      if (words.size > 0) this.#byStart.set(start, words)
    }
    return words.get(word)
  }
}

/** The words that begin with these two letters. */
function unpackStart(text: string, start: string): ReadonlyMap<string, boolean> {
  const [letter = '', next = ''] = start
  // the first word of a letter shares nothing with the one before, the first one of two letters shares one
  const begin = text.indexOf(`\nA${letter}`)
  if (letter === '' || begin < 0) return none
  const end = endOf(text, text.indexOf('\nA', begin + 1))
  const first = text.startsWith(next, begin + 3) ? begin : text.indexOf(`\nB${next}`, begin)
  if (first < 0 || first >= end) return none
  const last = Math.min(end, endOf(text, text.indexOf('\nB', first + 1)))
  const lines = unpackLines(text.slice(first + 1, last), letter)
  return new Map(lines.map((line) => (line.endsWith('*') ? [line.slice(0, -1), true] : [line, false])))
}

function endOf(text: string, found: number): number {
  return found < 0 ? text.length : found
}
