import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { controllerOf } from '../../src/diagnosis/controller-of.js'

const cases: [string, { kind: string; name: string }, Record<string, string>, string | undefined][] = [
  [
    'a Deployment behind its ReplicaSet',
    { kind: 'ReplicaSet', name: 'web-5d9c7fb6d8' },
    {},
    'deployment/web',
  ],
  [
    'with the hash as the label says it',
    { kind: 'ReplicaSet', name: 'web-1947110632' },
    { 'pod-template-hash': '1947110632' },
    'deployment/web',
  ],
  ['a ReplicaSet of its own', { kind: 'ReplicaSet', name: 'frontend' }, {}, 'replicaset/frontend'],
  [
    "a label that is not its name's end",
    { kind: 'ReplicaSet', name: 'web' },
    { 'pod-template-hash': '12' },
    'replicaset/web',
  ],
  ['a StatefulSet', { kind: 'StatefulSet', name: 'db' }, {}, 'statefulset/db'],
  ['nothing for a Job: its template cannot be changed', { kind: 'Job', name: 'a' }, {}, undefined],
  ["nothing for a node's static pod", { kind: 'Node', name: 'a' }, {}, undefined],
  [
    'nothing for a Rollout',
    { kind: 'ReplicaSet', name: 'web-5d9c7fb6d8' },
    { 'rollouts-pod-template-hash': '5d9c7fb6d8' },
    undefined,
  ],
]

for (const [claim, owner, labels, expected] of cases)
  test(`what to change instead of a pod: ${claim}`, () => {
    assert.is(controllerOf({ kind: 'Pod', metadata: { ownerReferences: [owner], labels } }), expected)
  })

test('a pod without a controller is changed itself', () => {
  assert.is(controllerOf({ kind: 'Pod', metadata: { name: 'web' } }), undefined)
})

test.run()
