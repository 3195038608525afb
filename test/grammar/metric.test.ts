import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseMetric } from '../../src/grammar/metric.js'

const cases: readonly (readonly [string, object | undefined])[] = [
  ['resource cpu on pods', { type: 'Resource', name: 'cpu' }],
  [
    'resource cpu on pods  (as a percentage of request)',
    { type: 'Resource', name: 'cpu', note: 'as a percentage of request' },
  ],
  ['resource cpu of container "app" on pods', { type: 'ContainerResource', name: 'cpu', container: 'app' }],
  ['resource nvidia.com/gpu on pods', { type: 'Resource', name: 'nvidia.com/gpu' }],
  ['"pps" on pods', { type: 'Pods', name: 'pps' }],
  ['"" on pods', { type: 'Pods', name: '' }],
  [
    '"rps" on Ingress/main (target value)',
    { type: 'Object', name: 'rps', object: 'Ingress/main', note: 'target value' },
  ],
  ['"q" (target average value)', { type: 'External', name: 'q', note: 'target average value' }],
  ['"q', undefined],
  ['resource cpu', undefined],
  ['', undefined],
]

for (const [text, expected] of cases) {
  test(`${text}: says what it is of`, () => {
    const read = parseMetric(text)
    const { type, name, container, object, note } = read ?? {}
    const found = { type, name: name?.text, container: container?.text, object: object?.text, note }
    assert.equal(read && JSON.parse(JSON.stringify(found)), expected)
    for (const token of [name, container, object]) {
      if (token) assert.is(text.slice(token.at, token.at + token.text.length), token.text)
    }
  })
}

test.run()
