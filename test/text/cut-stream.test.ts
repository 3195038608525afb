import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findCut, findNextObject } from '../../src/text/cut-stream.js'

const objects: [text: string, at: number, why: string][] = [
  ['Name:  a\n\n\nName:  b\n', 11, 'two blank lines'],
  ['Name:  a\r\n\r\n\r\nName:  b\r\n', 14, 'of CRLF too'],
  ['Name:  a\n\nName:  b\n', -1, 'one blank line may stand in a value'],
  ['Name:  a\n', -1, 'the start is no next one'],
  ['', -1, 'nothing'],
]
for (const [text, at, why] of objects) {
  test(`the next object of ${JSON.stringify(text)}: ${why}`, () => assert.is(findNextObject(text, 0), at))
}

const cuts: [text: string, at: number, why: string][] = [
  ['a\n\nb\nc', 3, 'behind a blank line'],
  ['a\nb\nc', 4, 'behind a line'],
  ['abc', 3, 'at the end'],
  ['ab\ud834', 2, 'not inside a pair'],
  ['ab\r', 2, 'not inside a line end'],
]
for (const [text, at, why] of cuts) {
  test(`the cut of ${JSON.stringify(text)}: ${why}`, () => assert.is(findCut(text), at))
}

test.run()
