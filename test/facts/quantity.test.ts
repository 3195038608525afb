import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readQuantity } from '../../src/facts/quantity.js'

const cases: readonly [text: unknown, amount: number | undefined][] = [
  ['250m', 0.25],
  ['4', 4],
  ['1.5', 1.5],
  ['2Ki', 2048],
  ['1Gi', 1024 ** 3],
  ['1G', 1e9],
  ['1e3', 1000],
  [2, 2],
  ['', undefined],
  ['many', undefined],
  ['1 Gi', undefined],
  [undefined, undefined],
]

for (const [text, amount] of cases) {
  test(`reads ${JSON.stringify(text)}`, () => {
    assert.is(readQuantity(text), amount)
  })
}

test.run()
