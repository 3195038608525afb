/**
 * Whether bytes start like a tar archive: the first header's checksum is right, with or without the magic of POSIX.
 *
 * @example isTar(new TextEncoder().encode('Name:  web')) // false
 */
export function isTar(head: Uint8Array): boolean {
  if (head.length < 512) return false
  const written = Number.parseInt(String.fromCharCode(...head.subarray(148, 156)).trim(), 8)
  let sum = 8 * 32
  for (let at = 0; at < 512; at++) if (at < 148 || at >= 156) sum += head[at] ?? 0
  return written === sum
}
