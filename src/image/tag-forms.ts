/** How versions are written in the tags of a repository: `v1.2.3`, or `1.2.3` bare. */
export type TagForm = 'v' | 'bare'

/** How projects write the versions in their tags; a `*` ends the name of all below a namespace. */
export class TagForms {
  readonly #forms = new Map<string, TagForm>()

  /** Of lines as in `data/known-images/tag-forms.txt`. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const [name = '', form] = line.split(' ')
      if (form === 'v' || form === 'bare') this.#forms.set(name, form)
    }
  }

  /**
   * The form of a repository's tags; `undefined` where it is not known.
   *
   * @example new TagForms(['quay.io/thanos/* v']).of('quay.io', 'thanos/thanos') // 'v'
   */
  of(domain: string, path: string): TagForm | undefined {
    const name = `${domain}/${path}`
    return this.#forms.get(name) ?? this.#forms.get(`${name.slice(0, name.lastIndexOf('/'))}/*`)
  }
}
