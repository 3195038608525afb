import { groupBy } from '../group-by.js'

const keyLength = 4
/** A number of 16 bits for each key, differing where keys do, mostly. */
const shortened = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 16

/** The last four characters as one number; of rare characters the low byte, so that some share one. */
function nextKey(key: number, code: number): number {
  return (key << 8) | (code & 0xff)
}

/** Four characters of a text from here on, as one number. */
function keyAt(text: string, from: number): number {
  let key = 0
  for (let at = from; at < from + keyLength; at++) key = nextKey(key, text.charCodeAt(at))
  return key
}

/** As `startsWith`, which takes ten times as long to see that the fifth character differs. */
function standsAt(text: string, start: number, part: string): boolean {
  if (start + part.length > text.length) return false
  for (let at = part.length - 1; at >= 0; at--)
    if (text.charCodeAt(start + at) !== part.charCodeAt(at)) return false
  return true
}

/** So many parts that begin alike are compared one by one. */
const few = 8

/** Parts that begin alike: those that are compared, and the others by their next four characters. */
interface Shelf {
  readonly compared: readonly number[]
  readonly further?: ReadonlyMap<number, Shelf>
}

/** `failed to ` begins hundreds of wordings: they are told apart by what follows, four characters at a time. */
function shelve(parts: readonly string[], indexes: readonly number[], depth: number): Shelf {
  if (indexes.length <= few) return { compared: indexes }
  const endsHere = (index: number) => (parts[index] as string).length < depth + keyLength
  const longer = indexes.filter((index) => !endsHere(index))
  const further = new Map<number, Shelf>()
  for (const [key, same] of groupBy(longer, (index) => keyAt(parts[index] as string, depth)))
    further.set(key, shelve(parts, same, depth + keyLength))
  return { compared: indexes.filter(endsHere), further }
}

/**
 * Finds which of many parts stand in a text, without trying each of them.
 *
 * Shape: a function from a text to the indexes, in rising order, of all parts that stand in it, and of all parts shorter
 * than four characters. Time: one look-up a character, and at most eight comparisons and one look-up for each further
 * four characters where some part begins.
 *
 * @example indexParts(['toomanyrequests', 'x509: '])('error: x509: unknown') // [1]
 */
export function indexParts(parts: readonly string[]): (text: string) => readonly number[] {
  const isShort = (index: number) => (parts[index] as string).length < keyLength
  const indexes = [...parts.keys()]
  const always = indexes.filter(isShort)
  const shelves = new Map<number, Shelf>()
  /** 1 where some key is shortened so: most characters of a text end none. */
  const mayBeKey = new Uint8Array(1 << 16)
  const indexed = indexes.filter((index) => !isShort(index))
  for (const [key, same] of groupBy(indexed, (index) => keyAt(parts[index] as string, 0))) {
    mayBeKey[shortened(key)] = 1
    shelves.set(key, shelve(parts, same, keyLength))
  }
  return (text) => {
    let found: number[] | undefined
    let key = 0
    for (let at = 0; at < text.length; at++) {
      key = nextKey(key, text.charCodeAt(at))
      if (mayBeKey[shortened(key)] === 0) continue
      const start = at - keyLength + 1
      let shelf = start < 0 ? undefined : shelves.get(key)
      for (let depth = start + keyLength; shelf !== undefined; depth += keyLength) {
        for (const index of shelf.compared) {
          if (!standsAt(text, start, parts[index] as string)) continue
          found ??= [...always]
          insert(found, index)
        }
        shelf = depth + keyLength > text.length ? undefined : shelf.further?.get(keyAt(text, depth))
      }
    }
    return found ?? always
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

/** Puts a number into a list in its order, once: a text holds few parts, and most stand behind each other. */
function insert(list: number[], number: number): void {
  let at = list.length
  while (at > 0 && (list[at - 1] as number) > number) at -= 1
  if (list[at - 1] !== number) list.splice(at, 0, number)
}
