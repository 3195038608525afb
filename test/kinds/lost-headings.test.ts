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

const header = '  Type     Reason  Age  From     Message\n  ----     ------  ---  ----     -------\n'
const row = '  Warning  Failed  97s (x4 over 3m)  kubelet  Error: ErrImagePull\n'
const state = '    State:          Waiting\n      Reason:       ErrImagePull\n    Ready:          False\n'
const eventsWithoutHeading = [
  ['below the fields of a container', state + row],
  ['with their header', state + header + row],
  ['behind what was left out', `${state}...\n${row}`],
  ['at the first column', state + row.trimStart()],
  [
    'in the columns of old versions',
    `${state}  2m\t1m\t4\tkubelet, n1\tspec.containers{till}\tWarning\tFailed\tError: ErrImagePull\n`,
  ],
  ['behind a command and what was left out', `$ kubectl describe pod till-0\n[...]\n${row}[...]\n`],
] as const
for (const [where, text] of eventsWithoutHeading) {
  test(`reads rows of events whose heading was cut out: ${where}`, () => {
    const { events, unread } = parse(text)
    assert.equal(
      events.map(({ reason, message, involvedObject }) => [reason, message, involvedObject.kind]),
      [['Failed', 'Error: ErrImagePull', 'Pod']],
    )
    assert.ok(unread.every(({ reason }) => reason === 'elided'))
  })
}

test('reads the state of a container behind what was left out', () => {
  const { objects, unread } = parse(
    `Name:         till-0\nNamespace:    shop\n...\n${state}...\nQoS Class:    Burstable\n`,
  )
  assert.equal(objects, [
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'till-0', namespace: 'shop' },
      spec: { containers: [{}] },
      status: {
        containerStatuses: [{ ready: false, state: { waiting: { reason: 'ErrImagePull' } } }],
        qosClass: 'Burstable',
      },
    },
  ])
  assert.ok(unread.every(({ reason }) => reason === 'elided'))
})

test('keeps a line of a value that looks like a row of events, where the heading comes later', () => {
  const text = `Name:         till\nNamespace:    shop\nLabels:       <none>\nAnnotations:  note: one\n${row}Data\n====\n\nBinaryData\n====\n\nEvents:  <none>\n`
  assert.equal(parse(text).events, [])
})

test.run()
