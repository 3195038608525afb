// C0 (but not tab and line ends), DEL, C1, soft hyphen, bidi controls, zero-width characters, line separators, tag characters.
// One match: U+202E (right-to-left override). No match: `é`, tab.
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e01ef}\p{Cs}]/gu

/**
 * The text with every character that cannot be seen, or that moves its neighbours, written as `⟨U+202E⟩`.
 *
 * Tabs and line ends stay; lone surrogates become visible too. Never throws; linear.
 *
 * @example makeVisible('a\u202eb') // 'a⟨U+202E⟩b'
 */
export function makeVisible(text: string): string {
  return text.replace(hidden, writeCodePoint)
}

function writeCodePoint(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** One hidden character of a text: its offset and how `makeVisible` writes it. */
export interface HiddenCharacter {
  readonly at: number
  readonly length: number
  readonly name: string
}

/**
 * The first `limit` hidden characters of a text, in order. Escape sequences of a coloured terminal count too.
 *
 * @example findHidden('a\u200bb', 10) // [{ at: 1, length: 1, name: '⟨U+200B⟩' }]
 */
export function findHidden(text: string, limit: number): HiddenCharacter[] {
  const found: HiddenCharacter[] = []
  for (const match of text.matchAll(hidden)) {
    if (found.length >= limit) break
    found.push({ at: match.index, length: match[0].length, name: writeCodePoint(match[0]) })
  }
  return found
}
