/** Digests, uids and times are long and mixed, and no secrets. */
const IDENTIFIER =
  /^(?:sha\d{1,3}[:-][0-9a-f]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.+Z-]+)$/i

/** The alphabets of keys and tokens: base64, base64url, hexadecimal, and the marks some issuers add. */
const TOKEN_LETTERS = /^[A-Za-z0-9+/=_.~!-]+$/

/** Below this length a mixed text is as often a name as a key. */
const MIN_LENGTH = 16

/** Texts longer than this are judged by their beginning. */
const JUDGED_LENGTH = 256

/**
 * Whether a text looks made by a random generator: long, letters and digits mixed without the shape of a name.
 *
 * False for digests (`sha256:…`), uids, times, and names put together of short words.
 *
 * @example looksRandom('wJalrXUtnFEMIbK7MDENGbPxRfiCY') // true
 */
export function looksRandom(value: string): boolean {
  const judged = value.slice(0, JUDGED_LENGTH)
  if (judged.length < MIN_LENGTH || !TOKEN_LETTERS.test(judged) || IDENTIFIER.test(judged)) return false
  const longest = judged.split(/[-_./]/).reduce((most, piece) => Math.max(most, piece.length), 0)
  if (longest < 12) return false
  return changesOfClass(judged) >= 4 && entropyBits(judged) >= 3
}

/** How often digit, lower case and upper case follow one another: words and numbers change seldom. */
function changesOfClass(value: string): number {
  let changes = 0
  let previous = ''
  for (const letter of value) {
    const current = /\d/.test(letter)
      ? 'd'
      : /[a-z]/.test(letter)
        ? 'l'
        : /[A-Z]/.test(letter)
          ? 'u'
          : previous
    if (previous !== '' && current !== previous) changes += 1
    previous = current
  }
  return changes
}

/** Shannon entropy, in bits a character. */
function entropyBits(value: string): number {
  const counts = new Map<string, number>()
  for (const letter of value) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}
