import { gunzipSync } from 'node:zlib'

/** A text read from bytes; `note` says what was strange about them. */
export interface DecodedText {
  readonly text: string
  readonly note?: string
}

/** What a compressed file may grow to: the longest string that is worth holding at once. */
export const maxBytes = 500 * 1024 * 1024

/**
 * The text in a file's bytes: gzip is opened, a byte order mark decides between UTF-8 and UTF-16, without one it is
 * UTF-8; bytes that are none become `�` and a note says how many places there are.
 *
 * Errors: throws when a gzip stream is damaged or grows beyond 500 MB.
 *
 * @example decodeBytes(new Uint8Array([0xff, 0xfe, 0x41, 0])).text // 'A'
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return decodeBytes(gunzipSync(bytes, { maxOutputLength: maxBytes }))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    return { text, note: 'not all of it is UTF-8 text; what is not was read as �' }
  }
}
