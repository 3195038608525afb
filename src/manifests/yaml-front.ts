import type { Excerpt } from '../excerpt.js'
import { keyBefore } from './key-before.js'

/** `  - name: web`, `status:`: blanks, the mark of an item, the key. */
const field = /^( {0,200})(- )?(?:([A-Za-z][\w./-]{0,120}):(?:\s|$))?/

/** Lines of one depth, from `at` on; those in front of the first that lies less deep. */
interface Stair {
  readonly at: number
  readonly column: number
  readonly isItem: boolean
  readonly key: string
}

/** Lines with what was lost in front of them, and those that stay without a place. */
export interface WithFront {
  readonly lines: readonly Excerpt[]
  readonly lost: readonly Excerpt[]
}

/**
 * YAML whose beginning was cut off, as that of the last screen of a terminal: the end of a `spec` above its `status`, the
 * last fields of a condition above the next. The keys and marks in which such lines stood are put in front of them.
 *
 * Shape: the lines with lines that stand nowhere between them; `lost` are those above of which it cannot be told where
 * they stood, and in their place is nothing. Whole YAML stays as it is. Errors: none.
 *
 * @example restoreYamlFront(lines).lines[0].text // 'spec:', above `  nodeName: a` and `status:`
 */
export function restoreYamlFront(lines: readonly Excerpt[]): WithFront {
  const stairs = stairsOf(lines)
  if (stairs.length < 2) return { lines, lost: [] }
  const openings: string[] = []
  let first = stairs.at(-1) as Stair
  for (const inner of stairs.slice(0, -1).reverse()) {
    const opening = openingOf(inner, first, lines)
    if (opening === undefined) break
    openings.push(...opening)
    first = inner
  }
  const kept = lines.slice(first.at)
  const { start } = kept[0] as Excerpt
  const front = openings.map((text): Excerpt => ({ text, start, end: start, pieces: [] }))
  const lost = lines.slice(0, first.at).filter(({ text }) => text.trim() !== '')
  return { lines: [...front, ...kept], lost }
}

/** The steps down at the top of the lines: from the first line to the least deep. */
function stairsOf(lines: readonly Excerpt[]): Stair[] {
  const stairs: Stair[] = []
  for (const [at, { text }] of lines.entries()) {
    const found = field.exec(text.slice(0, 400))
    if (found === null || (found[2] === undefined && found[3] === undefined)) continue
    const stair = { at, column: found[1]!.length, isItem: found[2] !== undefined, key: found[3] ?? '' }
    const last = stairs.at(-1)
    const isBelow =
      last === undefined ||
      stair.column < last.column ||
      (stair.column === last.column && last.isItem && !stair.isItem)
    if (isBelow) stairs.push(stair)
    if (stair.column === 0 && !stair.isItem) break
  }
  return stairs
}

/** What a state that is over tells. */
const ending = /^(?:containerID|exitCode|finishedAt|message|reason|signal|startedAt)$/

/** The lines that open what an inner step stands in, beside the outer one. */
function openingOf(inner: Stair, outer: Stair, lines: readonly Excerpt[]): readonly string[] | undefined {
  const blanks = ' '.repeat(outer.column)
  const deeper = inner.column - outer.column
  if (outer.isItem) return deeper === 2 && !inner.isItem ? [`${blanks}-`] : undefined
  const list = keyBefore(outer.key, true) ?? listOf(lines.slice(inner.at, outer.at))
  if (list !== undefined && inner.isItem && deeper === 0) return [`${blanks}${list}:`]
  if (list !== undefined && !inner.isItem && deeper === 2) return [`${blanks}${list}:`, `${blanks}-`]
  const map = inner.isItem ? undefined : keyBefore(outer.key, false)
  if (map === 'lastState')
    return deeper === 4 && ending.test(inner.key)
      ? [`${blanks}lastState:`, `${blanks}  terminated:`]
      : undefined
  return map !== undefined && deeper === 2 ? [`${blanks}${map}:`] : undefined
}

/** The list of which a kind of items is known, whatever follows it. */
function listOf(items: readonly Excerpt[]): string | undefined {
  const isCondition = ['type', 'status'].every((key) =>
    items.some(({ text }) => new RegExp(`^ {0,200}(?:- )?${key}: `).test(text.slice(0, 400))),
  )
  return isCondition ? 'conditions' : undefined
}
