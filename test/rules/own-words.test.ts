import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { firstLine } from '../../src/rules/own-words.js'

test('a line is cut between two characters, never within one', () => {
  for (let at = 150; at < 165; at++) {
    const line = firstLine(`${'a'.repeat(at)}\u{1f600}${'b'.repeat(30)}`)
    assert.ok(line.length <= 160, `${at}`)
    assert.not.match(line, /[\ud800-\udbff](?![\udc00-\udfff])/)
    assert.is(line.at(-1), '…')
  }
  assert.is(firstLine('  a\nb'), 'a')
})

test.run()
