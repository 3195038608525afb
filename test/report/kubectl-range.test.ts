import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { compareVersions, nameKubectlRange, spanKubectlRanges } from '../../src/report/kubectl-range.js'

test('1.9 comes before 1.14', () => assert.ok(compareVersions('1.9', '1.14') < 0))
test('a version equals itself', () => assert.is(compareVersions('1.14', '1.14'), 0))
test('an open end stays open in the span of two ranges', () => {
  assert.equal(spanKubectlRanges({ min: '1.8', max: '1.9' }, { min: '1.14' }), { min: '1.8' })
})

const names: [range: { min?: string; max?: string }, words: string][] = [
  [{ min: '1.8', max: '1.8' }, '1.8'],
  [{ min: '1.8', max: '1.9' }, '1.8 to 1.9'],
  [{ max: '1.9' }, '1.9 or earlier'],
  [{ min: '1.9' }, '1.9 or later'],
  [{}, 'any version'],
]
for (const [range, words] of names) {
  test(`${JSON.stringify(range)} reads “${words}”`, () => assert.is(nameKubectlRange(range), words))
}

test.run()
