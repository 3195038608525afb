/**
 * Lists that come again and again, each kept once: what rows state and what is inferred of them differs little from row
 * to row.
 *
 * @example new SharedList().with('type').items // ['type']
 */
export class SharedList<Item> {
  readonly #next = new Map<Item, SharedList<Item>>()

  constructor(readonly items: readonly Item[] = []) {}

  /** The list with one more item at its end: the same list each time. */
  with(item: Item): SharedList<Item> {
    let next = this.#next.get(item)
    if (next === undefined) {
      next = new SharedList([...this.items, item])
      this.#next.set(item, next)
    }
    return next
  }
}
