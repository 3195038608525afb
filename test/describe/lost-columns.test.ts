import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, parse } from '../../src/index.js'

const describe = `Name:             shop-7d9c-x2v8k
Namespace:        shop
Priority:         0
Node:             worker-2/10.0.0.12
Start Time:       Thu, 05 Mar 2026 10:00:00 +0000
Labels:           app=shop
                  tier=web
Annotations:      <none>
Status:           Running
IP:               10.1.2.3
IPs:
  IP:  10.1.2.3
Containers:
  shop:
    Container ID:  containerd://4f1b
    Image:         acme/shop:3
    Command:
      /bin/shop
      --port=8080
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    137
      Started:      Thu, 05 Mar 2026 10:01:00 +0000
      Finished:     Thu, 05 Mar 2026 10:01:09 +0000
    Ready:          False
    Restart Count:  4
    Limits:
      memory:  64Mi
    Requests:
      cpu:        100m
      memory:     64Mi
    Environment:
      PORT:  8080
    Mounts:
      /data from data (rw)
Conditions:
  Type              Status
  Initialized       True
  Ready             False
Volumes:
  data:
    Type:       EmptyDir (a temporary directory that shares a pod's lifetime)
    Medium:
    SizeLimit:  <unset>
QoS Class:      Burstable
Events:         <none>
`

const damages: readonly (readonly [string, (text: string) => string])[] = [
  ['blanks that became one', (text) => text.replace(/ {2,}/g, ' ')],
  ['lines without indentation', (text) => text.replace(/^ +/gm, '')],
  [
    'lines without indentation and blanks that became one',
    (text) => text.replace(/^ +/gm, '').replace(/ {2,}/g, ' '),
  ],
  ['wide blanks that became tabs', (text) => text.replace(/ {3,}/g, '\t')],
]
const inContainer = describe.slice(describe.indexOf('    State:'), describe.indexOf('Conditions:'))
const beginsInContainer = describe.slice(describe.indexOf('    State:'))

for (const [name, damage] of damages) {
  test(`a pod reads the same with ${name}`, () => {
    assert.equal(parse(damage(describe)).objects, parse(describe).objects)
  })

  test(`what was cut out of a container reads the same with ${name}`, () => {
    assert.equal(parse(damage(inContainer)).objects, parse(inContainer).objects)
  })

  test(`a pod without its head reads the same with ${name}`, () => {
    assert.equal(parse(damage(beginsInContainer)).objects, parse(beginsInContainer).objects)
    assert.is(analyze(damage(beginsInContainer)).findings[0]?.rule, 'crash-oom-killed')
  })
}

test('pods one below the other stay two where blanks became one', () => {
  const [, collapse] = damages[0]!
  const second = describe.replace('shop-7d9c-x2v8k', 'shop-7d9c-q5h2m')
  const names = parse(collapse(`$ kubectl describe pods\n${describe}\n\n${second}`)).objects.map(
    ({ metadata }) => metadata?.name,
  )
  assert.equal(names, ['shop-7d9c-x2v8k', 'shop-7d9c-q5h2m'])
})

test('the containers of a template keep their place where blanks became one', () => {
  const deployment = `Name:                   shop
Namespace:              shop
CreationTimestamp:      Thu, 05 Mar 2026 10:00:00 +0000
Labels:                 app=shop
Annotations:            deployment.kubernetes.io/revision: 1
Selector:               app=shop
Replicas:               2 desired | 2 updated | 2 total | 0 available | 2 unavailable
StrategyType:           RollingUpdate
MinReadySeconds:        0
RollingUpdateStrategy:  25% max unavailable, 25% max surge
Pod Template:
  Labels:  app=shop
  Containers:
   shop:
    Image:      acme/shop:3
    Port:       8080/TCP
    Limits:
      memory:     64Mi
    Environment:  <none>
    Mounts:       <none>
  Volumes:        <none>
Conditions:
  Type           Status  Reason
  ----           ------  ------
  Available      False   MinimumReplicasUnavailable
OldReplicaSets:  <none>
NewReplicaSet:   shop-7d9c (2/2 replicas created)
Events:          <none>
`
  for (const [name, damage] of damages)
    assert.equal(parse(damage(deployment)).objects, parse(deployment).objects, name)
})

test('three lines of somebody that begin like a head are none', () => {
  assert.equal(parse('Name: Jo\nStatus: sad\nType: question\n').objects, [])
})

test.run()
