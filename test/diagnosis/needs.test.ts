import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { analyze, analyzeStream } from '../../src/index.js'

interface PodText {
  readonly name: string
  readonly namespace?: string
  readonly node?: string
  readonly state: string
  readonly inContainer?: string
  readonly volumes?: string
  readonly event?: string
}

const pod = ({
  name,
  namespace = 'shop',
  node = 'node-1/10.0.0.1',
  state,
  ...more
}: PodText) => `Name:             ${name}
Namespace:        ${namespace}
Node:             ${node}
Status:           Pending
Containers:
  main:
    Image:          registry.example.org/main:1.0
    State:          Waiting
      Reason:       ${state}
    Ready:          False
${more.inContainer ?? ''}Conditions:
  Type              Status
  Ready             False
${more.volumes ?? ''}Events:
  Type     Reason   Age   From     Message
  ----     ------   ----  ----     -------
  ${more.event ?? 'Normal   Pulled   5m    kubelet  Container image "registry.example.org/main:1.0" already present on machine'}
`
const ended = `    Last State:     Terminated
      Reason:       Error
      Exit Code:    1
`
const killed = `    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    137
`
const noImage =
  'Warning  Failed   5m    kubelet  Failed to pull image "registry.example.org/main:1.0": toomanyrequests: You have reached your pull rate limit'
const database = pod({ name: 'till-db-0', state: 'ImagePullBackOff', event: noImage })
const crashing = (inContainer: string) =>
  pod({
    name: 'till-6d4cf56db6-x7k2p',
    state: 'CrashLoopBackOff',
    inContainer: `${ended}${inContainer}`,
  })
const logs = (line: string) =>
  `$ kubectl logs -n shop till-6d4cf56db6-x7k2p --previous\nstarting\nERROR ${line}\nERROR giving up\n`
const service = `NAME              TYPE        CLUSTER-IP     EXTERNAL-IP   PORT(S)    AGE
service/till-db   ClusterIP   10.96.190.3    <none>        5432/TCP   22m
`
const webhookDown =
  'Error from server (InternalError): error when creating "till.yaml": Internal error occurred: failed calling webhook "check.guard.example.org": failed to call webhook: Post "https://guard-svc.guard.svc:443/check?timeout=10s": no endpoints available for service "guard-svc"\n'
const notReady = (name: string) => `Name:               ${name}
Roles:              <none>
Conditions:
  Type    Status  LastHeartbeatTime                 LastTransitionTime                Reason            Message
  ----    ------  -----------------                 ------------------                ------            -------
  Ready   False   Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 08:00:00 +0000   KubeletNotReady   container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized
`
const networkFolder = `Volumes:
  cni-net-dir:
    Type:          HostPath (bare host directory volume)
    Path:          /etc/cni/net.d
    HostPathType:
`
const lost = `Name:               node-2
Roles:              <none>
Conditions:
  Type    Status    LastHeartbeatTime                 LastTransitionTime                Reason              Message
  ----    ------    -----------------                 ------------------                ------              -------
  Ready   Unknown   Mon, 03 Mar 2025 10:00:00 +0000   Mon, 03 Mar 2025 10:01:00 +0000   NodeStatusUnknown   Kubelet stopped posting node status.
`
const holder = `NAME                    READY   STATUS        RESTARTS   AGE   IP          NODE     NOMINATED NODE   READINESS GATES
till-6d4cf56db6-holds   1/1     Terminating   0          9d    10.1.0.9    node-2   <none>           <none>
`
const waitsForVolume = pod({
  name: 'till-6d4cf56db6-x7k2p',
  state: 'ContainerCreating',
  event:
    'Warning  FailedAttachVolume  17m  attachdetach-controller  Multi-Attach error for volume "pvc-1" Volume is already used by pod(s) till-6d4cf56db6-holds',
})
const secretMaker = (name: string) =>
  pod({
    name: 'make-cert-x7k2p',
    state: 'ImagePullBackOff',
    inContainer: `    Args:\n      create\n      --secret-name=${name}\n`,
    event: noImage,
  })
const noSecret = pod({
  name: 'till-6d4cf56db6-x7k2p',
  state: 'ContainerCreating',
  event:
    'Warning  FailedMount  45s (x13 over 11m)  kubelet  MountVolume.SetUp failed for volume "cert" : secret "till-cert" not found',
})
const noDevice = pod({
  name: 'train-x7k2p',
  state: 'Pending',
  node: '<none>',
  event:
    "Warning  FailedScheduling  5m  default-scheduler  0/4 nodes are available: 1 Insufficient nvidia.com/gpu, 3 node(s) didn't match Pod's node affinity/selector.",
})
const plugin = (name: string) => pod({ name, namespace: 'gpu', state: 'ImagePullBackOff', event: noImage })

const loopingAgent = `NAMESPACE     NAME                READY   STATUS             RESTARTS   AGE   IP         NODE
kube-system   calico-node-x7k2p   0/1     CrashLoopBackOff   6          9m    10.0.0.1   node-1
`

/** The rule of the root, and one that follows from it. */
const folded: readonly (readonly [
  title: string,
  blocks: readonly string[],
  root: string,
  follows: string,
])[] = [
  [
    'a program follows from the database that its output could not reach',
    [crashing(''), logs('dial tcp: lookup till-db on 10.96.0.10:53: no such host'), database],
    'image-rate-limited',
    'crash-application-error',
  ],
  [
    'also by the address of its Service',
    [crashing(''), logs('dial tcp 10.96.190.3:5432: connect: connection refused'), service, database],
    'image-rate-limited',
    'crash-application-error',
  ],
  [
    'and by its environment where nothing of its output is there',
    [crashing('    Environment:\n      DB_URL:  postgres://till@till-db:5432/till\n'), database],
    'image-rate-limited',
    'crash-application-error',
  ],
  [
    'a webhook without endpoints follows from the only workload in trouble that is called like its Service',
    [
      webhookDown,
      pod({
        name: 'guard-controller-6d4cf56db6-x7k2p',
        namespace: 'guard',
        state: 'CrashLoopBackOff',
        inContainer: killed,
      }),
    ],
    'crash-oom-killed',
    'admission-webhook-unreachable',
  ],
  [
    'a node without network follows from the network pod on it',
    [
      notReady('node-1'),
      pod({ name: 'mesh-agent-x7k2p', state: 'ImagePullBackOff', volumes: networkFolder, event: noImage }),
    ],
    'image-rate-limited',
    'node-network-not-ready',
  ],
  [
    'a volume that is held follows from the node that is lost with its pod',
    [waitsForVolume, `$ kubectl get pods -n shop -o wide\n${holder}`, lost],
    'node-unreachable',
    'volume-attach-conflict',
  ],
  [
    'a Secret that is missing follows from the pod that should make it',
    [noSecret, secretMaker('till-cert')],
    'image-rate-limited',
    'volume-source-missing',
  ],
  [
    'devices that are missing follow from the pod that offers them',
    [noDevice, plugin('nvidia-device-plugin-x7k2p')],
    'image-rate-limited',
    'schedule-extended-resource',
  ],
]
for (const [title, blocks, root, follows] of folded) {
  test(title, () => {
    for (const ordered of [blocks, [...blocks].reverse()]) {
      const { findings } = analyze(ordered.join('\n\n'))
      assert.is(findings[0]?.rule, root)
      assert.ok(
        findings[0]?.symptoms.some(({ rule }) => rule === follows),
        `${follows} does not follow: ${findings.map(({ rule }) => rule)}`,
      )
      assert.not.ok(findings.some(({ rule }) => rule === follows))
    }
  })
}

/** What looks alike and has nothing to do with each other. */
const apart: readonly (readonly [title: string, blocks: readonly string[], rules: readonly string[]])[] = [
  [
    'a program that says something else does not follow from a broken database',
    [
      crashing('    Environment:\n      DB_URL:  postgres://till@till-db:5432/till\n'),
      logs('config.yaml: unknown key "drawer"'),
      database,
    ],
    ['crash-application-error', 'image-rate-limited'],
  ],
  [
    'nor does one that calls a database of another namespace',
    [crashing(''), logs('dial tcp: lookup till-db.books on 10.96.0.10:53: no such host'), database],
    ['crash-application-error', 'image-rate-limited'],
  ],
  [
    'a webhook that answers with a wrong certificate does not follow from its pods',
    [
      webhookDown.replace(
        'no endpoints available for service "guard-svc"',
        'x509: certificate signed by unknown authority',
      ),
      pod({
        name: 'guard-controller-6d4cf56db6-x7k2p',
        namespace: 'guard',
        state: 'CrashLoopBackOff',
        inContainer: killed,
      }),
    ],
    ['admission-webhook-unreachable', 'crash-oom-killed'],
  ],
  [
    'the network pod of another node does not explain this one',
    [
      notReady('node-2'),
      pod({ name: 'mesh-agent-x7k2p', state: 'ImagePullBackOff', volumes: networkFolder, event: noImage }),
    ],
    ['image-rate-limited', 'node-network-not-ready'],
  ],
  [
    'a pod that makes another Secret does not explain a missing one',
    [noSecret, secretMaker('books-cert')],
    ['image-rate-limited', 'volume-source-missing'],
  ],
  [
    'an error that tells its cause does not follow from a warning that tells none',
    [notReady('node-1'), loopingAgent],
    ['crash-cause-unknown', 'node-network-not-ready'],
  ],
  [
    'the plugin of other devices does not explain missing ones',
    [noDevice, plugin('intel-qat-device-plugin-x7k2p')],
    ['image-rate-limited', 'schedule-extended-resource', 'schedule-selector-mismatch'],
  ],
]
for (const [title, blocks, rules] of apart) {
  test(title, () => {
    const { findings } = analyze(blocks.join('\n\n'))
    assert.equal([...new Set(findings.map(({ rule }) => rule))].sort(), rules)
  })
}

test('what follows across objects is the same where a capture is read in parts', async () => {
  for (const [title, blocks] of folded) {
    const text = blocks.join('\n\n')
    let last: { readonly findings: readonly { readonly rule: string }[] } | undefined
    for await (const report of analyzeStream([text])) last = report
    const rulesOf = (report: typeof last) => report?.findings.map(({ rule }) => rule)
    assert.equal(rulesOf(last), rulesOf(analyze(text)), title)
  }
})

test.run()
