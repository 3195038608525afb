const space =
  /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g

/** What Go's `strings.TrimSpace` leaves; a byte order mark is no white space there, as it is in JavaScript. */
export function trimAsGo(text: string): string {
  return text.replaceAll(space, '')
}
