import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'

const pod = (name: string, started: string | undefined, age: string) => `Name:         ${name}
Namespace:    shop
Containers:
  till:
    Image:          mill/till:1.4
    State:          Running
${started === undefined ? '' : `      Started:      ${started}\n`}    Ready:          True
    Restart Count:  0
Events:
  Type    Reason   Age   From     Message
  ----    ------   ----  ----     -------
  Normal  Started  ${age}    kubelet  Started container till
`
const noon = 'Sun, 22 Nov 2026 12:00:00 +0000'
const stamped = (text: string) => text.replace(/^(?=.)/gm, '2026-11-22T12:30:00.1234567Z ')

for (const [claim, text, time] of [
  [
    'the prompt of its command',
    `[2026-11-22T12:44:07+01:00] jo@laptop ~ $ kubectl describe po till-0\n${pod('till-0', undefined, '90s')}`,
    '2026-11-22T12:44:07+01:00',
  ],
  ['the stamps of its CI log', stamped(pod('till-0', undefined, '90s')), '2026-11-22T12:30:00.1234567Z'],
  ['a start that the text tells as a time and as an age', pod('till-0', noon, '90s'), '2026-11-22T12:01:32Z'],
  ['nothing where no time stands', pod('till-0', undefined, '90s'), undefined],
  [
    'nothing where two captures contradict each other',
    `${pod('till-0', noon, '90s')}\n\n${pod('till-1', noon, '9d')}`,
    undefined,
  ],
  [
    'nothing by a clock whose zone nobody knows',
    `[12:44:07] jo@laptop ~ $ kubectl describe po till-0\n${pod('till-0', undefined, '90s')}`,
    undefined,
  ],
] as const) {
  test(`dates a capture by ${claim}`, () => {
    const { capturedAt, events } = parse(text)
    assert.is(capturedAt, time)
    assert.is(
      events.every((event) => event.lastTimestamp === undefined),
      time === undefined,
    )
  })
}

test('gives the time of the caller the last word', () => {
  assert.is(
    parse(stamped(pod('till-0', noon, '90s')), { capturedAt: '2026-11-23T00:00:00Z' }).capturedAt,
    '2026-11-23T00:00:00Z',
  )
})

test('keeps one object at two times apart, in the order of the text', () => {
  const { objects } = parse(`$ kubectl get po
NAME     READY   STATUS    RESTARTS   AGE
till-0   1/1     Running   0          5m
$ kubectl get po
NAME     READY   STATUS             RESTARTS   AGE
till-0   0/1     CrashLoopBackOff   3          9m
`)
  assert.equal(
    objects.map(
      ({ status }) =>
        (status as { containerStatuses: { restartCount: number }[] }).containerStatuses[0]?.restartCount,
    ),
    [0, 3],
  )
})

test.run()
