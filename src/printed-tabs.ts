/** Why such a text is not known for sure. */
export const printedTabs = 'a TAB is printed as two blanks or more, CR and ESC as \\r and ^['

/**
 * Whether a text as kubectl printed it may have held TABs, which its columns turn into blanks, or the two control
 * characters that kubectl 1.26 and newer writes in letters.
 *
 * @example mayHoldTabs('two  blanks') // true
 */
export function mayHoldTabs(text: string): boolean {
  if (text.length < 2) return false
  return text.includes('  ') || text.includes('\\r') || text.includes('^[')
}
