import { peek } from './archives/peek.js'

/** A text that is decoded while its bytes arrive. */
export interface DecodedStream {
  readonly chunks: AsyncIterable<string>
  /** What was strange about the bytes read until now. */
  readonly noteAtEnd: () => string | undefined
}

/**
 * The text in bytes that arrive piece by piece, as `decodeBytes` reads them at once: a byte order mark decides between
 * UTF-8 and UTF-16, without one it is UTF-8; bytes that are none become `�`.
 *
 * Errors: the chunks reject with what the bytes reject with.
 */
export function decodeStream(bytes: AsyncIterable<Uint8Array>): DecodedStream {
  let isStrange = false
  const chunks = async function* () {
    const { head, all } = await peek(bytes, 2)
    const [first, second] = head
    const encoding =
      first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
          ? 'utf-16be'
          : 'utf-8'
    const decoder = new TextDecoder(encoding)
    for await (const chunk of all) {
      const text = decoder.decode(chunk, { stream: true })
      // the character itself may stand in the text
      if (encoding === 'utf-8' && !isStrange && text.includes('\ufffd') && !hasReplacement(chunk))
        isStrange = true
      yield text
    }
    const rest = decoder.decode()
    if (rest !== '') isStrange = true
    yield rest
  }
  return {
    chunks: chunks(),
    noteAtEnd: () => (isStrange ? 'not all of it is UTF-8 text; what is not was read as �' : undefined),
  }
}

function hasReplacement(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\ufffd')
}
