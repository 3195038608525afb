import { type Piece, readPatterns } from './tag-pattern.js'

/** How versions alone are written in the tags of a repository: `v1.2.3`, or `1.2.3` bare. */
export type TagForm = 'v' | 'bare'

/** The patterns, and the least and the highest major in use; no majors where nothing can be said of all images of a line. */
interface Habit {
  readonly field: string
  readonly majors?: readonly [least: number, highest: number]
}

/** How projects put their tags together; a `*` ends the name of all below a namespace. */
export class TagForms {
  readonly #habits = new Map<string, Habit>()
  /** By the field they are read from: most projects have one of two. */
  readonly #patterns = new Map<string, Piece[][]>()

  /** Of lines as in `data/known-images/tag-forms.txt`. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const [name = '', field = '', majors] = line.split(' ')
      if (field === '') continue
      const [least, highest = least] = majors?.split('-').map(Number) ?? []
      this.#habits.set(
        name,
        least === undefined || highest === undefined ? { field } : { field, majors: [least, highest] },
      )
    }
  }

  /**
   * How a version alone is written; `undefined` where it is not known, where both are to be found, or where none stands alone.
   *
   * @example new TagForms(['quay.io/thanos/* vN 0']).of('quay.io', 'thanos/thanos') // 'v'
   */
  of(domain: string, path: string): TagForm | undefined {
    const texts = this.patternsOf(domain, path).map((pattern) => pattern.map(({ text }) => text).join(''))
    const [hasLetter, isBare] = [texts.includes('vN'), texts.includes('N')]
    return hasLetter === isBare ? undefined : hasLetter ? 'v' : 'bare'
  }

  /** The patterns of a repository's tags; none where they are not known. */
  patternsOf(domain: string, path: string): readonly (readonly Piece[])[] {
    const field = this.#habitOf(domain, path)?.field
    if (field === undefined) return []
    let patterns = this.#patterns.get(field)
    if (patterns === undefined) {
      patterns = readPatterns(field)
      this.#patterns.set(field, patterns)
    }
    return patterns
  }

  /**
   * Has the project lately published versions of this major? `false` where nothing is known of it.
   *
   * @example new TagForms(['quay.io/thanos/* vN 0']).hasMajor('quay.io', 'thanos/thanos', 1) // false
   */
  hasMajor(domain: string, path: string, major: number): boolean {
    const [least, highest] = this.#habitOf(domain, path)?.majors ?? [1, 0]
    return least <= major && major <= highest
  }

  #habitOf(domain: string, path: string): Habit | undefined {
    const name = `${domain}/${path}`
    return this.#habits.get(name) ?? this.#habits.get(`${name.slice(0, name.lastIndexOf('/'))}/*`)
  }
}
