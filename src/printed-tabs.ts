/** Why a text with several blanks in a row is not known for sure. */
export const printedTabs = 'a TAB is printed as two blanks or more'

/**
 * Whether a text as kubectl printed it may have held TABs, which its columns turn into blanks.
 *
 * @example mayHoldTabs('two  blanks') // true
 */
export function mayHoldTabs(text: string): boolean {
  return text.includes('  ')
}
