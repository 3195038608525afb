// Longer than 400 lines because it is one list of cases, a line or two each before formatting.
// Objects with trouble, as a cluster holds them, written for these tests. Times are minutes before the moment of printing.
import type { KubernetesObject } from '../../src/types.js'
import {
  ago,
  type Case,
  conditions,
  type EventRow,
  make,
  makeGlobal,
  withEvents,
} from '../healthy/builders.js'
import { ended, pod } from '../healthy/pod.js'

/** A case and what else the cluster holds that kubectl looks up for it. */
export interface Trouble extends Case {
  readonly also?: readonly KubernetesObject[]
}

const image = 'registry.example.com/shop/web:1.4.2'
const waiting = (reason: string, message = '') => ({ waiting: { reason, message } })
const failing = (name: string, state: object, rows: readonly EventRow[], more: object = {}): Trouble =>
  withEvents(
    pod(name, { ready: false, phase: 'Pending', state: state as Record<string, unknown>, ...more }),
    rows,
  )
const pull = (name: string, cause: string): Trouble =>
  failing(name, waiting('ImagePullBackOff'), [
    ['Normal', 'Pulling', `Pulling image "${image}"`, 2, 4, 5],
    ['Warning', 'Failed', `Failed to pull image "${image}": ${cause}`, 2, 4, 5],
    ['Warning', 'Failed', 'Error: ErrImagePull', 2, 4, 5],
    ['Normal', 'BackOff', `Back-off pulling image "${image}"`, 1, 9, 5],
  ])
const resolve = `failed to pull and unpack image "${image}": failed to resolve reference "${image}": `
const pending = (name: string, message: string): Trouble => {
  const object = pod(name, {
    phase: 'Pending',
    ready: false,
    spec: { nodeName: undefined },
    status: {
      containerStatuses: undefined,
      podIP: undefined,
      hostIP: undefined,
      conditions: conditions([['PodScheduled', 'False', 'Unschedulable', message]]),
    },
  })
  return withEvents(object, [['Warning', 'FailedScheduling', message, 1, 7, 9]], 'default-scheduler')
}
const crash = (name: string, exitCode: number, reason: string): Trouble =>
  failing(
    name,
    waiting('CrashLoopBackOff'),
    [['Warning', 'BackOff', `Back-off restarting failed container web in pod ${name}_shop(0f)`, 1, 12, 9]],
    { phase: 'Running', restarts: 6, lastState: ended(exitCode, reason, 3, 2) },
  )
const mount = (name: string, message: string): Trouble =>
  failing(name, waiting('ContainerCreating'), [
    ['Normal', 'Scheduled', `Successfully assigned shop/${name} to worker-1`, 9],
    ['Warning', 'FailedMount', message, 1, 9, 9],
  ])
const node = (
  name: string,
  ready: readonly [string, string, string],
  more: readonly (readonly [string, string, string?, string?])[] = [],
): Trouble =>
  withEvents(
    makeGlobal('v1', 'Node', name, {
      status: {
        conditions: conditions([...more, ['Ready', ...ready]]),
        addresses: [{ type: 'Hostname', address: name }],
        nodeInfo: {
          containerRuntimeVersion: 'containerd://1.7.13',
          kubeletVersion: 'v1.30.2',
          osImage: 'Linux',
          operatingSystem: 'linux',
          architecture: 'amd64',
        },
      },
    }),
  )
const service = (name: string, spec: object, status: object = { loadBalancer: {} }): KubernetesObject =>
  make('v1', 'Service', name, {
    spec: {
      type: 'ClusterIP',
      clusterIP: '10.96.0.7',
      clusterIPs: ['10.96.0.7'],
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      sessionAffinity: 'None',
      selector: { app: 'web' },
      ports: [{ name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' }],
      ...spec,
    },
    status,
  })
const noAddresses = (name: string): KubernetesObject[] => [
  make('v1', 'Endpoints', name),
  make('discovery.k8s.io/v1', 'EndpointSlice', `${name}-x7k2p`, {
    metadata: { labels: { 'kubernetes.io/service-name': name } },
    addressType: 'IPv4',
    ports: null,
    endpoints: null,
  }),
]
const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image }] } }
const deployment = (name: string, rows: readonly (readonly [string, string, string?, string?])[]): Trouble =>
  withEvents(
    make('apps/v1', 'Deployment', name, {
      spec: {
        replicas: 3,
        selector: { matchLabels: { app: 'web' } },
        template,
        strategy: { type: 'RollingUpdate' },
      },
      status: {
        replicas: 3,
        updatedReplicas: 3,
        readyReplicas: 0,
        unavailableReplicas: 3,
        conditions: conditions(rows),
      },
    }),
  )
const claim = (
  name: string,
  rows: readonly EventRow[],
  status: object = { phase: 'Pending' },
  metadata: object = {},
): Trouble =>
  withEvents(
    make('v1', 'PersistentVolumeClaim', name, {
      metadata: { finalizers: ['kubernetes.io/pvc-protection'], ...metadata },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '10Gi' } },
        storageClassName: 'fast',
      },
      status,
    }),
    rows,
    'persistentvolume-controller',
  )
const job = (name: string, reason: string, message: string): Trouble =>
  withEvents(
    make('batch/v1', 'Job', name, {
      spec: {
        parallelism: 1,
        completions: 1,
        backoffLimit: 2,
        selector: { matchLabels: { job: name } },
        template,
      },
      status: {
        startTime: ago(60),
        failed: 3,
        conditions: conditions([['Failed', 'True', reason, message]]),
      },
    }),
    [['Warning', reason, message, 5]],
    'job-controller',
  )
const scaler = (name: string, rows: readonly (readonly [string, string, string?, string?])[]): Trouble =>
  withEvents(
    make('autoscaling/v2', 'HorizontalPodAutoscaler', name, {
      spec: {
        minReplicas: 2,
        maxReplicas: 10,
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
          },
        ],
      },
      status: { currentReplicas: 2, desiredReplicas: 2, conditions: conditions(rows) },
    }),
  )
const ingress = (
  name: string,
  spec: object,
  status: object = { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
): KubernetesObject =>
  make('networking.k8s.io/v1', 'Ingress', name, {
    spec: {
      rules: [
        {
          host: 'shop.example.com',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } },
            ],
          },
        },
      ],
      ...spec,
    },
    status,
  })
const custom = (
  kind: string,
  apiVersion: string,
  name: string,
  rows: readonly (readonly [string, string, string?, string?])[],
): Trouble =>
  withEvents(
    make(apiVersion, kind, name, {
      spec: { suspend: false },
      status: { observedGeneration: 1, conditions: conditions(rows) },
    }),
  )

/** One of each family. */
export const troubles: readonly Trouble[] = [
  pull('pull-tag', `rpc error: code = NotFound desc = ${resolve}${image}: not found`),
  pull(
    'pull-denied',
    `${resolve}pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`,
  ),
  pull(
    'pull-limit',
    `${resolve}unexpected status code 429 Too Many Requests - Server message: toomanyrequests: slow down`,
  ),
  pull(
    'pull-dns',
    `${resolve}failed to do request: Head "https://registry.example.com/v2/": dial tcp: lookup registry.example.com on 10.0.0.2:53: no such host`,
  ),
  pull(
    'pull-tls',
    `${resolve}failed to do request: Head "https://registry.example.com/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  ),
  failing('pull-only-state', waiting('ImagePullBackOff'), []),
  failing('pull-invalid', waiting('InvalidImageName'), [
    [
      'Warning',
      'InspectFailed',
      `Failed to apply default image tag "Shop/web": couldn't parse image name "Shop/web": invalid reference format: repository name must be lowercase`,
      1,
      4,
      3,
    ],
  ]),
  failing('config-secret', waiting('CreateContainerConfigError', 'secret "web-keys" not found'), [
    ['Warning', 'Failed', 'Error: secret "web-keys" not found', 1, 7, 9],
  ]),
  failing('config-root', waiting('CreateContainerConfigError'), [
    [
      'Warning',
      'Failed',
      'Error: container has runAsNonRoot and image will run as root (pod: "config-root_shop(0f)", container: web)',
      1,
      7,
      9,
    ],
  ]),
  failing(
    'start-command',
    {
      terminated: {
        exitCode: 128,
        reason: 'StartError',
        message:
          'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "gunicrn": executable file not found in $PATH: unknown',
        startedAt: ago(2),
        finishedAt: ago(2),
      },
    },
    [],
    { restarts: 3 },
  ),
  crash('crash-oom', 137, 'OOMKilled'),
  crash('crash-app', 1, 'Error'),
  crash('crash-segv', 139, 'Error'),
  crash('crash-clean', 0, 'Completed'),
  crash('crash-kill', 137, 'Error'),
  withEvents(
    pod('probe-live', {
      ready: false,
      restarts: 4,
      lastState: ended(137, 'Error', 5, 4),
      container: { livenessProbe: { httpGet: { path: '/', port: 8080 } } },
    }),
    [
      [
        'Warning',
        'Unhealthy',
        'Liveness probe failed: Get "http://10.244.1.9:8080/": dial tcp 10.244.1.9:8080: connect: connection refused',
        1,
        12,
        9,
      ],
      ['Normal', 'Killing', 'Container web failed liveness probe, will be restarted', 4, 4, 9],
    ],
  ),
  withEvents(
    pod('probe-ready', {
      ready: false,
      container: { readinessProbe: { httpGet: { path: '/', port: 8080 } } },
    }),
    [['Warning', 'Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503', 1, 40, 9]],
  ),
  pending(
    'sched-cpu',
    '0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
  ),
  pending(
    'sched-taint',
    "0/3 nodes are available: 1 node(s) had untolerated taint {team: red}, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.",
  ),
  pending(
    'sched-claim',
    '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
  ),
  mount('mount-missing', 'MountVolume.SetUp failed for volume "cfg" : configmap "web-settings" not found'),
  mount(
    'mount-nfs',
    'MountVolume.SetUp failed for volume "share" : mount failed: exit status 32\nMounting command: mount\nMounting arguments: -t nfs 10.1.2.3:/export /var/lib/kubelet/pods/0f/volumes/kubernetes.io~nfs/share\nOutput: mount.nfs: access denied by server while mounting 10.1.2.3:/export',
  ),
  failing('sandbox-cni', waiting('ContainerCreating'), [
    [
      'Warning',
      'FailedCreatePodSandBox',
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "0f": plugin type="flannel" failed (add): open /run/flannel/subnet.env: no such file or directory',
      1,
      9,
      9,
    ],
  ]),
  withEvents(
    pod('evicted', {
      phase: 'Failed',
      ready: false,
      status: {
        phase: 'Failed',
        reason: 'Evicted',
        message:
          'The node was low on resource: ephemeral-storage. Container web was using 2Gi, request is 0.',
        containerStatuses: undefined,
        conditions: undefined,
      },
    }),
    [],
  ),
  withEvents(
    pod('leaving', { metadata: { deletionTimestamp: ago(90), deletionGracePeriodSeconds: 30 } }),
    [],
  ),
  node('node-gone', ['Unknown', 'NodeStatusUnknown', 'Kubelet stopped posting node status.']),
  node('node-cni', [
    'False',
    'KubeletNotReady',
    'container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized',
  ]),
  node(
    'node-disk',
    ['True', 'KubeletReady', 'kubelet is posting ready status'],
    [['DiskPressure', 'True', 'KubeletHasDiskPressure', 'kubelet has disk pressure']],
  ),
  deployment('rollout', [
    ['Available', 'False', 'MinimumReplicasUnavailable', 'Deployment does not have minimum availability.'],
    [
      'Progressing',
      'False',
      'ProgressDeadlineExceeded',
      'ReplicaSet "rollout-6d" has timed out progressing.',
    ],
  ]),
  withEvents(
    make('apps/v1', 'ReplicaSet', 'quota-6d9c', {
      spec: { replicas: 3, selector: { matchLabels: { app: 'web' } }, template },
      status: {
        replicas: 0,
        conditions: conditions([
          [
            'ReplicaFailure',
            'True',
            'FailedCreate',
            'pods "quota-6d9c-x" is forbidden: exceeded quota: ration, requested: pods=1, used: pods=20, limited: pods=20',
          ],
        ]),
      },
    }),
    [
      [
        'Warning',
        'FailedCreate',
        'Error creating: pods "quota-6d9c-x" is forbidden: exceeded quota: ration, requested: pods=1, used: pods=20, limited: pods=20',
        1,
        9,
        9,
      ],
    ],
    'replicaset-controller',
  ),
  claim('class', [
    ['Warning', 'ProvisioningFailed', 'storageclass.storage.k8s.io "fats" not found', 1, 9, 9],
  ]),
  claim('waits', [
    [
      'Normal',
      'ExternalProvisioning',
      "Waiting for a volume to be created either by the external provisioner 'ebs.csi.aws.com' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.",
      0.1,
      40,
      20,
    ],
  ]),
  claim(
    'lost',
    [['Warning', 'ClaimLost', 'Bound claim has lost its PersistentVolume. Data on the volume is lost!', 1]],
    { phase: 'Lost' },
  ),
  job('backoff', 'BackoffLimitExceeded', 'Job has reached the specified backoff limit'),
  job('deadline', 'DeadlineExceeded', 'Job was active longer than specified deadline'),
  scaler('metrics', [
    ['AbleToScale', 'True', 'SucceededGetScale', 'fine'],
    [
      'ScalingActive',
      'False',
      'FailedGetResourceMetric',
      'the HPA was unable to compute the replica count: failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)',
    ],
  ]),
  { ...withEvents(service('empty', {})), also: noAddresses('empty') },
  {
    ...withEvents(
      service('pending', {
        type: 'LoadBalancer',
        ports: [{ name: 'http', port: 80, targetPort: 8080, protocol: 'TCP', nodePort: 31000 }],
        selector: undefined,
      }),
    ),
    also: [],
  },
  {
    ...withEvents(
      ingress(
        'address',
        {
          ingressClassName: 'nginx',
          rules: undefined,
          defaultBackend: { resource: { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'b' } },
        },
        { loadBalancer: {} },
      ),
    ),
    also: [],
  },
  withEvents(
    makeGlobal('v1', 'Namespace', 'going', {
      metadata: { deletionTimestamp: ago(90) },
      spec: { finalizers: ['kubernetes'] },
      status: {
        phase: 'Terminating',
        conditions: conditions([
          [
            'NamespaceContentRemaining',
            'True',
            'SomeResourcesRemain',
            'Some resources are remaining: pods. has 1 resource instances',
          ],
        ]),
      },
    }),
  ),
  custom('Certificate', 'cert-manager.io/v1', 'shop-tls', [
    ['Ready', 'False', 'DoesNotExist', 'Issuing certificate as Secret does not exist'],
    [
      'Issuing',
      'False',
      'Failed',
      'The certificate request has failed to complete and will be retried: order is in "errored" state',
    ],
  ]),
  custom('HelmRelease', 'helm.toolkit.fluxcd.io/v2', 'web', [
    ['Ready', 'False', 'InstallFailed', 'Helm install failed: timed out waiting for the condition'],
    ['Stalled', 'True', 'RetriesExceeded', 'Failed to install after 3 attempts'],
  ]),
  withEvents(
    make('acme.example.com/v1', 'Shop', 'front', { spec: { open: true } }),
    [['Warning', 'SyncFailed', 'cannot sync: the registry of shops is away', 1, 9, 30]],
    'shop-controller',
  ),
]
