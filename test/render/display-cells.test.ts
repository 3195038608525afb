import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { displayWidth, neutralise } from '../../src/render/display-cells.js'

const cases: [text: string, shown: string, width: number, why: string][] = [
  ['plain', 'plain', 5, 'ASCII stays'],
  ['\u001b[31mred', '␛[31mred', 8, 'an escape sequence is shown, not obeyed'],
  ['a\u0000b\u0007', 'a␀b␇', 4, 'NUL and bell are pictures'],
  ['a\u202eb', 'a�b', 3, 'a bidirectional override cannot reorder the line'],
  ['a\u2066b\u200e', 'a�b�', 4, 'isolates and marks neither'],
  ['a\u009bb', 'a�b', 3, 'a C1 control sequence introducer is not obeyed'],
  ['a\tb', 'a       b', 9, 'a tab goes to the next stop of eight'],
  ['日本', '日本', 4, 'wide characters take two columns'],
  ['e\u0301', 'e\u0301', 1, 'a combining mark takes none'],
  ['\ud800x', '�x', 2, 'a lone surrogate is replaced'],
  ['a\nb', 'a␊b', 3, 'a line end stays in its line'],
  ['\u2028', '�', 1, 'a line separator neither ends one'],
]
for (const [text, shown, width, why] of cases) {
  test(why, () => {
    assert.is(neutralise(text), shown)
    assert.is(displayWidth(text), width)
  })
}

test('nothing a terminal obeys is left in any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.not.match(neutralise(text), /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/)
    }),
  )
})

test('what was neutralised stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.is(neutralise(neutralise(text)), neutralise(text))
    }),
  )
})

test.run()
