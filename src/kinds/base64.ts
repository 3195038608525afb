const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * A text as UTF-8 in base64, as `data` of a Secret holds it.
 *
 * @example encodeBase64('ab') // 'YWI='
 */
export function encodeBase64(text: string): string {
  return encodeBytes(utf8Of(text))
}

/** Bytes in base64. */
export function encodeBytes(bytes: readonly number[]): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const digit = (shift: number): string => alphabet[(three >> shift) & 63] as string
    parts.push(
      digit(18),
      digit(12),
      at + 1 < bytes.length ? digit(6) : '=',
      at + 2 < bytes.length ? digit(0) : '=',
    )
  }
  return parts.join('')
}

/** The UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD. */
export function utf8Of(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    const found = character.codePointAt(0) as number
    const code = found >= 0xd800 && found < 0xe000 ? 0xfffd : found
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return bytes
}
