/** How versions are written in the tags of a repository: `v1.2.3`, or `1.2.3` bare. */
export type TagForm = 'v' | 'bare'

/** The form, and the least and the highest major in use; no majors where nothing can be said of all images of a line. */
interface Habit {
  readonly form: TagForm
  readonly majors?: readonly [least: number, highest: number]
}

/** How projects write the versions in their tags; a `*` ends the name of all below a namespace. */
export class TagForms {
  readonly #habits = new Map<string, Habit>()

  /** Of lines as in `data/known-images/tag-forms.txt`. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const [name = '', form, majors] = line.split(' ')
      if (form !== 'v' && form !== 'bare') continue
      const [least, highest = least] = majors?.split('-').map(Number) ?? []
      this.#habits.set(
        name,
        least === undefined || highest === undefined ? { form } : { form, majors: [least, highest] },
      )
    }
  }

  /**
   * The form of a repository's tags; `undefined` where it is not known.
   *
   * @example new TagForms(['quay.io/thanos/* v 0']).of('quay.io', 'thanos/thanos') // 'v'
   */
  of(domain: string, path: string): TagForm | undefined {
    return this.#habitOf(domain, path)?.form
  }

  /**
   * Has the project lately published versions of this major? `false` where nothing is known of it.
   *
   * @example new TagForms(['quay.io/thanos/* v 0']).hasMajor('quay.io', 'thanos/thanos', 1) // false
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
