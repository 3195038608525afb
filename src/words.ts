/**
 * Words of a text that come again and again, each as one and the same string: keys of describe blocks, of labels.
 *
 * A part that is cut out of a long text stays a view of it, and looking such a view up in a set or a map compares it
 * letter by letter each time; a word that was a property's name once is found at once. Bounded: of words with the same
 * sum the last is kept.
 */
export class Words {
  readonly #known: (string | undefined)[] = new Array(places).fill(undefined)

  /**
   * The characters `from` to `to` of a text.
   *
   * @example new Words().cut('Name:  web', 0, 4) // 'Name'
   */
  cut(text: string, from: number, to: number): string {
    if (to - from > longestWord) return text.slice(from, to)
    let sum = to - from
    for (let at = from; at < to; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
    const place = (sum ^ (sum >>> 12)) & (places - 1)
    const known = this.#known[place]
    if (known !== undefined && known.length === to - from && standsAt(known, text, from)) return known
    const [word = ''] = Object.keys({ [text.slice(from, to)]: true })
    this.#known[place] = word
    return word
  }
}

const places = 1 << 12
const longestWord = 64

function standsAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}
