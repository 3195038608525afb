/** A file of an archive whose bytes were read, or why they were not. */
export type ArchiveEntry =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly failure: string }

/**
 * All bytes of a stream as one array; absent as soon as there are more than `maxBytes`, the rest is then not awaited.
 *
 * @example await collectBytes([new Uint8Array(2)], 1) // undefined
 */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of chunks) {
    length += piece.length
    if (length > maxBytes) return undefined
    pieces.push(piece)
  }
  return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
}
