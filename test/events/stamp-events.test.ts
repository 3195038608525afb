import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readEventRows } from '../../src/events/rows.js'
import { stampEvents } from '../../src/events/stamp-events.js'
import { linesOf } from './print-events.js'

const capturedAt = '2026-11-22T13:00:00+01:00'

function stamped(row: string, at = capturedAt) {
  const { events, eventOrigins } = readEventRows(linesOf(row))
  return stampEvents(events, eventOrigins, at)[0]
}

test('ages become times before the capture, in UTC', () => {
  const event = stamped('  Normal  Pulled  4s (x3 over 51s)  kubelet  Done')
  assert.is(event?.lastTimestamp, '2026-11-22T11:59:56Z')
  assert.is(event?.firstTimestamp, '2026-11-22T11:59:09Z')
  assert.is(event?.count, 3)
})

test('a series of one is an event of the events API', () => {
  const event = stamped('  Normal  Pulled  4s (x1 over 51s)  kubelet  Done')
  assert.is(event?.eventTime, '2026-11-22T11:59:09.000000Z')
  assert.equal(event?.series, { count: 1, lastObservedTime: '2026-11-22T11:59:56.000000Z' })
  assert.is(event?.firstTimestamp, undefined)
})

test('0s lies at the capture, not behind it', () => {
  assert.is(stamped('  Normal  Pulled  0s  kubelet  Done')?.lastTimestamp, '2026-11-22T12:00:00Z')
})

test('a row above an older one is of an event without last time, as is what stands above it', () => {
  const rows = [
    '  Warning  FailedScheduling  9m59s  default-scheduler  no node fits',
    '  Warning  BackOff           4s (x2 over 51s)  kubelet  Back-off',
    '  Normal   Pulled            7m10s  kubelet  Done',
    '  Normal   Started           4s     kubelet  Started',
  ]
  const { events, eventOrigins } = readEventRows(linesOf(rows.join('\n')), {
    involvedObject: { name: 'web' },
  })
  const [single, series, ...dated] = stampEvents(events, eventOrigins, '2026-11-22T12:00:00Z')
  assert.is(single?.eventTime, '2026-11-22T11:50:01.000000Z')
  assert.equal(series?.series, { count: 2, lastObservedTime: '2026-11-22T11:59:56.000000Z' })
  assert.is(series?.count, undefined)
  assert.equal(
    dated.map(({ lastTimestamp, eventTime }) => [lastTimestamp, eventTime]),
    [
      ['2026-11-22T11:52:50Z', undefined],
      ['2026-11-22T11:59:56Z', undefined],
    ],
  )
})

test('an unknown age gets no time', () => {
  assert.is(stamped('  Normal  Pulled  <unknown>  kubelet  Done')?.lastTimestamp, undefined)
})

test('a time that stands in the text is kept', () => {
  const times = 'Sun, 22 Nov 2026 10:00:00 +0000\tSun, 22 Nov 2026 10:00:01 +0000'
  assert.is(stamped(`  ${times}\t2\t{kubelet n}\t\tpulled\tDone`)?.lastTimestamp, '2026-11-22T10:00:01Z')
})

test('a capture time that is none leaves the events as they are', () => {
  assert.is(stamped('  Normal  Pulled  4s  kubelet  Done', 'yesterday')?.lastTimestamp, undefined)
})

test.run()
