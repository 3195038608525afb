/**
 * Where a text may be cut so that no character written in two units (a surrogate pair) is cut in two: `end`, or one less.
 *
 * Units: offsets in UTF-16 units. Shape: never below `start`.
 *
 * @example wholeCharacters('a😀b', 0, 2) // 1
 */
export function wholeCharacters(text: string, start: number, end: number): number {
  return end > start && end < text.length && isLowSurrogate(text, end) ? end - 1 : end
}

/**
 * Whether the unit at `offset` is the second half of a pair.
 *
 * @example isLowSurrogate('a😀b', 2) // true
 */
export function isLowSurrogate(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset)
  const high = text.charCodeAt(offset - 1)
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
}
