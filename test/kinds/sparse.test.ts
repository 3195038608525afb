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

const head = ['Name:         web', 'Namespace:    shop']

test('an autoscaler without the heading of metrics is one of v1, and needs no target', () => {
  const lines = [...head, 'Reference:    Deployment/web', 'Min replicas:  1', 'Max replicas:  3']
  const { object, unread } = read(...lines, 'Deployment pods:  1 current / 1 desired', 'Events:       <none>')
  assert.equal([object['apiVersion'], object['kind']], ['autoscaling/v1', 'HorizontalPodAutoscaler'])
  assert.equal(unread, [])
  const withMetrics = [...lines.slice(0, 3), 'Metrics:      ( current / target )', ...lines.slice(3)]
  assert.is(
    read(...withMetrics, 'Deployment pods:  1 current / 1 desired').object['apiVersion'],
    'autoscaling/v2',
  )
})

test('a budget without a number is known by its status', () => {
  const status = ['Status:', '    Allowed disruptions:  1', '    Current:              2']
  const { object, unread } = read(...head, 'Selector:     <unset>', ...status, 'Events:       <none>')
  assert.is(object['kind'], 'PodDisruptionBudget')
  assert.equal(unread, [])
})

test('a backend of the core group has an empty one', () => {
  const { object, unread } = read(
    'Name:             web',
    'Labels:           <none>',
    'Namespace:        shop',
    'Address:          ',
    'Ingress Class:    <none>',
    'Default backend:  APIGroup: , Kind: ConfigMap, Name: maintenance',
    'Rules:',
    '  Host        Path  Backends',
    '  ----        ----  --------',
    '  *           *     APIGroup: , Kind: ConfigMap, Name: maintenance',
    'Annotations:  <none>',
    'Events:       <none>',
  )
  const { defaultBackend } = object['spec'] as unknown as { defaultBackend: object }
  assert.equal(defaultBackend, { resource: { apiGroup: '', kind: 'ConfigMap', name: 'maintenance' } })
  assert.equal(unread, [])
})

test('a class printed from the annotation of a claim template leaves the field of the template open', () => {
  const { object, stated } = read(
    ...head,
    'Update Strategy:    OnDelete',
    'Volume Claims:',
    '  Name:          data',
    '  StorageClass:  slow',
    '  Labels:        <none>',
    '  Annotations:   volume.beta.kubernetes.io/storage-class=slow',
    '  Capacity:      <default>',
    '  Access Modes:  [ReadWriteOnce]',
    'Events:          <none>',
  )
  const { volumeClaimTemplates } = object['spec'] as unknown as { volumeClaimTemplates: object[] }
  assert.equal(volumeClaimTemplates[0], {
    metadata: { name: 'data', annotations: { 'volume.beta.kubernetes.io/storage-class': 'slow' } },
    spec: { accessModes: ['ReadWriteOnce'] },
  })
  assert.not.ok(stated.some((path) => path.endsWith('storageClassName')))
})

test('an empty reason of a condition is told by the header', () => {
  const table = [
    'Conditions:',
    '  Type            Status  Reason  Message',
    '  ----            ------  ------  -------',
  ]
  const { object } = read(
    ...head,
    'Reference:    Deployment/web',
    'Metrics:      ( current / target )',
    'Min replicas:  1',
    'Max replicas:  3',
    'Deployment pods:  1 current / 1 desired',
    ...table,
    '  ScalingLimited  False           \ufeffWhy it is so',
    'Events:       <none>',
  )
  const { conditions } = object['status'] as unknown as { conditions: object[] }
  assert.equal(conditions, [{ type: 'ScalingLimited', status: 'False', message: '\ufeffWhy it is so' }])
})

test('a path with a backend that is not set behind it is a path', () => {
  const { object, objects } = read(
    'Name:             web',
    'Namespace:        shop',
    'Address:          ',
    'Default backend:  default-http-backend:80 (<none>)',
    'Rules:',
    '  Host   Path  Backends',
    '  ----   ----  --------',
    '  a.com  ',
    '         /     :0 (<none>)',
    'Annotations:',
    'Events:  <none>',
  )
  const { rules } = object['spec'] as unknown as { rules: object[] }
  assert.equal(rules, [{ host: 'a.com', http: { paths: [{ path: '/' }] } }])
  assert.not.ok(objects.some(({ metadata }) => metadata?.name === '/'))
})

test('what an abbreviation was made from is inferred, and so is a text of several lines', () => {
  const { object, stated, inferred } = read(
    'Name:         w',
    'Namespace:    shop',
    'API Version:  example.com/v1',
    'Kind:         Widget',
    'Spec:',
    '  URL Path:  /a',
    '  Multi:     one',
    'two',
    '  Single:    one',
    'Events:      <none>',
  )
  assert.equal(object['spec'], { urlPath: '/a', multi: 'one\ntwo', single: 'one' })
  assert.equal(
    stated.filter((path) => path.startsWith('spec.')),
    ['spec.single'],
  )
  assert.ok(inferred.some(({ path, because }) => path === 'spec.urlPath' && because.includes('capitals')))
  assert.ok(inferred.some(({ path, because }) => path === 'spec.multi' && because.includes('end')))
})

test('the address that old kubectls print for a partition is no partition', () => {
  const lines = ['Update Strategy:    RollingUpdate', '  Partition:        824653664112']
  const { object, unread } = read(...head, ...lines, 'Events:             <none>')
  assert.equal(object['spec'], { updateStrategy: { type: 'RollingUpdate' } })
  assert.equal(unread, [])
})

test.run()
