import levenshtein from 'fast-levenshtein'

/**
 * Names that can be searched for the nearest ones. Each has the sets of its letters before and behind its last slash as 31
 * bits: a name within `d` edits lacks at most `d` letters of the other, which settles nearly all of a million names without
 * measuring a distance.
 */
export class NearNames {
  readonly #names: readonly string[]
  /** For each name two sets: before its last slash, behind it. Edits of both add up. */
  readonly #letters: Int32Array

  constructor(names: readonly string[]) {
    this.#names = names
    this.#letters = new Int32Array(2 * names.length)
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string
      const slash = name.lastIndexOf('/')
      this.#letters[2 * index] = lettersOf(name, 0, slash)
      this.#letters[2 * index + 1] = lettersOf(name, slash + 1, name.length)
    }
  }

  /**
   * The names within `distance` single-letter edits (two swapped letters count 2), in the order they were given. Names whose
   * slashes moved may be missed.
   *
   * @example new NearNames(['nginx', 'redis']).within('ngnix', 2) // ['nginx']
   */
  within(name: string, distance: number): string[] {
    const slash = name.lastIndexOf('/')
    const before = lettersOf(name, 0, slash)
    const behind = lettersOf(name, slash + 1, name.length)
    const found: string[] = []
    for (let index = 0; index < this.#names.length; index++) {
      const edits = editsAtLeast(behind, this.#letters[2 * index + 1] as number)
      if (edits > distance) continue
      if (edits + editsAtLeast(before, this.#letters[2 * index] as number) > distance) continue
      const candidate = this.#names[index] as string
      if (Math.abs(candidate.length - name.length) > distance) continue
      if (levenshtein.get(name, candidate) <= distance) found.push(candidate)
    }
    return found
  }
}

/** A lower bound of the edits between two names with these letters. */
function editsAtLeast(letters: number, others: number): number {
  return Math.max(countBits(letters & ~others), countBits(others & ~letters))
}

function lettersOf(name: string, start: number, end: number): number {
  let letters = 0
  for (let at = start; at < end; at++) {
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
