import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/analyze.js'
import { decodeMessage } from '../../src/messages/decode-message.js'
import { lostFront } from '../../src/messages/lost-front.js'

const test = suite('messages/lost-front')

test('the words in front are told where only one area goes on so', () => {
  assert.is(lostFront('node was low on resource: memory.'), 'The ')
  assert.is(lostFront('image "mill/till": pull QPS exceeded'), 'Failed to pull ')
  assert.is(lostFront('iled for volume "cfg" : secret "a" not found'), 'MountVolume.SetUp fa')
})

test('what messages of several areas go on with is nobody’s', () => {
  assert.is(lostFront('rpc error: code = Unknown desc = no'), '')
})

test('whole messages and words of people have lost nothing', () => {
  for (const text of [
    'The node was low on resource: memory.',
    'Error: failed to create containerd task: no',
    'failed to create containerd task: no',
    'for volume reasons we moved',
    'pods are pending since this morning',
    '',
  ])
    assert.is(lostFront(text), '', text)
})

test('places are those of the text without the lost words', () => {
  const text = 'for volume "cfg" : secret "till-tls" not found'
  const { cause, fields, causes } = decodeMessage(text)
  assert.is(cause, 'volume-source-missing')
  const { start = -1, end = -1 } = fields['secret'] ?? {}
  assert.is(text.slice(start, end), 'till-tls')
  assert.ok(causes.every((one) => one.start >= 0 && one.end <= text.length))
})

test('a cause of the area in general is only possible', () => {
  const [finding] = analyze('volume "pvc-4" : Attach timeout for volume pvc-4').findings
  assert.is(finding?.confidence, 'possible')
})

test('a message begins in its middle on the first line only', () => {
  const rest = 'for volume "cfg" : secret "till-tls" not found'
  assert.is(analyze(`…${rest}`).findings[0]?.rule, 'volume-source-missing')
  assert.equal(analyze(`My pods wait.\n${rest}`).findings, [])
})

test.run()
