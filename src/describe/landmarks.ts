/** The header of an events table, of any version: `Type  Reason  Age …`, `FirstSeen  LastSeen  Count …`. */
export function isEventsHeader(text: string): boolean {
  return /^\s*(?:Type\s+Reason\s+(?:Age|FirstSeen|LastSeen)|First\s?Seen\s+Last\s?Seen)\b/.test(text)
}

/** `Events:`, `Events:  <none>` or `No events.`. */
export function isEventsHeading(text: string): boolean {
  return /^Events:\s*(?:(?:<none>|<unset>)\s*)?$/.test(text) || text.startsWith('No events.')
}

/** Four of a character, as kubectl underlines `Data` (`====`) and each of its keys (`----`). */
export function isLineOf(text: string, code: number): boolean {
  return text.charCodeAt(0) === code && text.trimEnd() === String.fromCharCode(code).repeat(4)
}
