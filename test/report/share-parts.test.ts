import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { startSharing } from '../../src/report/share-parts.js'

test('gives equal values, also of objects with strange keys', () => {
  const share = startSharing()
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      assert.equal(JSON.stringify(share(plain)), JSON.stringify(plain))
    }),
  )
})

test('makes equal parts one, and keeps a string apart from what it looks like', () => {
  const share = startSharing()
  const a = share({ fixes: [{ command: 'kubectl get pod' }], name: 'a' })
  const b = share({ fixes: [{ command: 'kubectl get pod' }], name: 'b' })
  assert.is(a.fixes, b.fixes)
  assert.equal(share(['{"a":1}', { a: 1 }, '\0{"a":1}']), ['{"a":1}', { a: 1 }, '\0{"a":1}'])
})

test.run()
