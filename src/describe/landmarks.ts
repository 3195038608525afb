import type { Scan } from '../grammar/describe.js'

/** The header of an events table, of any version: `Type  Reason  Age …`, `FirstSeen  LastSeen  Count …`. */
export function isEventsHeader(text: string): boolean {
  return /^\s*(?:Type\s+Reason\s+(?:Age|FirstSeen|LastSeen)|First\s?Seen\s+Last\s?Seen)\b/.test(text)
}

/** `  Warning  Failed  97s (x4 over 3m)  kubelet  …`; `  2m  1m  4  kubelet, n1  …` of kubectl before 1.8 */
const eventRow =
  /^\s{0,40}(?:(?:Normal|Warning)\s{1,40}[A-Z]\w{2,80}\s{1,40}(?:\d{1,9}(?:ms|[smhdy])|<unknown>|<invalid>)|\d{1,9}[smhdy]\s{1,40}\d{1,9}[smhdy]\s{1,40}\d{1,9}\s{1,40}[a-z{])/

/**
 * A row of events, or the header of their table: what begins the events of a block without their heading.
 *
 * @example startsEvents('  Warning  Failed  97s  kubelet  Error: ErrImagePull') // true
 */
export function startsEvents(text: string): boolean {
  return isEventsHeader(text) || eventRow.test(text)
}

/** `Events:`, `Events:  <none>` or `No events.`. */
export function isEventsHeading(text: string): boolean {
  return /^Events:\s*(?:(?:<none>|<unset>)\s*)?$/.test(text) || text.startsWith('No events.')
}

/**
 * The line of the last heading of events; -1 without one.
 *
 * @example lastEventsHeading({ lines: [], indent: [] }) // -1
 */
export function lastEventsHeading({ lines, indent }: Pick<Scan, 'lines' | 'indent'>): number {
  for (let at = lines.length - 1; at >= 0; at--)
    if (indent[at] === 0 && isEventsHeading(lines[at]!.text)) return at
  return -1
}

/** Four of a character, as kubectl underlines `Data` (`====`) and each of its keys (`----`). */
export function isLineOf(text: string, code: number): boolean {
  return text.charCodeAt(0) === code && text.trimEnd() === String.fromCharCode(code).repeat(4)
}
