/** Keys with maps that kubectl prints one behind the other, since it sorts them: what stood before the one is the other. */
const maps: ReadonlyMap<string, string> = new Map([
  ['spec', 'metadata'],
  ['status', 'spec'],
  ['name', 'lastState'],
])
/** The same of keys with lists. */
const lists: ReadonlyMap<string, string> = new Map([
  ['containerStatuses', 'conditions'],
  ['hostIP', 'containerStatuses'],
  ['kind', 'items'],
])

/**
 * The key of a map or list that stood in front of a key, where the keys that kubectl prints there leave one only.
 *
 * Shape: `undefined` when it cannot be told. Source: kubectl sorts the keys of what `-o yaml` and `-o json` print.
 *
 * @example keyBefore('status', false) // 'spec'
 */
export function keyBefore(next: string, isList: boolean): string | undefined {
  return (isList ? lists : maps).get(next)
}
