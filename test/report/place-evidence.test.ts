import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { indexLines } from '../../src/report/line-index.js'
import { placeEvidence } from '../../src/report/place-evidence.js'

function place(text: string, start: number, end: number) {
  const input = { name: 'x.log', text, index: indexLines(text) }
  return placeEvidence({ start, end, text: '' }, input)
}

test('evidence gets line, column, its exact text and its line', () => {
  assert.equal(place('one\r\ntwo three\r\n', 9, 14), {
    input: 'x.log',
    start: 9,
    end: 14,
    line: 2,
    column: 5,
    endLine: 2,
    endColumn: 10,
    text: 'three',
    lineText: 'two three',
  })
})

test('evidence over several lines shows the first of them', () => {
  const evidence = place('one\ntwo\nthree', 5, 10)
  assert.is(evidence.lineText, 'two')
  assert.equal([evidence.line, evidence.column, evidence.endLine, evidence.endColumn], [2, 2, 3, 3])
})

test('evidence from live objects keeps its path and gets no place', () => {
  const evidence = { path: 'spec.nodeName', text: 'n1' }
  assert.is(placeEvidence(evidence, { name: 'x', text: 'abc', index: indexLines('abc') }), evidence)
})

test('long evidence is cut and says so, its end stays true', () => {
  const evidence = place('x'.repeat(5000), 0, 5000)
  assert.is(evidence.cut, true)
  assert.is(evidence.text.length, 1000)
  assert.is(evidence.end, 5000)
  assert.is(evidence.endColumn, 5001)
})

test('of a very long line the part around the evidence is kept', () => {
  const evidence = place(`${'a'.repeat(50_000)}HERE${'b'.repeat(50_000)}`, 50_000, 50_004)
  assert.is(evidence.text, 'HERE')
  assert.is(evidence.lineText?.length, 2000)
  const column = evidence.lineTextColumn ?? 1
  assert.is(evidence.lineText?.slice(50_001 - column, 50_005 - column), 'HERE')
})

test('no cut parts a surrogate pair', () => {
  const evidence = place(`x${'😀'.repeat(3000)}`, 1, 6001)
  for (const text of [evidence.text, evidence.lineText ?? '']) {
    assert.not.throws(() => encodeURI(text), 'a lone surrogate has no UTF-8')
  }
})

test('offsets outside the text are moved inside', () => {
  assert.is(place('abc', 2, 99).text, 'c')
  assert.is(place('abc', 50, 99).text, '')
})

test.run()
