import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isZeroTime, readTimestamp } from '../../src/time/timestamp.js'

const times: readonly (readonly [
  text: string,
  rfc3339: string | undefined,
  hasZone: boolean,
  why: string,
])[] = [
  ['Sun, 22 Nov 2026 12:44:07 +0000', '2026-11-22T12:44:07Z', true, 'describe'],
  ['Sun, 22 Nov 2026 12:44:07 +0100', '2026-11-22T12:44:07+01:00', true, 'describe in another zone'],
  ['Sun, 22 Nov 2026 12:44:07 CET', '2026-11-22T12:44:07', false, 'a name of a zone has no offset'],
  ['2026-11-22T12:44:07Z', '2026-11-22T12:44:07Z', true, 'events'],
  ['2026-11-22T12:44:07.123456Z', '2026-11-22T12:44:07.123456Z', true, 'MicroTime'],
  ['2026-11-22 12:44:07', '2026-11-22T12:44:07', false, 'a CI log without zone'],
  ['2026-11-22 12:44:07.5 +0200 CEST m=+0.01', '2026-11-22T12:44:07.5+02:00', true, "Go's default form"],
  ['Sun Nov 22 12:44:07 UTC 2026', '2026-11-22T12:44:07Z', true, '`date`'],
  ['Sun Nov  1 12:44:07 2026', '2026-11-01T12:44:07', false, '`watch`'],
  ['Sun, 31 Feb 2026 12:44:07 +0000', undefined, false, 'no day of the calendar'],
  ['2026-11-22', undefined, false, 'a date alone'],
  ['2026-11-22T25:00:00Z', undefined, false, 'no hour of the clock'],
  ['x'.repeat(1000), undefined, false, 'too long for a time'],
]

for (const [text, rfc3339, hasZone, why] of times) {
  test(`reads ${text.slice(0, 40)}: ${why}`, () => {
    assert.equal(readTimestamp(text), rfc3339 === undefined ? undefined : { rfc3339, hasZone })
  })
}

test("knows Go's zero time", () => {
  const zero = readTimestamp('Mon, 01 Jan 0001 00:00:00 +0000')
  assert.ok(zero !== undefined && isZeroTime(zero))
})

test.run()
