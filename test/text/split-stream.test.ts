import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type StreamPart, startSplit } from '../../src/text/split-stream.js'

function split(pieces: readonly string[], longest: number, shortest?: number): StreamPart[] {
  const splitter = startSplit(longest, shortest)
  return [...pieces.flatMap((piece) => splitter.add(piece)), ...splitter.end()]
}

const text = fc
  .array(fc.constantFrom('Name:  a\n', '\n', '\r\n', 'x', 'Name:', '𝄞', 'Events:\n'), { maxLength: 60 })
  .map((pieces) => pieces.join(''))

test('the parts joined are the text, whatever is cut where', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), fc.integer({ min: 4, max: 50 }), (whole, cuts, longest) => {
      const at = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length]
      const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end))
      const parts = split(pieces, longest)
      assert.is(parts.map((part) => part.text).join(''), whole)
      assert.equal(parts, split([whole], longest))
      let before = ''
      for (const part of parts) {
        assert.is(part.offset, before.length)
        assert.is(part.lines, before.split('\n').length - 1)
        assert.is(part.columns, before.length - before.lastIndexOf('\n') - 1)
        before += part.text
      }
    }),
  )
})

test('only the last part says so, and a text has one unless it is empty', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const parts = split([whole], 20)
      assert.equal(
        parts.map((part) => part.isLast),
        parts.map((_, at) => at === parts.length - 1),
      )
      assert.is(parts.length === 0, whole === '')
    }),
  )
})

test('parts of several objects are the objects joined, whatever is cut where', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), fc.nat(40), (whole, cuts, shortest) => {
      const at = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length]
      const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end))
      const parts = split(pieces, 1000, shortest)
      const joined: string[] = []
      for (const part of split([whole], 1000)) {
        const last = joined.at(-1)
        if (last === undefined || last.length > shortest) joined.push(part.text)
        else joined[joined.length - 1] = last + part.text
      }
      assert.equal(
        parts.map((part) => part.text),
        joined,
      )
    }),
  )
})

test('cuts before each object', () => {
  const parts = split(['Name:  a\nX:  y\n\n\nName:  b\n\nName:  c\n'], 1000)
  assert.equal(
    parts.map((part) => part.text),
    ['Name:  a\nX:  y\n\n\n', 'Name:  b\n\nName:  c\n'],
  )
})

test.run()
