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

test('a container without blanks in front nests its states and its limits', () => {
  const [object] = parse(
    'Containers:\napp:\nImage:          acme/app:1\nLast State:     Terminated\nReason:       OOMKilled\nExit Code:    137\nReady:          False\nRestart Count:  4\nLimits:\nmemory:  64Mi\n',
  ).objects
  const { containers } = (object?.['spec'] ?? {}) as { containers?: unknown[] }
  const { containerStatuses } = (object?.['status'] ?? {}) as { containerStatuses?: unknown[] }
  assert.equal(containers, [{ name: 'app', image: 'acme/app:1', resources: { limits: { memory: '64Mi' } } }])
  assert.equal(containerStatuses, [
    {
      name: 'app',
      lastState: { terminated: { reason: 'OOMKilled', exitCode: 137 } },
      ready: false,
      restartCount: 4,
    },
  ])
})

test('a custom resource without blanks in front keeps its conditions below its status', () => {
  const [object] = parse(
    'Name:         shop-tls\nNamespace:    store\nAPI Version:  cert-manager.io/v1\nKind:         Certificate\nMetadata:\nGeneration:  1\nSpec:\nSecret Name:  shop-tls\nStatus:\nConditions:\nMessage:  not issued\nReason:   DoesNotExist\nStatus:   False\nType:     Ready\nRevision:  3\nEvents:  <none>\n',
  ).objects
  assert.equal(object?.['spec'], { secretName: 'shop-tls' })
  assert.equal(object?.['status'], {
    conditions: [{ message: 'not issued', reason: 'DoesNotExist', status: 'False', type: 'Ready' }],
    revision: 3,
  })
})

test('the counters of a DaemonSet need nothing around them', () => {
  const [object] = parse(
    'Desired Number of Nodes Scheduled: 5\nCurrent Number of Nodes Scheduled: 5\nNumber of Nodes Misscheduled: 0\n',
  ).objects
  assert.is(object?.kind, 'DaemonSet')
})

test.run()
