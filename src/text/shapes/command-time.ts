import { readTimestamp } from '../../time/timestamp.js'

/** `Every 2.0s: kubectl get pods      barn-1: Sun Nov 22 12:44:07 UTC 2026` */
const watched =
  /^\s{0,8}Every [\d.]{1,8}s: .{1,400}?[ :]([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [^\n]{4,20})$/
/** `[2026-11-22T12:44:07+01:00] jo@laptop ~ $ `, `2026-11-22 12:44:07Z $ ` */
const prompted =
  /^[\s([]{0,4}(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})? ?(?:Z|UTC|[+-]\d\d:?\d\d))[\])]?\s.{0,200}[$#%>❯➜]/u

/** `Sun Nov 22 12:44:07 UTC 2026` alone */
const dated = /^\s{0,8}([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [^\n]{4,20})$/

/**
 * The time that a prompt, `watch` or the output of `date` tells in a line, as RFC 3339.
 *
 * Shape: `undefined` without a time, and for one that names no zone with an offset: nobody knows where its clock stood.
 *
 * @example timeOfCommand('Every 2.0s: kubectl get po      barn-1: Sun Nov 22 12:44:07 UTC 2026') // '2026-11-22T12:44:07Z'
 */
export function timeOfCommand(line: string): string | undefined {
  if (line.length > 800) return undefined
  const text = line.trimEnd()
  const found = watched.exec(text)?.[1] ?? prompted.exec(text)?.[1] ?? dated.exec(text)?.[1]
  const time = found === undefined ? undefined : readTimestamp(found)
  return time?.hasZone === true ? time.rfc3339 : undefined
}
