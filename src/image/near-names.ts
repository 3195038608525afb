import levenshtein from 'fast-levenshtein'

/**
 * Names that can be searched for the nearest ones. Each has a set of its letters as 31 bits: a name within `d` edits lacks at
 * most `d` letters of the other, which settles nearly all of a million names without measuring a distance.
 */
export class NearNames {
  readonly #names: readonly string[]
  readonly #letters: Int32Array

  constructor(names: readonly string[]) {
    this.#names = names
    this.#letters = new Int32Array(names.length)
    for (let index = 0; index < names.length; index++)
      this.#letters[index] = lettersOf(names[index] as string)
  }

  /**
   * The names within `distance` single-letter edits (two swapped letters count 2), in the order they were given.
   *
   * @example new NearNames(['nginx', 'redis']).within('ngnix', 2) // ['nginx']
   */
  within(name: string, distance: number): string[] {
    const letters = lettersOf(name)
    const found: string[] = []
    for (let index = 0; index < this.#names.length; index++) {
      const other = this.#letters[index] as number
      if (countBits(letters & ~other) > distance || countBits(other & ~letters) > distance) continue
      const candidate = this.#names[index] as string
      if (Math.abs(candidate.length - name.length) > distance) continue
      if (levenshtein.get(name, candidate) <= distance) found.push(candidate)
    }
    return found
  }
}

function lettersOf(name: string): number {
  let letters = 0
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code >= 97 && code <= 122) letters |= 1 << (code - 97)
    else if (code >= 48 && code <= 57) letters |= 1 << (26 + ((code - 48) >> 1))
  }
  return letters
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
