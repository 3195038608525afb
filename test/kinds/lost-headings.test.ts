import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'

test('reads a table of pods that stands below another field of a node', () => {
  const text = `Name:               barn-1
Roles:              worker
  Namespace  Name    CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
  ---------  ----    ------------  ----------  ---------------  -------------  ---
  shop       till-0  100m (5%)     0 (0%)      64Mi (1%)        0 (0%)         4d
`
  const { objects, unread } = parse(text)
  assert.equal(
    objects.map(({ kind, metadata }) => [kind, metadata?.name]),
    [
      ['Node', 'barn-1'],
      ['Pod', 'till-0'],
    ],
  )
  assert.equal(unread, [])
})

test('knows an Ingress by its rules alone', () => {
  const text = `Rules:
  Host       Path  Backends
  ----       ----  --------
  shop.test
             /     till:8080 (<none>)
`
  const { objects, unread } = parse(text)
  assert.is(objects[0]?.kind, 'Ingress')
  assert.equal(unread, [])
})

test.run()
