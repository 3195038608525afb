// Bytes inside a string of a script inside UTF-8: base64 takes 33 % more than the bytes, this takes 14 %. Seven bits are one
// character; those that a script's string cannot hold are written with the next seven as one character of two bytes.
const forbidden = [0, 10, 13, 34, 60, 92]

/**
 * Bytes as characters that need no escape in a double-quoted string of a script in UTF-8. Zero bits may follow the bytes.
 *
 * @example decodeSevenBits(encodeSevenBits(bytes), bytes.length)
 */
export function encodeSevenBits(bytes: Uint8Array): string {
  const sevens: number[] = []
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0x7fff
    bits += 8
    while (bits >= 7) {
      bits -= 7
      sevens.push((held >> bits) & 127)
    }
  }
  if (bits > 0) sevens.push((held << (7 - bits)) & 127)
  const characters: string[] = []
  for (let at = 0; at < sevens.length; at++) {
    const index = forbidden.indexOf(sevens[at]!)
    if (index < 0) characters.push(String.fromCharCode(sevens[at]!))
    else characters.push(String.fromCharCode(128 + index * 128 + (sevens[++at] ?? 0)))
  }
  return characters.join('')
}

/** The first `length` bytes of what `encodeSevenBits` made. */
export function decodeSevenBits(text: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let held = 0
  let bits = 0
  let written = 0
  const take = (seven: number) => {
    held = ((held << 7) | seven) & 0x7fff
    bits += 7
    if (bits < 8) return
    bits -= 8
    if (written < length) bytes[written++] = held >> bits
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) take(code)
    else {
      take(forbidden[(code >> 7) - 1]!)
      take(code & 127)
    }
  }
  return bytes
}
