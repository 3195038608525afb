/** The start of a stream, and the whole stream still to be read. */
export interface Peeked {
  readonly head: Uint8Array
  readonly all: AsyncIterable<Uint8Array>
}

/**
 * Looks at the first bytes of a stream: at least `length` of them, unless it is shorter.
 *
 * Errors: rejects with what the stream throws. The stream is read once: iterate `all` once.
 *
 * @example (await peek(chunks, 512)).head.length // 512 or more
 */
export async function peek(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let known = 0
  while (known < length) {
    const { done, value } = await iterator.next()
    if (done) break
    pieces.push(value)
    known += value.length
  }
  const head = Buffer.concat(pieces)
  const all = async function* () {
    try {
      if (head.length > 0) yield head
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head, all: all() }
}
