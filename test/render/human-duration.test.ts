import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { humanDuration } from '../../src/render/human-duration.js'

const day = 86_400
const cases: [seconds: number, text: string][] = [
  [-5, '0s'],
  [0, '0s'],
  [119, '119s'],
  [120, '2m'],
  [133, '2m13s'],
  [600, '10m'],
  [10_799, '179m'],
  [10_800, '3h'],
  [11_700, '3h15m'],
  [28_800, '8h'],
  [2 * day, '2d'],
  [2 * day + 3_600, '2d1h'],
  [8 * day, '8d'],
  [729 * day, '729d'],
  [730 * day, '2y'],
  [740 * day, '2y10d'],
  [8 * 365 * day, '8y'],
]
for (const [seconds, text] of cases) {
  test(`${seconds} seconds are ${text}`, () => assert.is(humanDuration(seconds), text))
}

test.run()
