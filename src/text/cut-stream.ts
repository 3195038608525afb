/**
 * Where the next object starts in a growing text: kubectl puts two blank lines before each but the first.
 *
 * Shape: the offset of its `Name:`, or -1; what stands before `start` does not count. Units: UTF-16. Start again at `text.length - 8` when the text has grown.
 * Source: staging/src/k8s.io/kubectl/pkg/cmd/describe/describe.go, `RunDescribe`.
 *
 * @example findNextObject('Name:  a\n\n\nName:  b\n', 0) // 11
 */
export function findNextObject(text: string, from: number, start = 0): number {
  for (let at = text.indexOf('\nName:', from); at >= 0; at = text.indexOf('\nName:', at + 1)) {
    if (/\n\r?\n\r?$/.test(text.slice(Math.max(start, at - 4), at))) return at + 1
  }
  return -1
}

/**
 * Where to cut a text that is too long to wait for its next object: behind a blank line, else behind a line, else
 * between two characters.
 *
 * @example findCut('a\n\nb\nc') // 3
 */
export function findCut(text: string): number {
  const blank = text.lastIndexOf('\n\n')
  if (blank >= 0) return blank + 2
  const line = text.lastIndexOf('\n')
  if (line >= 0) return line + 1
  const last = text.charCodeAt(text.length - 1)
  // the first half of a pair, or a line end of which the second half is still to come
  return text.length > 1 && ((last >= 0xd800 && last <= 0xdbff) || last === 13)
    ? text.length - 1
    : text.length
}
