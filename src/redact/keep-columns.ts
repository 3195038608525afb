import type { Edit } from './edits.js'
import type { SecretKind } from './found.js'
import { MASK } from './secrets/secret-value.js'

/** A gap between two cells. */
const GAP = / {2,}/

/** Cells are read apart at two blanks. */
const MIN_GAP = 2

/**
 * Adds edits that widen or narrow the next gap behind a replaced name, so that the cells behind it stay in their columns as
 * far as the blanks allow. Gaps behind secrets are left: their width would tell the length of the secret.
 *
 * Shape: the given edits and the added ones (without `kind`), in order.
 *
 * @example keepColumns('ab  c', [{ start: 0, end: 2, replacement: 'a' }]) // adds { start: 4, end: 4, replacement: ' ' }
 */
export function keepColumns<Kind extends string = SecretKind>(
  text: string,
  edits: readonly Edit<Kind>[],
): Edit<Kind>[] {
  const all: Edit<Kind>[] = []
  let surplus = 0
  for (const [index, edit] of edits.entries()) {
    all.push(edit)
    if (edit.replacement !== MASK) surplus += edit.replacement.length - (edit.end - edit.start)
    const between = text.slice(edit.end, edits[index + 1]?.start ?? text.length)
    const newline = between.indexOf('\n')
    const gap = surplus === 0 ? null : GAP.exec(newline < 0 ? between : between.slice(0, newline))
    if (gap !== null) {
      const end = edit.end + gap.index + gap[0].length
      const narrower = Math.max(0, Math.min(surplus, gap[0].length - MIN_GAP))
      if (narrower > 0) all.push({ start: end - narrower, end, replacement: '' })
      if (surplus < 0) all.push({ start: end, end, replacement: ' '.repeat(-surplus) })
      surplus = surplus < 0 ? 0 : surplus - narrower
    }
    if (newline >= 0) surplus = 0
  }
  return all
}
