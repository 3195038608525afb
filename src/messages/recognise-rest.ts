import type { Span } from '../types.js'
import { lostFront } from './lost-front.js'
import { trimEnd } from './wrapping.js'

/** What people put in front of what they have left out. */
const mark = /^\s*(?:[`"'>]{1,3}\s?)?(?:\.{2,}|…)?\s?/

/**
 * Where the rest of a message stands in a line that begins in the middle of one; `undefined` for every other line.
 *
 * Units: offsets into `text`.
 *
 * @example recogniseRest('...for volume "tls" : secret "web-tls" not found') // { start: 3, end: 48 }
 */
export function recogniseRest(text: string): Span | undefined {
  const start = mark.exec(text)?.[0].length ?? 0
  return lostFront(text.slice(start)) === '' ? undefined : { start, end: trimEnd(text, start, text.length) }
}
