import { annotations } from './annotations.js'
import { boolean, commaList, type FieldTable, fields, integer, labels, since, text, words } from './table.js'
import {
  accessModes,
  dataSource,
  goMap,
  nonZero,
  optional,
  readItems,
  reference,
  textOrEmpty,
} from './volume-values.js'

const fsType = { FSType: text('fsType') }
const readOnly = { ReadOnly: optional('readOnly') }
/** `SecretRef:  &LocalObjectReference{Name:x,}`, `nil`, `<nil>` or, in old versions, an address. */
const secretRef = { SecretRef: reference('secretRef') }

/** The printed type of a volume ↔ its key in `Volume` and `PersistentVolumeSpec`, and the fields below it. */
export const volumeSources: ReadonlyMap<string, readonly [key: string, table: FieldTable]> = new Map([
  ['HostPath', ['hostPath', fields({ Path: text('path'), HostPathType: since(9, textOrEmpty('type')) })]],
  ['EmptyDir', ['emptyDir', fields({ Medium: text('medium'), SizeLimit: text('sizeLimit') })]],
  [
    'GCEPersistentDisk',
    [
      'gcePersistentDisk',
      fields({ PDName: text('pdName'), ...fsType, Partition: nonZero('partition'), ...readOnly }),
    ],
  ],
  [
    'AWSElasticBlockStore',
    [
      'awsElasticBlockStore',
      fields({ VolumeID: text('volumeID'), ...fsType, Partition: nonZero('partition'), ...readOnly }),
    ],
  ],
  ['GitRepo', ['gitRepo', fields({ Repository: text('repository'), Revision: text('revision') })]],
  [
    'Secret',
    ['secret', fields({ SecretName: text('secretName'), Optional: since(6, optional('optional')) })],
  ],
  ['ConfigMap', ['configMap', fields({ Name: text('name'), Optional: since(6, optional('optional')) })]],
  ['NFS', ['nfs', fields({ Server: text('server'), Path: text('path'), ...readOnly })]],
  [
    'ISCSI',
    [
      'iscsi',
      fields({
        TargetPortal: text('targetPortal'),
        IQN: text('iqn'),
        Lun: integer('lun'),
        ISCSIInterface: text('iscsiInterface'),
        ...fsType,
        ...readOnly,
        Portals: words('portals'),
        DiscoveryCHAPAuth: optional('chapAuthDiscovery'),
        SessionCHAPAuth: optional('chapAuthSession'),
        ...secretRef,
        InitiatorName: text('initiatorName'),
      }),
    ],
  ],
  [
    'Glusterfs',
    [
      'glusterfs',
      fields({
        EndpointsName: text('endpoints'),
        EndpointsNamespace: text('endpointsNamespace'),
        Path: text('path'),
        ...readOnly,
      }),
    ],
  ],
  [
    'PersistentVolumeClaim',
    ['persistentVolumeClaim', fields({ ClaimName: text('claimName'), ReadOnly: optional('readOnly') })],
  ],
  [
    'EphemeralVolume',
    [
      'ephemeral',
      fields({
        StorageClass: text('volumeClaimTemplate.spec.storageClassName'),
        Volume: text('volumeClaimTemplate.spec.volumeName'),
        Labels: labels('volumeClaimTemplate.metadata.labels'),
        Annotations: annotations('volumeClaimTemplate.metadata.annotations'),
        Capacity: text('volumeClaimTemplate.spec.resources.requests.storage'),
        'Access Modes': accessModes('volumeClaimTemplate.spec.accessModes'),
        VolumeMode: text('volumeClaimTemplate.spec.volumeMode'),
        DataSource: dataSource('volumeClaimTemplate.spec.dataSource'),
        ReadOnly: since(19, optional('readOnly'), 20),
      }),
    ],
  ],
  [
    'RBD',
    [
      'rbd',
      fields({
        CephMonitors: words('monitors'),
        RBDImage: text('image'),
        ...fsType,
        RBDPool: text('pool'),
        RadosUser: text('user'),
        Keyring: text('keyring'),
        ...secretRef,
        ...readOnly,
      }),
    ],
  ],
  ['Quobyte', ['quobyte', fields({ Registry: text('registry'), Volume: text('volume'), ...readOnly })]],
  ['DownwardAPI', ['downwardAPI', fields({ Items: readItems })]],
  [
    'AzureDisk',
    [
      'azureDisk',
      fields({
        DiskName: text('diskName'),
        DiskURI: text('diskURI'),
        // kubectl fails where one of these is not set: what is empty or false stands in the object.
        Kind: textOrEmpty('kind'),
        FSType: textOrEmpty('fsType'),
        CachingMode: textOrEmpty('cachingMode'),
        ReadOnly: boolean('readOnly'),
      }),
    ],
  ],
  [
    'AzureFile',
    [
      'azureFile',
      fields({
        SecretName: text('secretName'),
        SecretNamespace: text('secretNamespace'),
        ShareName: text('shareName'),
        ...readOnly,
      }),
    ],
  ],
  [
    'vSphereVolume',
    [
      'vsphereVolume',
      fields({ VolumePath: text('volumePath'), ...fsType, StoragePolicyName: text('storagePolicyName') }),
    ],
  ],
  ['Cinder', ['cinder', fields({ VolumeID: text('volumeID'), ...fsType, ...readOnly, ...secretRef })]],
  ['PhotonPersistentDisk', ['photonPersistentDisk', fields({ PdID: text('pdID'), ...fsType })]],
  ['PortworxVolume', ['portworxVolume', fields({ VolumeID: text('volumeID') })]],
  [
    'ScaleIO',
    [
      'scaleIO',
      fields({
        Gateway: text('gateway'),
        System: text('system'),
        'Protection Domain': text('protectionDomain'),
        'Storage Pool': text('storagePool'),
        'Storage Mode': text('storageMode'),
        VolumeName: text('volumeName'),
        SecretName: text('secretRef.name'),
        SecretNamespace: text('secretRef.namespace'),
        ...fsType,
        ...readOnly,
      }),
    ],
  ],
  ['LocalVolume', ['local', fields({ Path: text('path') })]],
  [
    'CephFS',
    [
      'cephfs',
      fields({
        Monitors: words('monitors'),
        Path: text('path'),
        User: text('user'),
        SecretFile: text('secretFile'),
        ...secretRef,
        ...readOnly,
      }),
    ],
  ],
  [
    'StorageOS',
    [
      'storageos',
      fields({
        VolumeName: text('volumeName'),
        VolumeNamespace: text('volumeNamespace'),
        ...fsType,
        ...readOnly,
      }),
    ],
  ],
  [
    'FC',
    ['fc', fields({ TargetWWNs: commaList('targetWWNs'), LUN: integer('lun'), ...fsType, ...readOnly })],
  ],
  [
    'FlexVolume',
    [
      'flexVolume',
      fields({ Driver: text('driver'), ...fsType, ...secretRef, ...readOnly, Options: goMap('options') }),
    ],
  ],
  ['Flocker', ['flocker', fields({ DatasetName: text('datasetName'), DatasetUUID: text('datasetUUID') })]],
  [
    'CSI',
    [
      'csi',
      fields({
        Driver: text('driver'),
        ...fsType,
        VolumeHandle: text('volumeHandle'),
        ReadOnly: optional('readOnly'),
        VolumeAttributes: labels('volumeAttributes'),
      }),
    ],
  ],
  ['Image', ['image', fields({ Reference: text('reference'), PullPolicy: text('pullPolicy') })]],
])
