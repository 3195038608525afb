import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { indexParts } from '../../src/messages/index-parts.js'

const cases: [parts: string[], text: string, indexes: number[], why: string][] = [
  [['toomanyrequests', 'x509: '], 'error: x509: unknown', [1], 'one of two'],
  [['abcde', 'abcdx'], 'abcdx', [1], 'parts that begin alike are told apart'],
  [['ab', 'cdef'], '', [0], 'a short part is always tried'],
  [['defg', 'abcd'], 'abcdefg', [0, 1], 'in the order of the parts, not of the text'],
  [[], 'text', [], 'no parts'],
]
for (const [parts, text, indexes, why] of cases) {
  test(`${JSON.stringify(text)} against ${parts.join(', ')}: ${why}`, () => {
    assert.equal(indexParts(parts)(text), indexes)
  })
}

test('a part that stands in the text is always among them', () => {
  const letters = fc.stringMatching(/^[ab ]{0,8}$/)
  fc.assert(
    fc.property(fc.array(letters), fc.stringMatching(/^[ab ]{0,40}$/), (parts, text) => {
      const found = indexParts(parts)(text)
      for (const [index, part] of parts.entries()) if (text.includes(part)) assert.ok(found.includes(index))
    }),
  )
})

test.run()
