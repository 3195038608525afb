import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'

type Case = readonly [claim: string, text: string, object: unknown, lost: string[]]

const cut: readonly Case[] = [
  [
    'the end of a spec above the status, in JSON',
    '    "nodeName": "n1"\n  },\n  "status": {\n    "podIP": "10.0.0.1"\n  }\n}',
    { kind: 'Pod', spec: { nodeName: 'n1' }, status: { podIP: '10.0.0.1' } },
    [],
  ],
  [
    'fields whose place nothing tells, in JSON',
    '"cpu": "1" } } ],\n    "nodeName": "n1" },\n  "status": { "podIP": "10.0.0.1" }\n}',
    { kind: 'Pod', spec: { nodeName: 'n1' }, status: { podIP: '10.0.0.1' } },
    ['"cpu": "1" } } ],'],
  ],
  [
    'the last conditions above the containers, in JSON that ends too early as well',
    '{ "status": "False", "type": "Ready" },\n{ "status": "True", "type": "Initialized" }\n],\n"containerStatuses": [\n{ "name": "app", "state": { "waiting": { "reason": "CrashLoopBackOff"\n',
    {
      kind: 'Pod',
      status: {
        conditions: [
          { status: 'False', type: 'Ready' },
          { status: 'True', type: 'Initialized' },
        ],
        containerStatuses: [{ name: 'app', state: { waiting: { reason: 'CrashLoopBackOff' } } }],
      },
    },
    [],
  ],
  [
    'the last item of a List, in JSON',
    '      "nodeName": "n1" },\n    "status": { "podIP": "10.0.0.1" } }\n],\n"kind": "List"\n}',
    { kind: 'Pod', spec: { nodeName: 'n1' }, status: { podIP: '10.0.0.1' } },
    [],
  ],
  [
    'the end of a spec above the status',
    '  nodeName: n1\n  restartPolicy: Always\nstatus:\n  phase: Pending\n  podIP: 10.0.0.1\n',
    {
      kind: 'Pod',
      spec: { nodeName: 'n1', restartPolicy: 'Always' },
      status: { phase: 'Pending', podIP: '10.0.0.1' },
    },
    [],
  ],
  [
    'fields whose place nothing tells',
    '      name: token\n      readOnly: true\n  nodeName: n1\nstatus:\n  podIP: 10.0.0.1\n',
    { kind: 'Pod', spec: { nodeName: 'n1' }, status: { podIP: '10.0.0.1' } },
    ['      name: token', '      readOnly: true'],
  ],
  [
    'a field that lies too deep for what stood there',
    '      terminationGracePeriodSeconds: 30\nstatus:\n  unavailableReplicas: 1\n  replicas: 1\n',
    { kind: 'Deployment', status: { unavailableReplicas: 1, replicas: 1 } },
    ['      terminationGracePeriodSeconds: 30'],
  ],
  [
    'the end of a condition',
    '    reason: Unschedulable\n    status: "False"\n    type: PodScheduled\n  - status: "True"\n    type: Initialized\n  containerStatuses:\n  - name: app\n',
    {
      kind: 'Pod',
      status: {
        conditions: [
          { reason: 'Unschedulable', status: 'False', type: 'PodScheduled' },
          { status: 'True', type: 'Initialized' },
        ],
        containerStatuses: [{ name: 'app' }],
      },
    },
    [],
  ],
  [
    'conditions above a key that nothing always stands in front of',
    '  - reason: DiscoveryFailed\n    status: "True"\n    type: NamespaceDeletionDiscoveryFailure\n  phase: Terminating\n',
    {
      status: {
        conditions: [
          { reason: 'DiscoveryFailed', status: 'True', type: 'NamespaceDeletionDiscoveryFailure' },
        ],
        phase: 'Terminating',
      },
    },
    [],
  ],
  [
    'the end of the last state of a container',
    '        reason: OOMKilled\n        startedAt: "2024-05-02T09:11:40Z"\n    name: app\n    ready: false\n  hostIP: 10.0.0.1\n',
    {
      kind: 'Pod',
      status: {
        containerStatuses: [
          {
            lastState: { terminated: { reason: 'OOMKilled', startedAt: '2024-05-02T09:11:40Z' } },
            name: 'app',
            ready: false,
          },
        ],
        hostIP: '10.0.0.1',
      },
    },
    [],
  ],
]

for (const [claim, text, expected, lost] of cut) {
  test(`a manifest without its beginning is read: ${claim}`, () => {
    const { objects, objectOrigins, unread, regions } = parse(text)
    assert.equal(
      regions.map(({ kind }) => kind),
      ['manifest'],
    )
    assert.is(objects.length, 1)
    const { apiVersion: _, ...object } = objects[0]!
    assert.equal(object, expected)
    assert.equal(
      unread.map(({ span }) => text.slice(span.start, span.end)).filter((part) => part !== ''),
      lost,
    )
    for (const { text: value, start, end } of objectOrigins[0]?.places ?? [])
      assert.is(text.slice(start, end).replace(/"/g, ''), value.replace(/"/g, ''))
  })
}

test('a message in lines without a place tells what happened', () => {
  const text =
    "      message: '0/3 nodes are available: 3 Insufficient cpu.'\n  podIP: 10.0.0.1\n  qosClass: Burstable\n"
  assert.equal(
    parse(text).events.map(({ reason }) => reason),
    ['FailedScheduling'],
  )
})

test('a quote that goes on below ends no value, whatever quotes stand doubled in it', () => {
  const text =
    "message: 'it didn''t match.\n  preemption: none.'\nreason: Unschedulable\nstatus: \"False\"\ntype: PodScheduled\n"
  assert.equal(parse(text).unread, [])
})

test('a first line that stands too deep costs a document itself alone', () => {
  assert.is(parse('  apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n').objects[0]?.metadata?.name, 'web')
})

test.run()
