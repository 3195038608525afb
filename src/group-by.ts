/**
 * Items by what `keyOf` says of them, keys and items in the order they came. (`Map.groupBy` needs a newer Node.)
 *
 * @example groupBy(['ant', 'bee', 'ape'], (word) => word[0] ?? '').get('a') // ['ant', 'ape']
 */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) addTo(groups, keyOf(item), item)
  return groups
}

/**
 * Adds an item at the end of the group of a key, which is made when it is not there.
 *
 * @example addTo(new Map([['a', ['ant']]]), 'a', 'ape') // undefined
 */
export function addTo<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}
