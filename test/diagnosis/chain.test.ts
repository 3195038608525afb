import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

const nodeFull = `Name:               worker-2
Roles:              <none>
Conditions:
  Type             Status  LastHeartbeatTime                 LastTransitionTime                Reason                       Message
  ----             ------  -----------------                 ------------------                ------                       -------
  DiskPressure     True    Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 09:40:00 +0000   KubeletHasDiskPressure       kubelet has disk pressure
  Ready            True    Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 08:00:00 +0000   KubeletReady                 kubelet is posting ready status
`
const evictedPod = `Name:             web-6d4cf56db6-x7k2p
Namespace:        shop
Node:             worker-2/10.0.0.12
Status:           Failed
Reason:           Evicted
Message:          The node was low on resource: ephemeral-storage.
Controlled By:    ReplicaSet/web-6d4cf56db6
`
const shortReplicaSet = `Name:           web-6d4cf56db6
Namespace:      shop
Selector:       app=web,pod-template-hash=6d4cf56db6
Controlled By:  Deployment/web
Replicas:       0 current / 1 desired
Pods Status:    0 Running / 0 Waiting / 0 Succeeded / 1 Failed
`
const stuckDeployment = `Name:                   web
Namespace:              shop
Replicas:               1 desired | 1 updated | 1 total | 0 available | 1 unavailable
StrategyType:           RollingUpdate
Conditions:
  Type           Status  Reason
  ----           ------  ------
  Progressing    False   ProgressDeadlineExceeded
NewReplicaSet:   web-6d4cf56db6 (1/1 replicas created)
`
const blocks = [nodeFull, evictedPod, shortReplicaSet, stuckDeployment]

test('a full disk, its evicted pod, the short ReplicaSet and the stuck Deployment are one finding with its chain', () => {
  const { findings } = analyze(blocks.join('\n\n'))
  assert.equal(
    findings.map((finding) => finding.rule),
    ['node-disk-pressure'],
  )
  assert.equal(
    findings[0]?.chain.map((link) => `${link.object?.kind} ${link.object?.name}`),
    ['Node worker-2', 'Pod web-6d4cf56db6-x7k2p', 'ReplicaSet web-6d4cf56db6', 'Deployment web'],
  )
  const withEvidence = findings[0]?.chain.filter((link) => link.evidence.length === 1)
  assert.is(withEvidence?.length, 3)
  assert.match(findings[0]?.rootBecause ?? '', /follow from it$/)
})

test('the order in which objects stand does not change the root or its chain', () => {
  const told = (text: string) =>
    analyze(text).findings.map(({ rule, chain }) => [rule, chain.map((link) => link.object?.kind)])
  assert.equal(told([...blocks].reverse().join('\n\n')), told(blocks.join('\n\n')))
})

test('a warning from which an error follows is an error', () => {
  assert.is(analyze(nodeFull).findings[0]?.severity, 'warning')
  assert.is(analyze(blocks.join('\n\n')).findings[0]?.severity, 'error')
})

test('without the node the evicted pod is the root', () => {
  assert.is(
    analyze([evictedPod, shortReplicaSet, stuckDeployment].join('\n\n')).findings[0]?.rule,
    'evict-node-pressure',
  )
})

test('a failing liveness probe is the root of the kill, the end and the back-off', () => {
  const { findings } = analyze(`Name:             api-7f9c6d5b8-k2m4n
Namespace:        shop
Status:           Running
Containers:
  api:
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       Error
      Exit Code:    137
    Ready:          False
    Restart Count:  8
Events:
  Type     Reason     Age                 From     Message
  ----     ------     ----                ----     -------
  Warning  Unhealthy  3m (x24 over 20m)   kubelet  Liveness probe failed: HTTP probe failed with statuscode: 500
  Normal   Killing    3m (x8 over 20m)    kubelet  Container api failed liveness probe, will be restarted
  Warning  BackOff    30s (x40 over 15m)  kubelet  Back-off restarting failed container api in pod api-7f9c6d5b8-k2m4n_shop(0a-0b)
`)
  assert.equal(
    findings.map((finding) => finding.rule),
    ['probe-liveness-failed'],
  )
  assert.is(findings[0]?.symptoms.find(({ what }) => what === 'back-off')?.count, 40)
})

test('forty pods of one Deployment are one finding with a count, another failure stays apart', () => {
  const letters = 'bcdfghjklmnpqrstvwxz'
  const rows = Array.from({ length: 40 }, (_, index) => {
    const suffix = `${letters[index % 20]}${letters[(index * 7 + Math.floor(index / 20)) % 20]}2xz`
    return `2m  Warning  Failed  pod/shop-7c9d8f6b5-${suffix}  Failed to pull image "registry.acme.io/shop:2": rpc error: code = Unknown desc = dial tcp: lookup registry.acme.io on 10.96.0.10:53: no such host`
  })
  const { findings } = analyze(
    [
      'LAST SEEN  TYPE  REASON  OBJECT  MESSAGE',
      ...rows,
      '3m  Warning  FailedScheduling  pod/batch-0  0/3 nodes are available: 3 Insufficient memory.',
    ].join('\n'),
  )
  assert.equal(
    findings.map(({ rule, count }) => [rule, count]),
    [
      ['image-registry-dns', 40],
      ['schedule-insufficient-resources', 1],
    ],
  )
  assert.is(findings[0]?.objects.length, 20)
})

test('every finding says why it is the root', () => {
  for (const text of [...blocks, 'Back-off pulling image "acme/shop:1"', 'OOMKilled'])
    for (const finding of analyze(text).findings) assert.ok(finding.rootBecause)
})

test.run()
