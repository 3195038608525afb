import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'
import { timeOfCommand } from '../../src/text/shapes/command-time.js'

const lines: readonly (readonly [line: string, time: string | undefined, why: string])[] = [
  [
    'Every 2.0s: kubectl get po      barn-1: Sun Nov 22 12:44:07 UTC 2026',
    '2026-11-22T12:44:07Z',
    'watch on a machine in UTC',
  ],
  ['Every 2.0s: kubectl get po      barn-1: Sun Nov 22 12:44:07 2026', undefined, 'watch in an unknown zone'],
  ['Every 2.0s: kubectl get po      barn-1: Sun Nov 22 12:44:07 CET 2026', undefined, 'a name has no offset'],
  ['Sun Nov  1 12:44:07 UTC 2026', '2026-11-01T12:44:07Z', 'what date prints'],
  ['[2026-11-22T12:44:07+01:00] jo@laptop ~ $ kubectl get po', '2026-11-22T12:44:07+01:00', 'a prompt'],
  ['12:44:07 jo@laptop ~ $ kubectl get po', undefined, 'a time of day is no moment'],
  ['it broke on Sun Nov 22 12:44:07 UTC 2026', undefined, 'a sentence dates nothing'],
]

for (const [line, time, why] of lines)
  test(`takes the time of a line: ${why}`, () => assert.is(timeOfCommand(line), time))

test('dates a capture by what date printed above it', () => {
  const { capturedAt, events } = parse(
    '$ date -u\nFri Mar  1 10:00:00 UTC 2024\n$ kubectl get events\n65s  Warning  Failed  pod/till-0  Error: ErrImagePull\n',
  )
  assert.is(capturedAt, '2024-03-01T10:00:00Z')
  assert.ok(events[0]?.lastTimestamp?.startsWith('2024-03-01T09:58:5'))
})

test('dates a capture by the creation of an object and its AGE in a table', () => {
  const { capturedAt } = parse(`$ kubectl get deploy till
NAME   READY   UP-TO-DATE   AVAILABLE   AGE
till   0/1     1            0           5m20s
$ kubectl describe deploy till
Name:                   till
Namespace:              shop
CreationTimestamp:      Fri, 01 Mar 2024 10:00:00 +0100
Selector:               app=till
Replicas:               1 desired | 1 updated | 1 total | 0 available | 1 unavailable
StrategyType:           RollingUpdate
`)
  assert.is(capturedAt, '2024-03-01T09:05:22Z')
})

test('keeps an object that was printed at two times apart', () => {
  const at = (reason: string) =>
    `Name:         till-0\nNamespace:    shop\nNode:         barn-1/192.0.2.7\nContainers:\n  till:\n    Image:          mill/till\n    State:          Waiting\n      Reason:       ${reason}\n`
  const { objects } = parse(
    `$ kubectl describe po till-0\n${at('ContainerCreating')}$ kubectl describe po till-0\n${at('CrashLoopBackOff')}`,
  )
  const reasons = objects.map((object) => JSON.stringify(object).match(/"reason":"(\w+)"/)?.[1])
  assert.equal(reasons, ['ContainerCreating', 'CrashLoopBackOff'])
})

test.run()
