import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { stringify } from 'yaml'
import { findWritten } from '../../src/facts/find-written.js'
import { analyze } from '../../src/index.js'

const message =
  'Failed to pull image "registry.example.com/shop/till:9": it\'s too late: toomanyrequests: slow down'

test('a stretch of a message is found in its JSON string, wherever it begins', () => {
  const lines = `${message}\nC:\\images <1>`
  const written = JSON.stringify(lines).slice(1, -1)
  fc.assert(
    fc.property(fc.nat(lines.length - 1), (from) => {
      const [start = -1] = findWritten(lines, written, [from])
      assert.is(JSON.parse(`"${written.slice(start)}"`), lines.slice(from))
    }),
  )
})

test('what is written otherwise than the value has no place', () => {
  assert.equal(findWritten('a b', 'a c', [2, 3]), [])
})

for (const defaultStringType of [
  'QUOTE_SINGLE',
  'QUOTE_DOUBLE',
  'PLAIN',
  'BLOCK_FOLDED',
  'BLOCK_LITERAL',
] as const) {
  test(`evidence stands at its words in a message that YAML folds (${defaultStringType})`, () => {
    const event = {
      apiVersion: 'v1',
      kind: 'Event',
      type: 'Warning',
      reason: 'Failed',
      involvedObject: { kind: 'Pod', name: 'till-0', namespace: 'shop' },
      message,
    }
    const text = stringify(event, { defaultStringType, defaultKeyType: 'PLAIN', lineWidth: 60 })
    const [finding] = analyze(text).findings
    assert.is(finding?.rule, 'image-rate-limited')
    assert.match(finding?.evidence[0].text ?? '', /^toomanyrequests/)
  })
}

test.run()
