import type { Field } from '../describe/tree.js'
import { annotations } from './annotations.js'
import { appendAt, infer, leaveUnread, type Scope, scopeAt, state } from './draft.js'
import {
  boolean,
  commaList,
  type FieldReader,
  type FieldTable,
  fields,
  integer,
  labels,
  readFields,
  since,
  text,
  truthOf,
  words,
} from './table.js'
import { isNothing, keyIn, valueIn } from './values.js'
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
const sources: ReadonlyMap<string, readonly [key: string, table: FieldTable]> = new Map([
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

/** Reads `Volumes:` into a list of volumes. */
export function volumes(path: string): FieldReader {
  const keys = path.split('.')
  return (field, scope) => {
    let last: { field: Field; scope: Scope } | undefined
    for (const child of field.children) {
      if (child.shape === 'orphans') {
        readSource(child.children, appendAt(scope, keys))
      } else if (child.shape === 'field' && isNothing(valueIn(child).text)) {
        const made = appendAt(scope, keys)
        state(made, ['name'], child.key, keyIn(child))
        last = { field: child, scope: made }
        if (child.children.length > 0) readSource(child.children, made)
      } else if (child.shape === 'item' && last !== undefined && isUnknownSource(child)) {
        infer(last.scope, ['<unknown>'], {}, 'kubectl does not know the type of this volume')
        delete last.scope.target['<unknown>']
      } else {
        leaveUnread(scope.draft, child, 'unknown-field')
      }
    }
    return isNothing(valueIn(field).text)
  }
}

/**
 * Reads the fields of one volume source, `Type:` first, into `<scope>.<key of the type>`; for a PersistentVolume the
 * same fields stand below `Source:`.
 */
export function readSource(children: readonly Field[], scope: Scope): void {
  const type = children.find((child) => child.key === 'Type')
  const name = type === undefined ? undefined : typeName(valueIn(type).text)
  if (name === 'Projected') {
    readProjected(children, scope)
    return
  }
  const source = name === undefined ? undefined : sources.get(name)
  if (source === undefined) {
    for (const child of children)
      if (!isUnknownSource(child)) leaveUnread(scope.draft, child, 'unknown-field')
    return
  }
  const [key, table] = source
  const shifted = name === 'FlexVolume' ? unshift(children) : children
  const into = scopeAt(scope, [key])
  for (const child of shifted) {
    if (child.key === 'Type') continue
    readFields([child.shape === 'item' ? withColon(child) : child], table, into)
  }
}

/** kubectl forgot the colon of `ISCSIInterface`. */
function withColon(item: Field): Field {
  const iscsi = /^(\s*ISCSIInterface)(\s+|$)/.exec(item.lines[0]?.text ?? '')
  return iscsi === null ? item : { ...item, shape: 'field', key: 'ISCSIInterface', valueAt: iscsi[0].length }
}

/** kubectl 1.8 and 1.9 forgot a value of this format: each stands one field too low, and `Driver:` shows the format. */
function unshift(children: readonly Field[]): readonly Field[] {
  const driver = children.find((child) => child.key === 'Driver')
  if (driver === undefined || valueIn(driver).text !== 'Options:  %v') return children
  const above: Readonly<Record<string, string>> = {
    FSType: 'Driver',
    SecretRef: 'FSType',
    ReadOnly: 'SecretRef',
  }
  return children
    .filter((child) => child !== driver)
    .map((child) => ({
      ...child,
      key: Object.hasOwn(above, child.key) ? (above[child.key] as string) : child.key,
    }))
}

function typeName(value: string): string {
  const at = value.indexOf(' (')
  return at < 0 ? value : value.slice(0, at)
}

function isUnknownSource(child: Field): boolean {
  const word = child.lines[0]?.text.trim()
  return word === '<unknown>' || word === '<Volume Type Not Found>'
}

/** A projected volume while it is read: the last source, and its key. */
interface Projected {
  readonly draft: Scope['draft']
  readonly volume: Scope
  source: Scope | undefined
  kind: string
}

/** The sources of a projected volume stand one after the other without a mark; each begins with its own first field. */
function readProjected(children: readonly Field[], scope: Scope): void {
  const volume = scopeAt(scope, ['projected'])
  readFields(children, projected, { draft: scope.draft, volume, source: undefined, kind: '' })
}

function startSource(into: Projected, key: string): Scope {
  into.source = appendAt(into.volume, ['sources'])
  into.kind = key
  return into.source
}

/** A field that starts a source, which it names. */
function naming(key: string): FieldReader<Projected> {
  const read = text(`${key}.name`)
  return (field, into) => read(field, startSource(into, key))
}

const readExpiration = integer('serviceAccountToken.expirationSeconds')

const projected = fields<Projected>({
  Type: () => true,
  SecretName: naming('secret'),
  ConfigMapName: naming('configMap'),
  DownwardAPI: (field, into) => {
    const because = 'kubectl prints only that there is one'
    infer(startSource(into, 'downwardAPI'), ['downwardAPI'], {}, because)
    return truthOf(valueIn(field).text) === true
  },
  TokenExpirationSeconds: (field, into) => readExpiration(field, startSource(into, 'serviceAccountToken')),
  Optional: (field, { source, kind }) => source !== undefined && optional(`${kind}.optional`)(field, source),
  SecretOptionalName: since(undefined, oldOptional, 32),
  ConfigMapOptional: since(undefined, oldOptional, 32),
})

/** Up to 1.32 the address of a boolean: whether it is set, not what it says. */
function oldOptional(field: Field, { source, kind }: Projected): boolean {
  const { text } = valueIn(field)
  if (source === undefined || !/^(?:<nil>|0x[0-9a-f]+)$/.test(text)) return false
  if (text !== '<nil>') infer(source, [kind, 'optional'], true, 'kubectl prints its address, not its value')
  return true
}
