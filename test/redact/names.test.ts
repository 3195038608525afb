import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { redact } from '../../src/redact/redact.js'

const cases: [claim: string, input: string, output: string][] = [
  [
    'relates a pod to its owners',
    'Controlled By:  ReplicaSet/shop-7d4b9c6f5\nCreated pod: shop-7d4b9c6f5-x2x8z\nScaled up replica set shop-7d4b9c6f5 to 1',
    'Controlled By:  ReplicaSet/app-1-7d4b9c6f5\nCreated pod: app-1-7d4b9c6f5-7wt84\nScaled up replica set app-1-7d4b9c6f5 to 1',
  ],
  [
    'keeps the ordinals of a StatefulSet',
    'create Pod db-0 in StatefulSet db successful',
    'create Pod app-1-0 in StatefulSet app-1 successful',
  ],
  [
    'replaces namespace, pod and node of a placement',
    'Successfully assigned prod/web to n7',
    'Successfully assigned ns-1/pod-1 to node-1',
  ],
  [
    'replaces a plain word only where it is a name',
    'Successfully assigned failed/web to n7\nError: failed to start web',
    'Successfully assigned ns-1/pod-1 to node-1\nError: failed to start web',
  ],
  [
    'replaces a distinctive name everywhere',
    'Successfully assigned prod/my-shop to n7\nsee my-shop-config of my-shop',
    'Successfully assigned ns-1/pod-1 to node-1\nsee pod-1-config of pod-1',
  ],
  [
    'keeps image names',
    'Deployment/my-shop\nPulling image "my-shop:1.0"\ndocker.io/library/my-shop:1.0: not found',
    'Deployment/app-1\nPulling image "my-shop:1.0"\ndocker.io/library/my-shop:1.0: not found',
  ],
  [
    'keeps the host of an image but not of a service',
    'image "reg.acme.io/a:1": Get "https://reg.acme.io/v2/": x\nGet "https://api.acme.io/"',
    'image "reg.acme.io/a:1": Get "https://reg.acme.io/v2/": x\nGet "https://host-1.example/"',
  ],
  [
    'keeps well-known names',
    'Namespace:  kube-system\nNode:  minikube/192.168.49.2\nGet https://registry-1.docker.io/v2/',
    'Namespace:  kube-system\nNode:  minikube/192.0.2.1\nGet https://registry-1.docker.io/v2/',
  ],
  [
    'keeps the component of a static pod',
    'pod "kube-apiserver-cp7" on node "cp7"',
    'pod "kube-apiserver-node-1" on node "node-1"',
  ],
  [
    'keeps what stands in every cluster: loopback, service address',
    'dial tcp 127.0.0.1:80 10.96.0.1:443',
    'dial tcp 127.0.0.1:80 10.96.0.1:443',
  ],
  [
    'gives the same address the same pseudonym',
    '10.1.1.1 10.1.1.2 10.1.1.1 fd00::7',
    '192.0.2.1 192.0.2.2 192.0.2.1 2001:db8::1',
  ],
  ['keeps versions and times', 'v1.2.3.4 1.2.3 10:20:30', 'v1.2.3.4 1.2.3 10:20:30'],
  [
    'replaces the namespace of a service name',
    'lookup db.prod.svc.cluster.local on 10.96.0.10:53',
    'lookup db.ns-1.svc.cluster.local on 10.96.0.10:53',
  ],
  [
    'keeps cells in their columns',
    'NAME            READY   STATUS    RESTARTS   AGE\nlong-name-of-0   1/1     Running   0          5d\n',
    'NAME            READY   STATUS    RESTARTS   AGE\napp-1-0          1/1     Running   0          5d\n',
  ],
  [
    'eats blanks for a longer pseudonym',
    'NAME   READY   STATUS    RESTARTS   AGE\na      1/1     Running   0          5d',
    'NAME   READY   STATUS    RESTARTS   AGE\npod-1  1/1     Running   0          5d',
  ],
  [
    'reads source cells of every version',
    '{kubelet n7}  x\n4s  kubelet, n7  y',
    '{kubelet node-1}  x\n4s  kubelet, node-1  y',
  ],
  [
    'reads pods by their full names',
    'back-off pod=api-5d78c9869d-bcdfg_prod(11111111-2222-3333-4444-555555555555)',
    'back-off pod=app-1-5d78c9869d-7wt84_ns-1(11111111-2222-3333-4444-555555555555)',
  ],
  [
    'replaces labels that repeat the owner',
    'Deployment/shop\nSelector:  app=shop,tier=shop',
    'Deployment/app-1\nSelector:  app=app-1,tier=shop',
  ],
  [
    'reads kinds before quoted names',
    'error: deployment "gate" exceeded its progress deadline; deployment.apps "gate" deleted',
    'error: deployment "app-1" exceeded its progress deadline; deployment.apps "app-1" deleted',
  ],
  [
    'takes no resource for a node',
    'kubectl describe statefulsets.apps -n prod gate',
    'kubectl describe statefulsets.apps -n ns-1 app-1',
  ],
  ['knows the name of a described node', 'Name:   n7\nRoles:  <none>', 'Name:   node-1\nRoles:  <none>'],
  [
    'leaves the name of a volume',
    'Volumes:\n  a:\n    Name:      n7\n    Optional:  false',
    'Volumes:\n  a:\n    Name:      n7\n    Optional:  false',
  ],
]

for (const [claim, input, output] of cases) {
  test(claim, () => assert.is(redact(input, { names: true }).text, output))
}

test('leaves names alone unless asked', () => {
  assert.is(redact('Created pod: shop-7d4b9c6f5-x2x8z').text, 'Created pod: shop-7d4b9c6f5-x2x8z')
})

test('takes names from a capture', () => {
  const text = 'shop runs'
  const capture = {
    regions: [],
    objects: [{ kind: 'Pod', metadata: { name: 'shop' } }],
    objectOrigins: [
      {
        spans: [],
        from: 'manifest' as const,
        stated: ['metadata.name'],
        inferred: [],
        partial: false,
        placeholder: false,
        places: [{ path: 'metadata.name', text: 'shop', start: 0, end: 4 }],
      },
    ],
    events: [],
    eventOrigins: [],
    unread: [],
  }
  assert.is(redact(text, { names: true, capture }).text, 'pod-1 runs')
})

test.run()
