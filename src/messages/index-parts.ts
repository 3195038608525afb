import { addTo } from '../group-by.js'

const keyLength = 4
/** A number of 16 bits for each key, differing where keys do, mostly. */
const shortened = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 16

/** The last four characters as one number; of rare characters the low byte, so that some share one. */
function nextKey(key: number, code: number): number {
  return (key << 8) | (code & 0xff)
}

/**
 * Finds which of many parts stand in a text, without trying each of them.
 *
 * Shape: a function from a text to the indexes, in rising order, of all parts that stand in it, and of all parts shorter
 * than four characters. Time: one look-up a character, one comparison a part whose first four are found.
 *
 * @example indexParts(['toomanyrequests', 'x509: '])('error: x509: unknown') // [1]
 */
export function indexParts(parts: readonly string[]): (text: string) => readonly number[] {
  const always: number[] = []
  const byKey = new Map<number, number[]>()
  /** 1 where some key is shortened so: most characters of a text end none. */
  const mayBeKey = new Uint8Array(1 << 16)
  for (const [index, part] of parts.entries()) {
    if (part.length < keyLength) {
      always.push(index)
      continue
    }
    let key = 0
    for (let at = 0; at < keyLength; at++) key = nextKey(key, part.charCodeAt(at))
    mayBeKey[shortened(key)] = 1
    addTo(byKey, key, index)
  }
  return (text) => {
    let found: Set<number> | undefined
    let key = 0
    for (let at = 0; at < text.length; at++) {
      key = nextKey(key, text.charCodeAt(at))
      if (mayBeKey[shortened(key)] === 0) continue
      const same = at < keyLength - 1 ? undefined : byKey.get(key)
      if (same === undefined) continue
      for (const index of same) {
        if (!text.startsWith(parts[index] as string, at - keyLength + 1)) continue
        found ??= new Set(always)
        found.add(index)
      }
    }
    return found === undefined ? always : [...found].sort((a, b) => a - b)
  }
}

/**
 * As `indexParts`, of several lists in one walk over the text.
 *
 * Shape: a function from a text to the indexes in each list.
 *
 * @example indexLists([['x509: '], ['error', 'warning']])('error: x509: unknown') // [[0], [0]]
 */
export function indexLists(
  lists: readonly (readonly string[])[],
): (text: string) => readonly (readonly number[])[] {
  const standing = indexParts(lists.flat())
  const owners = lists.flatMap((list, owner) => list.map((_, index) => ({ owner, index })))
  const nothing = lists.map((): readonly number[] => [])
  return (text) => {
    const found = standing(text)
    if (found.length === 0) return nothing
    const inLists = lists.map((): number[] => [])
    for (const at of found) {
      const { owner, index } = owners[at] as { owner: number; index: number }
      inLists[owner]?.push(index)
    }
    return inLists
  }
}
