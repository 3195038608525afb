import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze } from '../../src/index.js'

const suggestionOf = (text: string) => {
  const [finding] = analyze(text).findings
  const [suggestion] = finding?.suggestions ?? []
  return suggestion === undefined ? undefined : `${finding?.rule}: ${suggestion.from} → ${suggestion.to}`
}

const table = (kind: string, ...names: string[]) =>
  [`NAME${' '.repeat(20)}AGE`, ...names.map((name) => `${kind}/${name}${' '.repeat(12)}3d`)].join('\n')

const cases = [
  {
    what: 'ConfigMap',
    text: `${table('configmap', 'shop-config')}\n\nError: configmap "shop-confg" not found`,
    meant: 'container-config-missing: shop-confg → shop-config',
  },
  {
    what: 'Secret',
    text: `${table('secret', 'db-credentials')}\n\nMountVolume.SetUp failed for volume "db" : secret "db-credentails" not found`,
    meant: 'volume-source-missing: db-credentails → db-credentials',
  },
  {
    what: 'key',
    text: `Error: couldn't find key database.ulr in ConfigMap shop/shop-config\n\nName:         shop-config\nNamespace:    shop\nLabels:       <none>\nAnnotations:  <none>\n\nData\n====\ndatabase.url:\n----\npostgres://db\n`,
    meant: 'container-config-key-missing: database.ulr → database.url',
  },
  {
    what: 'PersistentVolumeClaim',
    text: `${table('persistentvolumeclaim', 'uploads')}\n\n0/3 nodes are available: persistentvolumeclaim "uplaods" not found.`,
    meant: 'schedule-claim-missing: uplaods → uploads',
  },
  {
    what: 'StorageClass of the capture',
    text: `${table('storageclass.storage.k8s.io', 'fast-ssd')}\n\nstorageclass.storage.k8s.io "fast-sdd" not found`,
    meant: 'claim-class-missing: fast-sdd → fast-ssd',
  },
  {
    what: 'StorageClass that many clusters have',
    text: 'storageclass.storage.k8s.io "longhron" not found',
    meant: 'claim-class-missing: longhron → longhorn',
  },
  {
    what: 'no StorageClass that many clusters have where the capture lists others',
    text: `${table('storageclass.storage.k8s.io', 'acme')}\n\nstorageclass.storage.k8s.io "longhron" not found`,
    meant: undefined,
  },
  {
    what: 'ServiceAccount',
    text: `${table('serviceaccount', 'jenkins')}\n\nError creating: pods "ci-" is forbidden: error looking up service account ci/jenkns: serviceaccount "jenkns" not found`,
    meant: 'admission-service-account-missing: jenkns → jenkins',
  },
  {
    what: 'PriorityClass',
    text: 'Error creating: pods "dns-" is forbidden: no PriorityClass with name system-cluster-critcal was found',
    meant: 'admission-class-missing: system-cluster-critcal → system-cluster-critical',
  },
  {
    what: 'label of a node',
    text: `Name:               worker-1
Roles:              <none>
Labels:             disktype=ssd
                    kubernetes.io/os=linux
Taints:             <none>


Name:             db-0
Namespace:        shop
Node:             <none>
Status:           Pending
Containers:
  db:
    Image:  postgres:16
Node-Selectors:   disktype=sdd
Events:
  Type     Reason            Age   From               Message
  ----     ------            ----  ----               -------
  Warning  FailedScheduling  8m    default-scheduler  0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.
`,
    meant: 'schedule-selector-mismatch: disktype=sdd → disktype=ssd',
  },
  {
    what: 'a label that all nodes have',
    text: `Name:             db-0
Namespace:        shop
Node:             <none>
Status:           Pending
Containers:
  db:
    Image:  postgres:16
Node-Selectors:   kubernetes.io/arch=adm64
Events:
  Type     Reason            Age   From               Message
  ----     ------            ----  ----               -------
  Warning  FailedScheduling  8m    default-scheduler  0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.
`,
    meant: 'schedule-selector-mismatch: kubernetes.io/arch=adm64 → kubernetes.io/arch=amd64',
  },
  {
    what: 'Service behind an Ingress',
    text: `${table('service', 'checkout')}\n\n  /pay   chekout:80 (<error: services "chekout" not found>)`,
    meant: 'ingress-backend-missing: chekout → checkout',
  },
  {
    what: 'command',
    text: 'Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "wge": executable file not found in $PATH: unknown',
    meant: 'container-command-not-found: wge → wget',
  },
  {
    what: 'nothing that is far',
    text: `${table('secret', 'tls', 'registry')}\n\nMountVolume.SetUp failed for volume "db" : secret "db-credentials" not found`,
    meant: undefined,
  },
]

for (const { what, text, meant } of cases) {
  test(`did you mean: ${what}`, () => assert.is(suggestionOf(text), meant))
}

test('did you mean: a port that the pods behind a Service declare', () => {
  const [finding] = analyze(`apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: htpp}]
---
apiVersion: v1
kind: Pod
metadata: {name: web-0, namespace: shop, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`).findings
  assert.is(finding?.rule, 'service-target-port-missing')
  assert.is(finding?.suggestions[0]?.to, 'http')
})

test('a ConfigMap that is asked for as a Secret is said to be one', () => {
  const [finding] = analyze(
    `${table('configmap', 'shop-config')}\n\nError: secret "shop-config" not found`,
  ).findings
  assert.match(finding?.hypotheses[0]?.because ?? '', /ConfigMap, and is asked for as a Secret/)
})

test.run()
