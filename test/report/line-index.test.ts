import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { countLines, indexLines, positionAt } from '../../src/report/line-index.js'

const cases: [text: string, offset: number, line: number, column: number, why: string][] = [
  ['', 0, 1, 1, 'an empty text has one place'],
  ['ab\ncd', 0, 1, 1, 'both count from 1'],
  ['ab\ncd', 2, 1, 3, 'the line end belongs to its line'],
  ['ab\ncd', 3, 2, 1, 'the next line begins behind it'],
  ['ab\r\ncd', 4, 2, 1, 'CRLF is one line end'],
  ['😀x', 2, 1, 3, 'columns are UTF-16 units'],
  ['ab', 99, 1, 3, 'an offset behind the end is the end'],
  ['ab', -5, 1, 1, 'an offset before the start is the start'],
]
for (const [text, offset, line, column, why] of cases) {
  test(`${why}: ${JSON.stringify(text)} at ${offset}`, () => {
    assert.equal(positionAt(indexLines(text), offset), { line, column })
  })
}

const counts: [text: string, lines: number][] = [
  ['', 0],
  ['a', 1],
  ['a\n', 1],
  ['a\n\n', 2],
  ['a\nb', 2],
]
for (const [text, lines] of counts) {
  test(`${JSON.stringify(text)} has ${lines} lines`, () => {
    assert.is(countLines(text, indexLines(text)), lines)
  })
}

test('a place is the count of line ends before it and the distance to the last one', () => {
  const texts = fc.array(fc.constantFrom('a', '\n', '\r\n', 'é', '😀')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, fc.nat(), (text, seed) => {
      const offset = seed % (text.length + 1)
      const before = text.slice(0, offset).split('\n')
      const expected = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
      assert.equal(positionAt(indexLines(text), offset), expected)
    }),
  )
})

test.run()
