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

test('what is found are the short parts and those that stand in the text, however many begin alike', () => {
  const part = fc.tuple(fc.constantFrom('', 'fail', 'failed to '), fc.stringMatching(/^[ab ]{0,12}$/))
  const joined = part.map((words) => words.join(''))
  fc.assert(
    fc.property(
      fc.array(joined, { maxLength: 120, size: 'max' }),
      fc.array(joined, { maxLength: 12 }),
      (parts, texts) => {
        const text = texts.join('')
        const standing = [...parts.keys()].filter((index) => {
          const one = parts[index] as string
          return one.length < 4 || text.includes(one)
        })
        assert.equal(indexParts(parts)(text), standing)
      },
    ),
  )
})

test.run()
