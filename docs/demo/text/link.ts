/** The longest link the page makes, in characters: what chats and mail programs still take. */
export const longestLink = 32_000
/** What a link may unpack to, in bytes: a small link must not fill the memory. */
const largestUnpacked = 4_000_000

/**
 * A text as the fragment of a link: raw deflate, base64url, after `#t=`.
 *
 * @example await packFragment('a') // '#t=SwQA'
 */
export async function packFragment(text: string): Promise<string> {
  const packed = await pass(
    new Blob([text]).stream(),
    new CompressionStream('deflate-raw'),
    Number.POSITIVE_INFINITY,
  )
  let binary = ''
  for (const byte of packed) binary += String.fromCharCode(byte)
  return `#t=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/**
 * The text of a fragment; `undefined` when it holds none, is damaged, or unpacks to more than 4 MB.
 *
 * @example await unpackFragment('#t=SwQA') // 'a'
 */
export async function unpackFragment(fragment: string): Promise<string | undefined> {
  if (!fragment.startsWith('#t=') || fragment.length > 4 * longestLink) return undefined
  try {
    const bytes = decodeBase64(fragment.slice(3).replaceAll('-', '+').replaceAll('_', '/'))
    const text = await pass(
      new Blob([bytes]).stream(),
      new DecompressionStream('deflate-raw'),
      largestUnpacked,
    )
    return new TextDecoder().decode(text)
  } catch {
    return undefined
  }
}

/** The bytes of a base64 text; throws on any other. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/** What comes out of a (de)compressor; throws when it is damaged or more than `limit` bytes. */
export async function pass(
  source: ReadableStream<Uint8Array<ArrayBuffer>>,
  through: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = source.pipeThrough(through).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  while (true) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > limit) {
      await reader.cancel()
      throw new RangeError('unpacks to too much')
    }
    chunks.push(value)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
