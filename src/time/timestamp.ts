/** An absolute time as it was written: RFC 3339, and whether the text names its offset from UTC. */
export interface Timestamp {
  /** `2026-11-22T12:44:07Z`, `2026-11-22T12:44:07+01:00`; without a known zone no suffix stands at the end. */
  readonly rfc3339: string
  readonly hasZone: boolean
}

const months: Readonly<Record<string, string>> = {
  Jan: '01',
  Feb: '02',
  Mar: '03',
  Apr: '04',
  May: '05',
  Jun: '06',
  Jul: '07',
  Aug: '08',
  Sep: '09',
  Oct: '10',
  Nov: '11',
  Dec: '12',
}

/** `Sun, 22 Nov 2026 12:44:07 +0000`, `… UTC`; not `22 Nov 2026`. */
const rfc1123 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) ([+-]\d{2}:?\d{2}|[A-Z]{1,5})$/
/** `2026-11-22T12:44:07.123456789Z`, `2026-11-22 12:44:07`; not `2026-11-22`. */
const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d:\d\d:\d\d)([.,]\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2}|UTC)?$/
/** Go's default form: `2026-11-22 12:44:07.1 +0100 CET m=+0.01`. */
const goDefault =
  /^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d)(\.\d{1,9})? ([+-]\d{4}) (?:[A-Z]{1,5}|[+-]\d{2,4})(?: m=\S+)?$/
/** `date` and `watch`: `Sun Nov 22 12:44:07 2026`, `Sun Nov 22 12:44:07 UTC 2026`. */
const asctime =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d)(?: ([A-Z]{1,5}|[+-]\d{2}:?\d{2}))? (\d{4})$/

const longestTimestamp = 80

/** An offset as RFC 3339 writes it; `undefined` for a name of a zone, which has no offset of its own. */
function offsetOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined
  if (zone === 'Z' || zone === 'UTC' || zone === 'GMT' || /^\+00:?00$/.test(zone)) return 'Z'
  const match = /^([+-]\d{2}):?(\d{2})$/.exec(zone)
  return match === null ? undefined : `${match[1]}:${match[2]}`
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= (month === 2 && isLeap ? 29 : (daysOf[month - 1] as number))
}

const daysOf: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function makeTimestamp(
  year: string,
  month: string | undefined,
  day: string,
  clock: string,
  fraction: string | undefined,
  zone: string | undefined,
): Timestamp | undefined {
  // always `12:44:07`
  const hours = Number(clock.slice(0, 2))
  const minutes = Number(clock.slice(3, 5))
  const seconds = Number(clock.slice(6, 8))
  if (month === undefined || !isCalendarDate(Number(year), Number(month), Number(day))) return undefined
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined
  const offset = offsetOf(zone)
  const local = `${year}-${month}-${day.padStart(2, '0')}T${clock}${fraction?.replace(',', '.') ?? ''}`
  return { rfc3339: local + (offset ?? ''), hasZone: offset !== undefined }
}

/**
 * Reads an absolute time in one of the forms that stand in captures: RFC 1123 (describe), RFC 3339 (events, CI), Go's
 * default form, `date`. No locale and no local zone: a name like `CET` has no offset and counts as no zone.
 *
 * Shape: `undefined` when the text is no such time, or no date of the calendar.
 * Source: Go package time, layouts RFC1123Z, RFC3339Nano and Time.String.
 *
 * @example readTimestamp('Sun, 22 Nov 2026 12:44:07 +0100') // { rfc3339: '2026-11-22T12:44:07+01:00', hasZone: true }
 */
export function readTimestamp(text: string): Timestamp | undefined {
  if (text.length > longestTimestamp) return undefined
  const iso = rfc3339.exec(text) ?? goDefault.exec(text)
  if (iso !== null) {
    const [, year = '', month, day = '', clock = '', fraction, zone] = iso
    return makeTimestamp(year, month, day, clock, fraction, zone)
  }
  const mail = rfc1123.exec(text)
  if (mail !== null) {
    const [, day = '', month = '', year = '', clock = '', zone] = mail
    return makeTimestamp(year, months[month], day, clock, undefined, zone)
  }
  const date = asctime.exec(text)
  if (date !== null) {
    const [, month = '', day = '', clock = '', zone, year = ''] = date
    return makeTimestamp(year, months[month], day, clock, undefined, zone)
  }
  return undefined
}

/** Whether a time is Go's zero time, which kubectl prints where none is set. */
export function isZeroTime(timestamp: Timestamp): boolean {
  return timestamp.rfc3339.startsWith('0001-01-01T')
}
