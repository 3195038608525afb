import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

test('the name of the input is never taken for the name of an object', () => {
  const report = analyze(
    'Status:   Failed\nReason:   Evicted\nMessage:  The node was low on resource: memory.\n',
    {
      name: 'capture.log',
    },
  )
  assert.is(report.inputs[0]?.name, 'capture.log')
  assert.is(report.inputs[0]?.objects[0]?.name, undefined)
  assert.is(report.findings[0]?.rule, 'evict-node-pressure')
  assert.is(report.findings[0]?.object?.name, undefined)
})

test.run()
