import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { completeReason, presentReason } from '../../src/facts/complete-reason.js'

const spans = [{ start: 0, end: 40 }]

const cases = [
  { reason: 'ProvisioningFai', end: 40, meant: 'ProvisioningFailed', why: 'the capture ends there' },
  { reason: 'ImagePullBa', end: 40, meant: 'ImagePullBackOff', why: 'the capture ends there' },
  { reason: 'ImagePullBa', end: 30, meant: 'ImagePullBa', why: 'more follows' },
  { reason: 'FailedSched', end: 40, meant: 'FailedScheduling', why: 'one reason begins so' },
  { reason: 'FailedGet', end: 40, meant: 'FailedGet', why: 'several reasons begin so' },
  { reason: 'Evict', end: 40, meant: 'Evict', why: 'too short to tell' },
  { reason: 'Failed', end: 40, meant: 'Failed', why: 'it is whole' },
]

for (const { reason, end, meant, why } of cases) {
  test(`${reason} means ${meant}: ${why}`, () => {
    assert.is(completeReason(reason, end, { spans }), meant)
  })
}

test('a reason without a place stays as it is', () => {
  assert.is(completeReason('ProvisioningFai', undefined, { spans }), 'ProvisioningFai')
})

test('reasons of before 1.0 are those of today, and those of others stay as they are', () => {
  assert.is(presentReason('failedScheduling'), 'FailedScheduling')
  assert.is(presentReason('stopped'), 'stopped')
})

test.run()
