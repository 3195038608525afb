import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'

test('the state of a container without blanks in front nests its reason and exit code', () => {
  const [object] = parse(
    'State: Waiting\nReason: CrashLoopBackOff\nLast State: Terminated\nReason: Error\nExit Code: 3\nReady: False\nRestart Count: 5\n',
  ).objects
  const { containerStatuses } = (object?.['status'] ?? {}) as { containerStatuses?: unknown[] }
  assert.equal(containerStatuses, [
    {
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { reason: 'Error', exitCode: 3 } },
      ready: false,
      restartCount: 5,
    },
  ])
})

test('somebody who writes about a state is not read as one', () => {
  assert.equal(parse('State: Terminated\nand then I restarted it\nReason: none given\n').objects, [])
})

test.run()
