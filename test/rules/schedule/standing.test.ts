import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../../src/index.js'

const cases: readonly [reasons: string, first: string, why: string][] = [
  [
    "1 node(s) exceed max volume count, 3 node(s) didn't match Pod's node affinity",
    'schedule-volume-limit',
    'a node only reaches the volume filters when its labels fit',
  ],
  [
    "1 Insufficient nvidia.com/gpu, 5 node(s) didn't match Pod's node affinity/selector",
    'schedule-extended-resource',
    'a node that lacks devices has passed the selector',
  ],
  [
    "2 Insufficient memory, 5 node(s) didn't match node selector",
    'schedule-selector-mismatch',
    'of filters alike the largest count',
  ],
  [
    '3 node(s) had untolerated taint {dedicated: gpu}, 1 Insufficient cpu',
    'schedule-insufficient-resources',
    'tainted nodes have a purpose of their own',
  ],
  [
    "3 node(s) had taint {node-role.kubernetes.io/master: }, that the pod didn't tolerate, 1 node(s) were unschedulable",
    'schedule-node-cordoned',
    'the control plane is never the cause beside others',
  ],
  [
    "1 Too many pods, 2 node(s) didn't match pod affinity rules",
    'schedule-too-many-pods',
    'pods are not meant for nodes without the pods they follow',
  ],
  [
    "1 Insufficient pods, 1 node(s) had taints that the pod didn't tolerate, 23 Insufficient cpu",
    'schedule-insufficient-resources',
    'room for pods and cpu come from the same filter',
  ],
]

for (const [reasons, first, why] of cases) {
  test(`${first}: ${why}`, () => {
    const { findings } = analyze(`0/9 nodes are available: ${reasons}.`)
    assert.is(findings[0]?.rule, first)
    assert.is(findings[0]?.confidence, 'certain')
    assert.not.ok(findings.slice(1).some((finding) => finding.confidence === 'certain'))
  })
}

test('the names of the foremost reason are filled in', () => {
  const [finding] = analyze('0/5 nodes are available: 2 Insufficient cpu, 3 Insufficient memory.').findings
  assert.is(finding?.title, '3 of 5 nodes have too little free cpu and memory')
})

test.run()
