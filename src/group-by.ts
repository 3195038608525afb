/**
 * Items by what `keyOf` says of them, keys and items in the order they came. (`Map.groupBy` needs a newer Node.)
 *
 * @example groupBy(['ant', 'bee', 'ape'], (word) => word[0] ?? '').get('a') // ['ant', 'ape']
 */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
