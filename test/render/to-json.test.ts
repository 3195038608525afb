import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { toJson } from '../../src/render/to-json.js'

const values: [why: string, value: unknown, json: string][] = [
  ['C1 controls and DELETE', 'a\u009b2J\u007f', String.raw`"a\u009b2J\u007f"`],
  ['bidirectional marks', 'a\u202eb\u2066', String.raw`"a\u202eb\u2066"`],
  ['a character of two halves', '\u{e0041}', String.raw`"\udb40\udc41"`],
  ['a command to an agent', '##vso[a]b ##[c]', String.raw`"\u0023#vso[a]b \u0023#[c]"`],
  ['joiners that words need', '👩\u200d🔧', '"👩\u200d🔧"'],
  ['names, too', { 'a\u200b': 1 }, String.raw`{"a\u200b":1}`],
  ['all others', 'ä 日本 😀\n', String.raw`"ä 日本 😀\n"`],
]
for (const [why, value, json] of values) {
  test(`${why}: escaped where a terminal obeys, and the same value`, () => {
    assert.is(toJson(value), json)
    assert.equal(JSON.parse(toJson(value)), value)
  })
}

test.run()
