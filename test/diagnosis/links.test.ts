import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { diagnose } from '../../src/diagnosis/diagnose.js'
import { connectObjects } from '../../src/diagnosis/links.js'
import { objectOfKey } from '../../src/diagnosis/object-key.js'
import type { KubernetesEvent } from '../../src/types.js'

function event(kind: string, name: string, reason: string, message: string): KubernetesEvent {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    type: 'Warning',
    involvedObject: { kind, namespace: 'store', name },
    reason,
    message,
  }
}

const pod = (name: string) => ({
  kind: 'Pod',
  metadata: { name, namespace: 'store' },
  spec: { nodeName: 'node-a' },
})
const timeout =
  'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[data]: timed out'
const missing = 'MountVolume.SetUp failed for volume "tls" : secret "web-tls" not found'
const unbound = '0/1 nodes are available: 1 pod has unbound immediate PersistentVolumeClaims.'
const noClass = 'storageclass.storage.k8s.io "fast" not found'

test('trouble of a pod is no root of trouble of another pod on the same node', () => {
  const findings = diagnose({
    objects: [pod('a-0'), pod('b-0')],
    events: [event('Pod', 'a-0', 'FailedMount', timeout), event('Pod', 'b-0', 'FailedMount', missing)],
  })
  assert.equal(findings.map((finding) => finding.rule).sort(), [
    'volume-mount-timeout',
    'volume-source-missing',
  ])
})

test('a pod known by its events only belongs to the claim that its StatefulSet named after it', () => {
  const findings = diagnose({
    objects: [],
    events: [
      event('Pod', 'db-0', 'FailedScheduling', unbound),
      event('PersistentVolumeClaim', 'data-db-0', 'ProvisioningFailed', noClass),
      event('PersistentVolumeClaim', 'data-db-1', 'ProvisioningFailed', noClass),
    ],
  })
  assert.is(findings[0]?.rule, 'claim-class-missing')
  assert.not.ok(findings.some((finding) => finding.rule === 'schedule-claim-unbound'))
})

test('a pod whose suffix somebody made up belongs to the Deployment of its name, and to no other', () => {
  const link = (pod: string) =>
    connectObjects([{ object: 'Deployment/shop/web' }, { object: `Pod/shop/${pod}` }])({
      kind: 'Pod',
      namespace: 'shop',
      name: pod,
    })
  for (const name of ['web-6b8d9c7f5d-abcde', 'web-xxxxxxxxx-xxxxx', 'web-5d4f8c7b9-xk2lp'])
    assert.equal(link(name), [`Pod/shop/${name}`, 'Deployment/shop/web'], name)
  for (const name of ['web-admin-abcde', 'web-abcde', 'webs-6b8d9c7f5d-abcde'])
    assert.equal(link(name), [`Pod/shop/${name}`], name)
})

test('two claims of other names are not guessed to be the one a pod waits for', () => {
  const findings = diagnose({
    objects: [],
    events: [
      event('Pod', 'web-x', 'FailedScheduling', unbound),
      event('PersistentVolumeClaim', 'one', 'ProvisioningFailed', noClass),
      event('PersistentVolumeClaim', 'two', 'ProvisioningFailed', noClass),
    ],
  })
  assert.ok(findings.some((finding) => finding.rule === 'schedule-claim-unbound'))
})

test('pods that wait for a node have as many links among many nodes as among one', () => {
  const linksAmong = (nodes: number) => {
    const records = [
      ...Array.from({ length: nodes }, (_, at) => ({ object: `Node//node-${at}` })),
      ...Array.from({ length: 40 }, (_, at) => ({
        object: `Pod/shop/web-${at}`,
        awaits: ['Node' as const],
      })),
    ]
    const links = connectObjects(records)
    return records.slice(nodes).reduce((sum, { object }) => sum + links(objectOfKey(object)).length, 0)
  }
  assert.is(linksAmong(400), linksAmong(1))
  assert.ok(linksAmong(1) >= 80, 'each pod is linked with itself and with any node')
})

test.run()
