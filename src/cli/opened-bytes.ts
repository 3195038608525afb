import type { OpenedFile } from './world.js'

/**
 * Bytes in memory as an open file.
 *
 * @example openBytes(new Uint8Array(3)).size // 3
 */
export function openBytes(bytes: Uint8Array): OpenedFile & { readonly size: number } {
  return {
    size: bytes.length,
    chunks: async function* () {
      yield bytes
    },
    range: async function* (start, end) {
      yield bytes.subarray(start, end)
    },
    close: async () => {},
  }
}
