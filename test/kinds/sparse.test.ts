import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from '../../src/index.js'

const read = (...lines: string[]) => {
  const { objects, objectOrigins, unread } = parse([...lines, ''].join('\n'))
  const origin = objectOrigins[0] as (typeof objectOrigins)[number]
  return {
    object: objects[0] as Record<string, never>,
    objects,
    stated: origin.stated,
    inferred: origin.inferred,
    unread,
  }
}

test('0 and false are inferred: Go prints them of what is not set', () => {
  const { stated, inferred } = read(
    'Name:         web',
    'Namespace:    shop',
    'Selector:     app=web',
    'Labels:       app=web',
    'Annotations:  <none>',
    'Replicas:     0 current / 2 desired',
    'Pods Status:  0 Running / 0 Waiting / 0 Succeeded / 0 Failed',
    'Events:       <none>',
  )
  assert.ok(stated.includes('spec.replicas'))
  assert.not.ok(stated.includes('status.replicas'))
  assert.ok(inferred.some(({ path }) => path === 'status.replicas'))
})

test('a secret reference keeps its namespace', () => {
  const { object, unread } = read(
    'Name:            pv',
    'Labels:          <none>',
    'Annotations:     <none>',
    'Finalizers:      []',
    'StorageClass:    ',
    'Status:          Available',
    'Claim:           ',
    'Reclaim Policy:  Retain',
    'Access Modes:    RWX',
    'Capacity:        1Gi',
    'Node Affinity:   <none>',
    'Message:         ',
    'Source:',
    "    Type:        CephFS (a CephFS mount on the host that shares a pod's lifetime)",
    '    Monitors:    [10.16.154.78:6789]',
    '    Path:        /some',
    '    User:        admin',
    '    SecretFile:  ',
    '    SecretRef:   &SecretReference{Name:ceph,Namespace:kube-system,}',
    '    ReadOnly:    false',
    'Events:          <none>',
  )
  const { cephfs } = object['spec'] as unknown as { cephfs: { secretRef: object } }
  assert.equal(cephfs.secretRef, {
    name: 'ceph',
    namespace: 'kube-system',
  })
  assert.equal(unread, [])
})

test('a prompt in the data of a ConfigMap is data where its events follow', () => {
  const { object, objects } = read(
    'Name:         app',
    'Namespace:    shop',
    'Labels:       <none>',
    'Annotations:  <none>',
    '',
    'Data',
    '====',
    'README:',
    '----',
    'Run',
    '$ kubectl get pods',
    'and wait',
    '',
    'BinaryData',
    '====',
    '',
    'Events:  <none>',
  )
  assert.equal(object['data'], { README: 'Run\n$ kubectl get pods\nand wait' })
  assert.is(objects.length, 1)
})

test.run()
