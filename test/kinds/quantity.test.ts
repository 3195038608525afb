import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readQuantity } from '../../src/quantity.js'

const cases: readonly (readonly [unknown, number | undefined])[] = [
  ['10', 10],
  ['500m', 0.5],
  ['2Ki', 2048],
  ['2048Mi', 2 * 2 ** 30],
  ['1.5k', 1500],
  ['1e3', 1000],
  [7, 7],
  ['many', undefined],
  ['', undefined],
  [undefined, undefined],
]

for (const [text, value] of cases) {
  test(`${JSON.stringify(text)} is ${value}`, () => {
    assert.is(readQuantity(text), value)
  })
}

test.run()
