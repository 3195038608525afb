import type { Excerpt } from '../excerpt.js'
import { replaceAll } from '../text/edit.js'

const characterOf: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '' }

/**
 * A string of YAML or JSON without what its notation did to it: escapes, doubled apostrophes, the folds of YAML. `quote` is
 * the character in front of it, if it is one.
 *
 * @example unquoted({ text: "couldn''t", start: 0, end: 9 }, "'").text // "couldn't"
 */
export function unquoted(raw: Excerpt, quote: string | undefined): Excerpt {
  const unfolded = replaceAll(raw, /\n[ \t]{0,400}/g, () => ' ')
  if (quote === "'") return replaceAll(unfolded, /''/g, () => "'")
  return replaceAll(unfolded, /\\(["\\/ntr])/g, ({ 1: code = '' }) => characterOf[code] ?? code)
}
