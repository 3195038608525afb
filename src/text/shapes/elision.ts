import { firstCode, mayOpen, opening } from '../line.js'

/** What such a line opens with. */
export const elisionOpens = opening('.-*=~#[(<{8>scortegaSCORTEGA')
const longest = 60
/** `...`, `. . .`, `[...]`, `...(省略)...`, `--- ... ---`. */
const dots =
  /^(?:[.…·] ?){2,}$|^…+$|^[-*=~#]*\s*(?:[[(<{]\s*)?(?:\.{2,}|…)(?:[^.…]{1,40}(?:\.{2,}|…)?)?(?:\s*[\])>}])?\s*[-*=~]*$/
const word =
  '(?:snip|snipped|cut|omitted|omit|redacted|truncated|trimmed|elided|skipped|removed|shortened|省略|略|gekürzt|abgeschnitten|coupé|recortado)'
/** `<SNIP>`, `snip`, `[… 40 lines omitted]`, `--8<-- cut here --8<--`. */
const alone = new RegExp(`^[-*=~#.\\s]*${word}[-*=~.\\s]*$`, 'i')
const enclosed = new RegExp(
  `^[-*=~#]*\\s*[[(<{][^\\])>}:]{0,40}${word}[^\\])>}:]{0,40}[\\])>}]\\s*[-*=~]*$`,
  'i',
)
const scissors = /^[-=~ ]*(?:8<|>8|✂)[-=~ ]*(?:(?:cut here|snip|[8<>✂])[-=~ 8<>✂]*)?$/i

/**
 * Whether a line says that something was left out here.
 *
 * @example isElision('  [...snip...]') // true
 */
export function isElision(line: string, code = firstCode(line)): boolean {
  if (!mayOpen(elisionOpens, code)) return false
  // behind a letter only the one word may stand, and no field of a describe is it
  if (isLetter(code) && line.includes(':')) return false
  const text = line.trim()
  if (text.length === 0 || text.length > longest) return false
  if (isLetter(code)) return alone.test(text)
  return dots.test(text) || alone.test(text) || enclosed.test(text) || scissors.test(text)
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
