import { readFileSync } from 'node:fs'
import type { KubernetesObject } from '../../src/types.js'
import { type Case, conditions, type EventRow, make, makeGlobal, withEvents } from './builders.js'

const claim = (name: string, spec: object, status: object, rows: readonly EventRow[] = []): Case =>
  withEvents(
    make('v1', 'PersistentVolumeClaim', name, {
      metadata: { finalizers: ['kubernetes.io/pvc-protection'] },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '10Gi' } },
        storageClassName: 'fast',
        volumeMode: 'Filesystem',
        ...spec,
      },
      status,
    }),
    rows,
    'persistentvolume-controller',
  )
const bound = (name: string) =>
  [
    { volumeName: `pvc-${name}` },
    { phase: 'Bound', accessModes: ['ReadWriteOnce'], capacity: { storage: '10Gi' } },
  ] as const
const external =
  "Waiting for a volume to be created either by the external provisioner 'ebs.csi.aws.com' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered."
const claims = [
  claim('data-0', ...bound('a')),
  claim('data-1', ...bound('b'), [
    ['Normal', 'WaitForFirstConsumer', 'waiting for first consumer to be created before binding', 40, 3, 42],
    ['Normal', 'ExternalProvisioning', external, 39, 2, 39],
    ['Normal', 'Provisioning', 'External provisioner is provisioning volume for claim "shop/data-1"', 39],
    ['Normal', 'ProvisioningSucceeded', 'Successfully provisioned volume pvc-b', 38],
  ]),
  claim('data-2', ...bound('c'), [
    [
      'Warning',
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "fast": rpc error: code = Internal desc = try again',
      40,
      2,
      41,
    ],
    ['Normal', 'ProvisioningSucceeded', 'Successfully provisioned volume pvc-c', 38],
  ]),
  claim('data-3', ...bound('d'), [
    [
      'Normal',
      'FailedBinding',
      'no persistent volumes available for this claim and no storage class is set',
      40,
      9,
      60,
    ],
  ]),
  claim('data-4', ...bound('e'), [
    ['Normal', 'Resizing', 'External resizer is resizing volume pvc-e', 12],
    ['Normal', 'FileSystemResizeRequired', 'Require file system resize of volume on node', 11],
    ['Normal', 'FileSystemResizeSuccessful', 'MountVolume.NodeExpandVolume succeeded for volume "pvc-e"', 10],
  ]),
  claim(
    'block',
    { volumeName: 'pvc-f', volumeMode: 'Block' },
    { phase: 'Bound', accessModes: ['ReadWriteOnce'], capacity: { storage: '10Gi' } },
  ),
  claim(
    'shared',
    { volumeName: 'nfs-1', accessModes: ['ReadWriteMany'], storageClassName: '' },
    { phase: 'Bound', accessModes: ['ReadWriteMany'], capacity: { storage: '100Gi' } },
  ),
  claim('idle', {}, { phase: 'Pending' }, [
    [
      'Normal',
      'WaitForFirstConsumer',
      'waiting for first consumer to be created before binding',
      0.1,
      40,
      60,
    ],
  ]),
  claim('idle-pod', {}, { phase: 'Pending' }, [
    ['Normal', 'WaitForPodScheduled', 'waiting for pod web-1 to be scheduled', 0.1, 3, 1],
  ]),
]
const volume = (name: string, phase: string, spec: object = {}): Case =>
  withEvents(
    makeGlobal('v1', 'PersistentVolume', name, {
      spec: {
        capacity: { storage: '10Gi' },
        accessModes: ['ReadWriteOnce'],
        persistentVolumeReclaimPolicy: 'Delete',
        storageClassName: 'fast',
        volumeMode: 'Filesystem',
        csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-0f', fsType: 'ext4' },
        ...spec,
      },
      status: { phase },
    }),
  )
const volumes = [
  ...['a', 'b', 'c'].map((name, index) =>
    volume(`pvc-${name}`, 'Bound', {
      claimRef: { kind: 'PersistentVolumeClaim', namespace: 'shop', name: `data-${index}` },
    }),
  ),
  volume('spare', 'Available'),
  volume('nfs-1', 'Bound', {
    csi: undefined,
    nfs: { server: '10.1.2.3', path: '/export' },
    accessModes: ['ReadWriteMany'],
    persistentVolumeReclaimPolicy: 'Retain',
    claimRef: { kind: 'PersistentVolumeClaim', namespace: 'shop', name: 'shared' },
  }),
  volume('local-1', 'Bound', {
    csi: undefined,
    local: { path: '/mnt/disk' },
    nodeAffinity: {
      required: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['worker-1'] }] },
        ],
      },
    },
    claimRef: { kind: 'PersistentVolumeClaim', namespace: 'shop', name: 'data-4' },
  }),
]
// kubectl reads the request: it must be a real one.
const described: KubernetesObject[] = JSON.parse(readFileSync('fixtures/describe/objects.json', 'utf8'))
const csr = described.find(({ kind }) => kind === 'CertificateSigningRequest')
const request = (csr?.['spec'] as { request?: string } | undefined)?.request ?? ''
const alone = (object: Case['object']): Case => ({ object, events: [] })
const scary =
  'ERROR: connection refused\nFATAL out of memory\nBack-off restarting failed container web in pod web-1_shop(0f)\npanic: runtime error\n'
const data = [
  make('v1', 'ConfigMap', 'settings', { data: { 'log.level': 'error', retries: '5' } }),
  make('v1', 'ConfigMap', 'alerts', {
    data: {
      'rules.yml':
        'groups:\n- name: pods\n  rules:\n  - alert: KubePodCrashLooping\n    expr: kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff"} > 0\n    annotations:\n      summary: Pod is in ImagePullBackOff or CrashLoopBackOff\n',
    },
  }),
  make('v1', 'ConfigMap', 'last-log', { data: { 'app.log': scary } }),
  make('v1', 'ConfigMap', 'kube-root-ca.crt', {
    data: { 'ca.crt': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n' },
  }),
  make('v1', 'ConfigMap', 'empty', {}),
  make('v1', 'Secret', 'keys', { type: 'Opaque', data: { password: 'cGFzcw==' } }),
  make('v1', 'Secret', 'regcred', {
    type: 'kubernetes.io/dockerconfigjson',
    data: { '.dockerconfigjson': 'e30=' },
  }),
  make('v1', 'Secret', 'shop-tls', {
    type: 'kubernetes.io/tls',
    data: { 'tls.crt': 'eA==', 'tls.key': 'eA==' },
  }),
  make('v1', 'Secret', 'sh.helm.release.v1.web.v7', {
    type: 'helm.sh/release.v1',
    data: { release: 'eA==' },
  }),
  make('v1', 'ServiceAccount', 'default', { metadata: { namespace: 'shop' } }),
  make('v1', 'ServiceAccount', 'puller', { imagePullSecrets: [{ name: 'regcred' }] }),
  make('v1', 'ResourceQuota', 'ration', {
    spec: { hard: { pods: '20', 'requests.cpu': '10', 'limits.memory': '20Gi' } },
    status: {
      hard: { pods: '20', 'requests.cpu': '10', 'limits.memory': '20Gi' },
      used: { pods: '7', 'requests.cpu': '3500m', 'limits.memory': '9Gi' },
    },
  }),
  make('v1', 'ResourceQuota', 'none-wanted', {
    spec: { hard: { 'services.loadbalancers': '0', 'services.nodeports': '0' } },
    status: {
      hard: { 'services.loadbalancers': '0', 'services.nodeports': '0' },
      used: { 'services.loadbalancers': '0', 'services.nodeports': '0' },
    },
  }),
  make('v1', 'LimitRange', 'portion', {
    spec: {
      limits: [
        { type: 'Container', max: { cpu: '2' }, default: { cpu: '500m' }, defaultRequest: { cpu: '100m' } },
      ],
    },
  }),
  ...['shop', 'kube-system', 'team-errors'].map((name) =>
    makeGlobal('v1', 'Namespace', name, {
      metadata: {
        labels: { 'kubernetes.io/metadata.name': name, 'pod-security.kubernetes.io/enforce': 'restricted' },
      },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    }),
  ),
  makeGlobal('scheduling.k8s.io/v1', 'PriorityClass', 'first', {
    value: 1000,
    globalDefault: false,
    preemptionPolicy: 'PreemptLowerPriority',
  }),
  makeGlobal('storage.k8s.io/v1', 'StorageClass', 'fast', {
    provisioner: 'ebs.csi.aws.com',
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
  }),
  makeGlobal('storage.k8s.io/v1', 'CSINode', 'worker-1', {
    spec: {
      drivers: [
        {
          name: 'ebs.csi.aws.com',
          nodeID: 'i-0a',
          topologyKeys: ['topology.ebs.csi.aws.com/zone'],
          allocatable: { count: 25 },
        },
      ],
    },
  }),
  make('rbac.authorization.k8s.io/v1', 'Role', 'reader', {
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }],
  }),
  make('rbac.authorization.k8s.io/v1', 'RoleBinding', 'readers', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' },
    subjects: [{ kind: 'User', name: 'system:anonymous', apiGroup: 'rbac.authorization.k8s.io' }],
  }),
  makeGlobal('rbac.authorization.k8s.io/v1', 'ClusterRole', 'view', {
    rules: [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'] }],
  }),
  makeGlobal('certificates.k8s.io/v1', 'CertificateSigningRequest', 'csr-x7', {
    spec: {
      request,
      signerName: 'kubernetes.io/kubelet-serving',
      username: 'system:node:worker-1',
      usages: ['server auth'],
    },
    status: {
      conditions: conditions([['Approved', 'True', 'AutoApproved', 'Auto approving kubelet certificate']]),
      certificate: 'LS0t',
    },
  }),
].map(alone)

/** Volumes, and what only holds data or rights. */
export const storage: readonly Case[] = [...claims, ...volumes, ...data]
