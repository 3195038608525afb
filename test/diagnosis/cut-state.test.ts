import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

const state = (message: string) => `    State:          Waiting
      Reason:       RunContainerError
    Last State:     Terminated
      Reason:       StartError
      Message:      failed to create containerd task: failed to create shim task: OCI runtime create failed: ${message}
      Exit Code:    128
`

test('a state whose message breaks off names its cause as possible, though its reason is whole', () => {
  const [finding] = analyze(state('runc create failed: unable to start container proce')).findings
  assert.is(finding?.rule, 'container-runtime-error')
  assert.is(finding?.confidence, 'possible')
})

test('a state whose message is whole keeps its confidence', () => {
  const [finding] = analyze(
    state(
      'runc create failed: unable to start container process: exec: "/shop": stat /shop: no such file or directory',
    ),
  ).findings
  assert.is(finding?.rule, 'container-command-not-found')
  assert.is.not(finding?.confidence, 'possible')
})

test.run()
