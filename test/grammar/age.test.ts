import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseAge, type WrittenAge } from '../../src/grammar/age.js'

const ages: readonly (readonly [text: string, written: WrittenAge | undefined, why: string])[] = [
  ['57s', { unit: 'second', amount: 57 }, 'one unit'],
  ['3h25m', { unit: 'hour', amount: 3, rest: 25 }, 'two units'],
  ['2y0d', { unit: 'year', amount: 2, rest: 0 }, 'a zero second unit, as kubectl 1.12 to 1.18 print it'],
  ['<unknown>', { missing: 'unknown' }, 'no time is set'],
  ['<invalid>', { missing: 'invalid' }, 'the time lies in the future'],
  ['3h25s', undefined, 'the second unit is always the next smaller one'],
  ['1d2h3m', undefined, 'never three units'],
  ['5', undefined, 'a number alone is a count'],
  ['m', undefined, 'a unit alone'],
  ['5m ', undefined, 'a blank belongs to no age'],
  ['5ms', undefined, 'no milliseconds'],
  ['', undefined, 'nothing'],
  ['9'.repeat(40), undefined, 'longer than any age'],
]

for (const [text, written, why] of ages) {
  test(`reads ${JSON.stringify(text)}: ${why}`, () => assert.equal(parseAge(text), written))
}

test.run()
