import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { splitPath } from '../../src/render/split-path.js'

const cases: [path: string, steps: (string | number)[], why: string][] = [
  ['spec.nodeName', ['spec', 'nodeName'], 'fields'],
  ['spec.containers[0].image', ['spec', 'containers', 0, 'image'], 'an index'],
  [
    'metadata.labels["app.kubernetes.io/name"]',
    ['metadata', 'labels', 'app.kubernetes.io/name'],
    'a label with dots',
  ],
  ['a["x\\"]y"].b', ['a', 'x"]y', 'b'], 'a key with quote and bracket'],
  ['', [], 'the empty path'],
  ['a[', ['a'], 'an open bracket: as far as it goes'],
  ['a..b', ['a'], 'two dots: as far as it goes'],
]
for (const [path, steps, why] of cases) {
  test(`splits ${why}`, () => assert.equal(splitPath(path), steps))
}

test('any keys come back', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      const path = `a${keys.map((key) => `[${JSON.stringify(key)}]`).join('')}`
      assert.equal(splitPath(path), ['a', ...keys])
    }),
  )
})

test('no path makes it throw', () => {
  const paths = fc.array(fc.constantFrom('a', '.', '[', ']', '"', '\\', '0')).map((parts) => parts.join(''))
  fc.assert(fc.property(paths, (path) => assert.ok(Array.isArray(splitPath(path)))))
})

test.run()
