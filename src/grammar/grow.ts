// Builders of lists for the actions of grammars. A list grows in place: copied for each item it would take time with the
// square of its length. Each run of the actions makes its own lists.

/**
 * A list with one more item.
 *
 * @example grow([1], 2) // [1, 2]
 */
export function grow<Item>(list: Item[], item: Item): Item[] {
  list.push(item)
  return list
}

/**
 * A list with the items of another behind its own.
 *
 * @example growBy([1], [2, 3]) // [1, 2, 3]
 */
export function growBy<Item>(list: Item[], items: readonly Item[]): Item[] {
  for (const item of items) list.push(item)
  return list
}
