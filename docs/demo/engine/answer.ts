import { analyzeAndParse } from '../../../src/analyze.js'
import type { Capture } from '../../../src/types.js'
import type { Answer } from '../protocol.js'
import { indexLines } from '../text/lines.js'
import { listEventRows, listSeries } from './event-rows.js'
import { listNodeCapacity } from './node-capacity.js'
import { listUnreadParts } from './unread-parts.js'

const eventsShown = 5000
const unreadShown = 500

/** Everything the page draws about a text, and the capture it was drawn from (for the tabs that are opened later). */
export function answerText(
  text: string,
  name: string,
  onProgress: (share: number) => void,
): { answer: Answer; capture: Capture } {
  const { report, capture } = analyzeAndParse(text, { name }, () => onProgress(0.4))
  onProgress(0.9)
  const { lineOf } = indexLines(text)
  const events = listEventRows(capture, lineOf, eventsShown)
  const answer: Answer = {
    report,
    events,
    eventCount: capture.events.length,
    timeline: listSeries(events),
    nodes: listNodeCapacity(capture),
    unread: listUnreadParts(text, capture, lineOf, unreadShown),
    unreadCount: capture.unread.length,
    objectCount: capture.objects.length,
  }
  return { answer, capture }
}
