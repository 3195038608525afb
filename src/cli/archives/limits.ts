import { Refused } from './refused.js'

/** What an archive may grow to while it is read. Units: bytes, except for the number of entries and the ratio. */
export interface ArchiveLimits {
  readonly entries: number
  /** A single text; it is held in memory. */
  readonly entryBytes: number
  readonly totalBytes: number
  /** How many times its own size an archive may grow to, once it is larger than `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
}

const mebibyte = 1024 * 1024

/** Far above what support bundles hold (logs shrink to a tenth or a thirtieth), far below what bombs grow to. */
export const archiveLimits: ArchiveLimits = {
  entries: 200_000,
  entryBytes: 256 * mebibyte,
  totalBytes: 8192 * mebibyte,
  ratio: 200,
  ratioFromBytes: 64 * mebibyte,
}

/**
 * Throws `Refused` when an archive of `packedBytes` grows to more than it may.
 *
 * @example checkGrowth(50_000_000_000, 40_000, archiveLimits) // throws: … an archive bomb
 */
export function checkGrowth(unpackedBytes: number, packedBytes: number, limits: ArchiveLimits): void {
  if (unpackedBytes > limits.totalBytes) {
    throw new Refused(`it unpacks to more than ${inMegabytes(limits.totalBytes)}`)
  }
  if (unpackedBytes > limits.ratioFromBytes && unpackedBytes > packedBytes * limits.ratio) {
    throw new Refused(
      `it unpacks to more than ${limits.ratio} times its size: this looks like an archive bomb`,
    )
  }
}

/**
 * Bytes for people.
 *
 * @example inMegabytes(268435456) // '256 MB'
 */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / mebibyte)} MB`
}
