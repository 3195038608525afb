const blank = /\s/
/** `>-` and `|` of a YAML block. */
const blockMark = /^[>|][-+\d]{0,2}[ \t]*\r?\n/
/** `\u003c` of JSON, `\x41` of YAML: their last letters are left out of the comparison as well. */
const longEscape: Readonly<Record<string, number>> = { u: 4, x: 2, U: 8 }

/**
 * Where characters of a value stand in its written form: in JSON and YAML a quote has a backslash or another quote before
 * it, and lines are folded.
 *
 * Shape: one offset into `written` for each of `offsets` (rising, into `value`); `[]` where the two do not go together.
 * Linear; never throws.
 *
 * @example findWritten('a "b"', 'a \\"b\\"', [3, 4]) // [4, 5]
 */
export function findWritten(value: string, written: string, offsets: readonly number[]): number[] {
  const found: number[] = []
  let at = blockMark.exec(written)?.[0].length ?? 0
  let next = 0
  while (next < value.length || found.length < offsets.length) {
    // what a word begins with stands behind the indent
    if (!blank.test(value[next] ?? ' ')) while (blank.test(written[at] ?? '')) at++
    while (found.length < offsets.length && offsets[found.length] === next) found.push(at)
    if (found.length === offsets.length) return found
    const wanted = value[next]
    const has = written[at]
    if (wanted === undefined || has === undefined) return []
    if (has === '\\') {
      const isItself = wanted === '\\' && written[at + 1] !== '\\'
      at += isItself ? 1 : 2 + (longEscape[written[at + 1] ?? ''] ?? 0)
      next++
    } else if (blank.test(wanted)) {
      if (blank.test(has)) at++
      next++
    } else if (has === wanted) {
      at += has === "'" && written[at + 1] === "'" && value[next + 1] !== "'" ? 2 : 1
      next++
    } else return []
  }
  return found
}
