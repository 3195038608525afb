import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/parse.js'
import { valueAt } from './value-at.js'

const fixture = (name: string) => readFileSync(`fixtures/describe/1.33/${name}.txt`, 'utf8')

test('reads the kind of every workload and of a node from its fields', () => {
  for (const [file, kind] of [
    ['deployment_mill', 'Deployment'],
    ['replicaset_mill-6d9', 'ReplicaSet'],
    ['statefulset_silo', 'StatefulSet'],
    ['daemonset_vane', 'DaemonSet'],
    ['job_bake', 'Job'],
    ['cronjob_oven', 'CronJob'],
    ['node_barn-1', 'Node'],
  ] as const)
    assert.is(parse(fixture(file)).objects[0]?.kind, kind)
})

test('makes the ReplicaSets of a Deployment partial objects that it controls', () => {
  const { objects, objectOrigins } = parse(fixture('deployment_mill'))
  const at = objects.findIndex((object) => object.kind === 'ReplicaSet')
  const made = objects[at]!
  assert.is(made.metadata?.name, 'mill-6d9')
  assert.is(made.metadata?.namespace, 'store')
  assert.equal(made['status'], { replicas: 2 })
  assert.equal(made.metadata?.ownerReferences, [
    { apiVersion: 'apps/v1', kind: 'Deployment', name: 'mill', controller: true },
  ])
  assert.equal(objectOrigins[at]?.stated, ['metadata.name', 'status.replicas', 'spec.replicas'])
  assert.ok(objectOrigins[at]?.partial)
})

test('makes pods that are only counted placeholders which the selector finds', () => {
  const text = fixture('statefulset_silo').replace(
    '0 Running / 0 Waiting / 0 Succeeded / 0 Failed',
    '2 Running / 1 Waiting / 0 Succeeded / 0 Failed',
  )
  const { objects, objectOrigins } = parse(text)
  const pods = objects.filter((object) => object.kind === 'Pod')
  assert.equal(
    pods.map((pod) => valueAt(pod, 'status.phase')),
    ['Running', 'Running', 'Pending'],
  )
  assert.equal(pods[0]?.metadata?.labels, { app: 'mill', part: 'grind' })
  for (const [index, object] of objects.entries())
    assert.is(objectOrigins[index]?.placeholder, object.kind === 'Pod')
})

test('begins a claim template at each Name', () => {
  const { objects } = parse(fixture('statefulset_silo'))
  assert.equal(valueAt(objects[0]!, 'spec.volumeClaimTemplates[0].spec.storageClassName'), 'fast')
  assert.equal(valueAt(objects[0]!, 'spec.volumeClaimTemplates[1]'), {
    metadata: { name: 'log' },
    spec: { accessModes: ['ReadWriteOnce', 'ReadOnlyMany'] },
  })
})

test('leaves zero out of a status where the API does, and keeps it elsewhere', () => {
  const text = fixture('deployment_mill').replace(
    /\d+ desired.*/,
    '0 desired | 0 updated | 0 total | 0 available | 0 unavailable',
  )
  const [deployment] = parse(text).objects
  assert.is(valueAt(deployment!, 'spec.replicas'), 0)
  assert.is(valueAt(deployment!, 'status.replicas'), undefined)
})

test('reads the lease and the pods of a node', () => {
  const rows = `Non-terminated Pods:          (1 in total)
  Namespace                   Name    CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
  ---------                   ----    ------------  ----------  ---------------  -------------  ---
  store                       mill-1  250m (6%)     0 (0%)      64Mi (0%)        128Mi (0%)     5m
`
  const text = fixture('node_barn-1').replace(/Non-terminated Pods:[\s\S]*?(?=Allocated resources:)/, rows)
  const { objects, unread } = parse(text, { capturedAt: '2026-11-20T09:00:00Z' })
  assert.equal(unread, [])
  const lease = objects.find((object) => object.kind === 'Lease')
  assert.is(valueAt(lease!, 'spec.renewTime'), '2026-11-20T08:00:07.000000Z')
  const pod = objects.find((object) => object.kind === 'Pod')
  assert.is(pod?.metadata?.creationTimestamp, '2026-11-20T08:55:00Z')
  assert.equal(valueAt(pod!, 'spec.containers[0].resources'), {
    requests: { cpu: '250m', memory: '64Mi' },
    limits: { memory: '128Mi' },
  })
})

test('reads a node with more resources than the rows of its pods tell', () => {
  const rows = `Non-terminated Pods:          (1 in total)
  Namespace  Name    CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
  ---------  ----    ------------  ----------  ---------------  -------------  ---
  store      mill-1  0 (0%)        0 (0%)      0 (0%)           0 (0%)         5m
Allocated resources:
  Resource         Requests  Limits
  --------         --------  ------
  example.com/gpu  1         1
`
  const text = fixture('node_barn-1').replace(/Non-terminated Pods:[\s\S]*?(?=Events:)/, rows)
  // blanks that a chat has eaten
  const { objects } = parse(text.replaceAll(/ {2,}/g, ' '))
  const pod = objects.find((object) => object.kind === 'Pod')
  const resources = { requests: { 'example.com/gpu': '1' }, limits: { 'example.com/gpu': '1' } }
  assert.equal(valueAt(pod!, 'spec.containers[0].resources'), resources)
})

test('keeps a condition message of several lines that look like fields', () => {
  const [node] = parse(fixture('node_barn-1')).objects
  assert.is(valueAt(node!, 'status.conditions[1].message'), 'Kubelet stopped posting:\nReady:  maybe')
})

test('keeps the first of two values for one path and tells the second as conflicting', () => {
  const text = fixture('job_bake').replace('Completions:', 'Parallelism:                 7\nCompletions:')
  const { objects, unread } = parse(text)
  assert.is(valueAt(objects[0]!, 'spec.parallelism'), 2)
  assert.equal(
    unread.map(({ span, reason }) => [reason, text.slice(span.start, span.end)]),
    [['conflicting', '7']],
  )
})

test('tells a last line that was cut as truncated', () => {
  const whole = fixture('replicaset_mill-6d9')
  const text = whole.slice(0, whole.indexOf('/flour from') + 8)
  assert.equal(
    parse(text).unread.map(({ reason }) => reason),
    ['truncated'],
  )
})

test.run()
