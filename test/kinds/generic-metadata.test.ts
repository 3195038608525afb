import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'

test('an empty Metadata section does not wipe out the name', () => {
  const text = [
    'Name:         a',
    'Namespace:    ',
    'Labels:       <none>',
    'Annotations:  <none>',
    'API Version:  example.com/v1',
    'Kind:         Widget',
    'Metadata:',
    'Spec:',
    '  Size:  3',
    'Events:  <none>',
    '',
  ].join('\n')
  const { objects, unread } = parse(text)
  assert.is(objects[0]?.kind, 'Widget')
  assert.is(objects[0]?.metadata?.name, 'a')
  assert.equal(unread, [])
})

test.run()
