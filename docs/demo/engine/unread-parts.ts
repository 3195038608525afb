import type { Capture } from '../../../src/types.js'
import type { UnreadPart } from '../protocol.js'

const longestShown = 300

/** The first `limit` unread parts of a capture with the beginning of their text. */
export function listUnreadParts(
  text: string,
  capture: Pick<Capture, 'unread'>,
  lineOf: (offset: number) => number,
  limit: number,
): UnreadPart[] {
  return capture.unread.slice(0, limit).map(({ span: { start, end }, reason }) => ({
    start,
    end,
    line: lineOf(start) + 1,
    endLine: lineOf(Math.max(start, end - 1)) + 1,
    reason,
    text: end - start > longestShown ? `${text.slice(start, start + longestShown)}…` : text.slice(start, end),
  }))
}
