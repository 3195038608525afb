import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { estimateCaptureTime } from '../../src/time/capture-time.js'

const started = '2026-11-22T12:00:00Z'

test('one second of an age leaves three seconds for the capture', () => {
  assert.equal(estimateCaptureTime([{ time: started, age: { minSeconds: 90, maxSeconds: 91 } }]), {
    earliest: '2026-11-22T12:01:29Z',
    latest: '2026-11-22T12:01:32Z',
  })
})

test('several pairs narrow the window', () => {
  const wide = { time: started, age: { minSeconds: 60, maxSeconds: 120 } }
  const narrow = { time: '2026-11-22T13:00:10+01:00', age: { minSeconds: 80, maxSeconds: 81 } }
  assert.equal(estimateCaptureTime([wide, narrow]), estimateCaptureTime([narrow]))
})

test('pairs of two captures give no time', () => {
  const early = { time: started, age: { minSeconds: 10, maxSeconds: 11 } }
  const late = { time: started, age: { minSeconds: 100, maxSeconds: 101 } }
  assert.is(estimateCaptureTime([early, late]), undefined)
})

test('a time without a zone says nothing', () => {
  assert.is(
    estimateCaptureTime([{ time: '2026-11-22T12:00:00', age: { minSeconds: 1, maxSeconds: 2 } }]),
    undefined,
  )
})

test.run()
