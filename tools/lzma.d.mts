/** Bytes in the LZMA format; `mode` 1 (fast) to 9 (small). */
export function compress(data: Uint8Array, mode: number): Uint8Array
