/**
 * Undoes the packing of sorted lines: each begins with a letter for the count of characters it shares with the line before.
 *
 * @example unpackLines('Aredis\nDs') // ['redis', 'reds']
 */
export function unpackLines(text: string, before: string = ''): string[] {
  let known = before
  return text.split('\n').map((line) => {
    known = known.slice(0, line.charCodeAt(0) - 65) + line.slice(1)
    return known
  })
}
