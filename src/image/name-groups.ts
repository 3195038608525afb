/**
 * Items by a key, of which nearly every key has one: a million of them need no million lists.
 *
 * @example new NameGroups(['a/x', 'b/x'], (path) => path.slice(2)).get('x') // ['a/x', 'b/x']
 */
export class NameGroups<Key, Item extends object | string> {
  readonly #items = new Map<Key, Item | Item[]>()

  constructor(items: Iterable<Item>, keyOf: (item: Item) => Key) {
    for (const item of items) {
      const key = keyOf(item)
      const there = this.#items.get(key)
      if (there === undefined) this.#items.set(key, item)
      else if (Array.isArray(there)) there.push(item)
      else this.#items.set(key, [there, item])
    }
  }

  /** The items of a key in the order they came; none for an unknown key. */
  get(key: Key): readonly Item[] {
    const there = this.#items.get(key)
    if (there === undefined) return []
    return Array.isArray(there) ? there : [there]
  }
}
