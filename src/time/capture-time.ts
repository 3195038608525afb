import { addSeconds, isValid, max, min, parseISO } from 'date-fns'
import type { AgeInterval } from '../types.js'

/** A moment known twice: as an absolute time (RFC 3339 with its zone) and as an age at the time of capture. */
export interface DatedAge {
  readonly time: string
  readonly age: AgeInterval
}

/** Between which moments a text was captured. RFC 3339, UTC. */
export interface CaptureWindow {
  readonly earliest: string
  readonly latest: string
}

/** Events are stored with whole seconds and written up to a second later than what they tell. */
const slackSeconds = 1

/**
 * The window in which a text was captured, from times that it tells both absolutely and as an age.
 *
 * Shape: `undefined` without a usable pair, or when the pairs contradict each other (texts of several captures).
 * Source: the print time itself is never in the text; ages are relative to it.
 *
 * @example
 * estimateCaptureTime([{ time: '2026-11-22T12:00:00Z', age: { minSeconds: 90, maxSeconds: 91 } }])
 * // { earliest: '2026-11-22T12:01:29Z', latest: '2026-11-22T12:01:32Z' }
 */
export function estimateCaptureTime(pairs: readonly DatedAge[]): CaptureWindow | undefined {
  let earliest: Date | undefined
  let latest: Date | undefined
  for (const { time, age } of pairs) {
    const moment = parseISO(time)
    if (!isValid(moment) || !/(?:Z|[+-]\d\d:\d\d)$/.test(time)) continue
    const from = addSeconds(moment, age.minSeconds - slackSeconds)
    const to = addSeconds(moment, age.maxSeconds + slackSeconds)
    earliest = earliest === undefined ? from : max([earliest, from])
    latest = latest === undefined ? to : min([latest, to])
  }
  if (earliest === undefined || latest === undefined || earliest > latest) return undefined
  return { earliest: wholeSeconds(earliest), latest: wholeSeconds(latest) }
}

function wholeSeconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
