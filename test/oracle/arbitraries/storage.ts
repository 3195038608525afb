import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, name, text, time, trickyName } from './values.js'

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const size = fc.constantFrom('1Gi', '500Mi', '10Ti', '1500M')
// ReadWriteOncePod stands alone by the API's rules.
const modes = fc.oneof(
  fc.subarray(['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany'], { minLength: 1 }),
  fc.constant(['ReadWriteOncePod']),
)
const className = some(fc.constantFrom('fast', 'standard-rwo', ''))
const finalizers = some(fc.constantFrom(['kubernetes.io/pvc-protection'], ['a/b', 'c']))

const condition = fc.record({
  type: fc.constantFrom('Resizing', 'FileSystemResizePending', 'ModifyingVolume'),
  status: fc.constantFrom('True', 'False'),
  lastProbeTime: fc.oneof(fc.constant(null), time),
  lastTransitionTime: time,
  reason: some(fc.constantFrom('R', 'Waiting')),
  message: some(fc.oneof(text, fc.constantFrom('', 'line one\nline two'))),
})

/** A claim, with the pods that use it. */
export const persistentVolumeClaim: fc.Arbitrary<readonly KubernetesObject[]> = fc
  .record({
    metadata: fc.record({ name: trickyName, namespace: name, labels, annotations, finalizers }),
    spec: fc.record({
      storageClassName: className,
      volumeName: some(name),
      volumeMode: some(fc.constantFrom('Filesystem', 'Block')),
      dataSource: some(
        fc.record({
          apiGroup: some(fc.constant('snapshot.storage.k8s.io')),
          kind: fc.constantFrom('VolumeSnapshot', 'PersistentVolumeClaim'),
          name,
        }),
      ),
      resources: some(fc.constant({ requests: { storage: '1Gi' } })),
      accessModes: some(modes),
    }),
    status: fc.record({
      phase: fc.constantFrom('Pending', 'Bound', 'Lost'),
      accessModes: some(modes),
      capacity: some(fc.record({ storage: size })),
      conditions: some(fc.uniqueArray(condition, { maxLength: 2, selector: ({ type }) => type })),
    }),
    pods: fc.uniqueArray(trickyName, { maxLength: 3 }),
  })
  .map(({ pods, ...made }) => {
    const { name: claimName, namespace } = made.metadata
    return [
      compact({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', ...made }),
      ...pods.map((podName) => ({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: podName, namespace },
        spec: { volumes: [{ name: 'data', persistentVolumeClaim: { claimName } }] },
      })),
    ] as KubernetesObject[]
  })

const requirement = fc.constantFrom(
  { key: 'topology.kubernetes.io/zone', operator: 'In', values: ['a', 'b'] },
  { key: 'x', operator: 'Exists' },
  { key: 'y', operator: 'DoesNotExist' },
  { key: 'z', operator: 'NotIn', values: ['c'] },
  { key: 'n', operator: 'Gt', values: ['3'] },
)

const source = fc.constantFrom<object>(
  { hostPath: { path: '/data', type: '' } },
  { hostPath: { path: '/data' } },
  { nfs: { server: '10.0.0.9', path: '/export' } },
  { nfs: { server: 'fd00::9', path: '/export', readOnly: true } },
  { local: { path: '/mnt/disks/vol1' } },
  { awsElasticBlockStore: { volumeID: 'vol-1', fsType: 'ext4' } },
  { gcePersistentDisk: { pdName: 'disk', fsType: 'ext4', partition: 1 } },
  { azureFile: { secretName: 's', secretNamespace: 'ns', shareName: 'share' } },
  { csi: { driver: 'ebs.csi.aws.com', fsType: 'ext4', volumeHandle: 'vol-1' } },
  { csi: { driver: 'd', volumeHandle: 'h', volumeAttributes: { a: 'b', 'c/d': 'e: f' } } },
  { iscsi: { targetPortal: '1.2.3.4:3260', iqn: 'iqn.2001', lun: 0, portals: ['1.2.3.4'] } },
  { rbd: { monitors: ['a', 'b'], image: 'i', pool: 'rbd', user: 'admin', keyring: '/etc/k' } },
  { glusterfs: { endpoints: 'e', path: 'p' } },
  { fc: { targetWWNs: ['50060e801049cfd1'], lun: 0 } },
  { flexVolume: { driver: 'example.com/lvm', options: { a: 'b' } } },
  { flexVolume: { driver: 'd', fsType: 'ext4', secretRef: { name: 's', namespace: 'n' }, readOnly: true } },
  {
    azureDisk: {
      diskName: 'd',
      diskURI: 'u',
      cachingMode: 'None',
      fsType: 'ext4',
      readOnly: true,
      kind: 'Managed',
    },
  },
  {
    azureDisk: {
      diskName: 'd',
      diskURI: 'u',
      cachingMode: 'None',
      fsType: '',
      readOnly: false,
      kind: 'Shared',
    },
  },
  { vsphereVolume: { volumePath: '[ds] a/b.vmdk', fsType: 'ext4', storagePolicyName: 'p' } },
  { cinder: { volumeID: 'c', fsType: 'xfs', readOnly: true, secretRef: { name: 's', namespace: 'n' } } },
  { cinder: { volumeID: 'c' } },
  { photonPersistentDisk: { pdID: 'p', fsType: 'ext4' } },
  { portworxVolume: { volumeID: 'p', fsType: 'ext4' } },
  { quobyte: { registry: 'r:1', volume: 'v', readOnly: true } },
  {
    scaleIO: {
      gateway: 'g',
      system: 's',
      secretRef: { name: 'x', namespace: 'n' },
      volumeName: 'v',
      storageMode: 'Thin',
    },
  },
  { cephfs: { monitors: ['a:1', 'b:2'], path: '/', user: 'u', secretRef: { name: 's' }, readOnly: true } },
  { cephfs: { monitors: ['a:1'], secretFile: '/etc/f' } },
  { storageos: { volumeName: 'v', volumeNamespace: 'n', fsType: 'ext4' } },
  { flocker: { datasetName: 'd' } },
  { flocker: { datasetUUID: 'u' } },
  { local: { path: '/mnt/disks/vol1', fsType: 'xfs' } },
  { glusterfs: { endpoints: 'e', endpointsNamespace: 'n', path: 'p', readOnly: true } },
  { awsElasticBlockStore: { volumeID: 'aws://eu-west-1a/vol-1', partition: 2, readOnly: true } },
  { azureFile: { secretName: 's', shareName: 'share', readOnly: true } },
  { fc: { wwids: ['3600508b4000'], readOnly: true } },
  {
    iscsi: {
      targetPortal: '[fd00::1]:3260',
      iqn: 'iqn.2001-04.com.example:storage.kube.sys1.xyz',
      lun: 3,
      iscsiInterface: 'default',
      fsType: 'ext4',
      chapAuthDiscovery: true,
      chapAuthSession: true,
      secretRef: { name: 's' },
      initiatorName: 'iqn.x',
    },
  },
  {
    csi: {
      driver: 'pd.csi.storage.gke.io',
      volumeHandle: 'projects/p/zones/z/disks/d',
      readOnly: true,
      fsType: 'ext4',
      volumeAttributes: { long: 'x'.repeat(200), 'storage.kubernetes.io/csiProvisionerIdentity': '1-8081-a' },
      nodeStageSecretRef: { name: 's', namespace: 'n' },
    },
  },
  {},
)

export const persistentVolume: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, labels, annotations, finalizers }),
    spec: fc.record({
      storageClassName: className,
      claimRef: some(fc.record({ namespace: name, name, uid: some(fc.constant('u-1')) })),
      mountOptions: some(fc.constant(['hard'])),
      persistentVolumeReclaimPolicy: fc.constantFrom('Retain', 'Delete', 'Recycle'),
      accessModes: modes,
      volumeMode: some(fc.constantFrom('Filesystem', 'Block')),
      capacity: fc.record({ storage: size }),
      nodeAffinity: some(
        fc
          .array(
            fc.record({ matchExpressions: some(fc.array(requirement, { minLength: 1, maxLength: 3 })) }),
            {
              minLength: 0,
              maxLength: 2,
            },
          )
          .map((nodeSelectorTerms) => ({ required: { nodeSelectorTerms } })),
      ),
    }),
    status: fc.record({
      phase: fc.constantFrom('Available', 'Bound', 'Released', 'Failed'),
      message: some(text),
    }),
    source,
  })
  .map(({ source: made, ...rest }) =>
    compact({
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      ...rest,
      spec: { ...rest.spec, ...made },
    }),
  ) as unknown as fc.Arbitrary<KubernetesObject>

const flatAnnotations = fc.dictionary(
  fc.constantFrom(
    'storageclass.kubernetes.io/is-default-class',
    'storageclass.beta.kubernetes.io/is-default-class',
    'x',
  ),
  fc.constantFrom('true', 'false', '', 'a b', '{"a":1}'),
  { maxKeys: 3, noNullPrototype: true },
)

const parameters = fc.dictionary(
  fc.constantFrom('type', 'csi.storage.k8s.io/fstype', 'zones', 'empty'),
  fc.constantFrom('gp3', 'ext4', 'a,b', '', 'x: y', '=='),
  { maxKeys: 3, noNullPrototype: true },
)

export const storageClass: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, annotations: flatAnnotations }),
    provisioner: fc.constantFrom('ebs.csi.aws.com', 'kubernetes.io/no-provisioner'),
    parameters: some(parameters),
    allowVolumeExpansion: some(fc.boolean()),
    mountOptions: some(fc.constantFrom(['debug'], ['nfsvers=4.1', 'x=y', 'Name:'])),
    reclaimPolicy: some(fc.constantFrom('Delete', 'Retain')),
    volumeBindingMode: some(fc.constantFrom('Immediate', 'WaitForFirstConsumer')),
    allowedTopologies: some(
      fc.array(
        fc.constantFrom(
          {},
          { matchLabelExpressions: [{ key: 'zone', values: ['a', 'b'] }, { key: 'q' }] },
          { matchLabelExpressions: [{ key: 'topology.kubernetes.io/region', values: ['eu'] }] },
        ),
        { maxLength: 2 },
      ),
    ),
  })
  .map((made) => compact({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', ...made }))

export const csiNode: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, labels, annotations, creationTimestamp: time }),
    spec: fc.record({
      drivers: fc.uniqueArray(
        fc.record({
          name: fc.constantFrom('ebs.csi.aws.com', 'efs', 'events'),
          nodeID: fc.constantFrom('i-1', 'projects/p/zones/z'),
          allocatable: some(fc.record({ count: fc.integer({ min: 0, max: 99 }) })),
          topologyKeys: some(fc.constantFrom(['topology.ebs/zone', 'b'], ['a'])),
        }),
        { maxLength: 3, selector: (driver) => driver.name },
      ),
    }),
  })
  .map((made) => compact({ apiVersion: 'storage.k8s.io/v1', kind: 'CSINode', ...made }))

export const volumeAttributesClass: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, annotations: flatAnnotations }),
    driverName: fc.constantFrom('ebs.csi.aws.com', 'd'),
    parameters: some(parameters),
  })
  .map((made) => compact({ apiVersion: 'storage.k8s.io/v1beta1', kind: 'VolumeAttributesClass', ...made }))
