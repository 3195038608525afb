import type { ImageReferenceErrorCode } from '../../types.js'

/** The rule a text breaks, where (offsets into the text) and, where the text tells it, what it would be without that. */
export interface BrokenRule {
  readonly code: ImageReferenceErrorCode
  readonly start: number
  readonly end: number
  readonly message: string
  readonly mended?: string
}

/** Looks for one broken rule; `undefined` when the text does not break it. */
export type Check = (text: string) => BrokenRule | undefined

/** A rule that the text as a whole breaks. */
export function whole(
  text: string,
  code: ImageReferenceErrorCode,
  message: string,
  mended?: string,
): BrokenRule {
  return at(0, text.length, code, message, mended)
}

/** A rule that the part from `start` to `end` breaks. */
export function at(
  start: number,
  end: number,
  code: ImageReferenceErrorCode,
  message: string,
  mended?: string,
): BrokenRule {
  return { code, start, end, message, ...(mended ? { mended } : {}) }
}

/** What a tag may be. */
export const tagForm = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/
