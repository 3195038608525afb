import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Words } from '../src/words.js'

const words = new Words()
const texts = ['Name:  web', '  __proto__:  x', 'Ünïcode:  y', `${'long '.repeat(40)}:  z`, '']

for (const text of texts) {
  const end = Math.max(0, text.indexOf(':'))
  test(`gives the characters of ${JSON.stringify(text.slice(0, 20))} as they stand, also a second time`, () => {
    assert.is(words.cut(text, 0, end), text.slice(0, end))
    assert.is(words.cut(`${text} again`, 0, end), text.slice(0, end))
  })
}

test('never takes one word for another, however many there are', () => {
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < 20_000; index++) {
      const text = `  key-${index}: value`
      assert.is(words.cut(text, 2, text.indexOf(':')), `key-${index}`)
    }
  }
})

test.run()
