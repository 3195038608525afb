import {
  ageOf,
  balancerCell,
  classCell,
  completionsCell,
  containerImages,
  containerNames,
  endpointsCell,
  externalCell,
  firstThree,
  hostsCell,
  jobDurationCell,
  jobStatusCell,
  labelsCell,
  metricsCell,
  modesCell,
  nodeAddressCell,
  nodeRolesCell,
  nodeStatusCell,
  orNone,
  type Printing,
  parametersCell,
  portsCell,
  quotaCell,
  requestCell,
  type Served,
  selectorText,
  subjectsCell,
} from './cells.js'
import { eventCells } from './event-cells.js'
import { gatesCell, podCells } from './pod-cells.js'

/** A column of a table that a server prints. */
export interface Column {
  readonly name: string
  readonly cell: (object: Served, printing: Printing) => string | number | boolean
  /** Printed with `-o wide` only. */
  readonly isWide?: boolean
  /** The first minor version of the server that has it. */
  readonly from?: number
  /** The last one. */
  readonly until?: number
}

type Cell = Column['cell']

const shown = (name: string, cell: Cell, from?: number): Column => ({
  name,
  cell,
  ...(from !== undefined && { from }),
})
const wide = (name: string, cell: Cell): Column => ({ name, cell, isWide: true })

const nameColumn = shown('Name', ({ metadata }) => metadata.name)
const age = shown('Age', ({ metadata }, printing) => ageOf(metadata.creationTimestamp, printing))
const created = shown('Created At', ({ metadata }) => metadata.creationTimestamp ?? '<unknown>')
const selector = wide('Selector', ({ spec }) => orNone(selectorText(spec.selector)))
const replicas = [
  shown('Desired', ({ spec }) => spec.replicas ?? 1),
  shown('Current', ({ status }) => status?.replicas ?? 0),
  shown('Ready', ({ status }) => status?.readyReplicas ?? 0),
]
const readyReplicas = shown(
  'Ready',
  ({ spec, status }) => `${status?.readyReplicas ?? 0}/${spec.replicas ?? 1}`,
)
const containers = [
  wide('Containers', ({ spec }) => containerNames(spec.template)),
  wide('Images', ({ spec }) => containerImages(spec.template)),
]
const binding = [
  nameColumn,
  shown('Role', ({ roleRef }) => `${roleRef.kind}/${roleRef.name}`),
  age,
  wide('Users', ({ subjects }) => subjectsCell(subjects, 'User')),
  wide('Groups', ({ subjects }) => subjectsCell(subjects, 'Group')),
  wide('ServiceAccounts', ({ subjects }) => subjectsCell(subjects, 'ServiceAccount')),
]
const attributesClass = (from: number) =>
  shown('VolumeAttributesClass', ({ spec }) => orNone(spec.volumeAttributesClassName, '<unset>'), from)
const volumeMode = wide('VolumeMode', ({ spec }) => spec.volumeMode ?? 'Filesystem')
const isDefault = ({ metadata }: Served) =>
  metadata.annotations?.['storageclass.kubernetes.io/is-default-class'] === 'true' ||
  metadata.annotations?.['storageclass.beta.kubernetes.io/is-default-class'] === 'true'
const phaseOf = ({ metadata, status }: Served) =>
  metadata.deletionTimestamp ? 'Terminating' : (status?.phase ?? '')

/**
 * The columns of every kind as a server prints them, wide ones too.
 *
 * Source: pkg/printers/internalversion/printers.go; columns and cells of 1.20 are held against that program itself
 * (fixtures/tables/server-1.20.json).
 */
export const serverColumns: Readonly<Record<string, readonly Column[]>> = {
  Pod: [
    nameColumn,
    shown('Ready', (pod, printing) => podCells(pod, printing)[0]),
    shown('Status', (pod, printing) => podCells(pod, printing)[1]),
    shown('Restarts', (pod, printing) => podCells(pod, printing)[2]),
    age,
    wide('IP', ({ status }) => orNone(status?.podIPs?.[0]?.ip ?? status?.podIP)),
    wide('Node', ({ spec }) => orNone(spec.nodeName)),
    wide('Nominated Node', ({ status }) => orNone(status?.nominatedNodeName)),
    wide('Readiness Gates', gatesCell),
  ],
  Event: eventCells.map(({ name, isWide, cell }) => (isWide ? wide(name, cell) : shown(name, cell))),
  Node: [
    nameColumn,
    shown('Status', nodeStatusCell),
    shown('Roles', nodeRolesCell),
    age,
    shown('Version', ({ status }) => status?.nodeInfo?.kubeletVersion ?? ''),
    wide('Internal-IP', (node) => nodeAddressCell(node, 'InternalIP')),
    wide('External-IP', (node) => nodeAddressCell(node, 'ExternalIP')),
    wide('OS-Image', ({ status }) => orNone(status?.nodeInfo?.osImage, '<unknown>')),
    wide('Kernel-Version', ({ status }) => orNone(status?.nodeInfo?.kernelVersion, '<unknown>')),
    wide('Container-Runtime', ({ status }) => orNone(status?.nodeInfo?.containerRuntimeVersion, '<unknown>')),
  ],
  Deployment: [
    nameColumn,
    readyReplicas,
    shown('Up-to-date', ({ status }) => status?.updatedReplicas ?? 0),
    shown('Available', ({ status }) => status?.availableReplicas ?? 0),
    age,
    ...containers,
    wide('Selector', ({ spec }) => selectorText(spec.selector)),
  ],
  ReplicaSet: [nameColumn, ...replicas, age, ...containers, selector],
  ReplicationController: [
    nameColumn,
    ...replicas,
    age,
    ...containers,
    wide('Selector', ({ spec }) => labelsCell(spec.selector)),
  ],
  StatefulSet: [nameColumn, readyReplicas, age, ...containers],
  DaemonSet: [
    nameColumn,
    shown('Desired', ({ status }) => status?.desiredNumberScheduled ?? 0),
    shown('Current', ({ status }) => status?.currentNumberScheduled ?? 0),
    shown('Ready', ({ status }) => status?.numberReady ?? 0),
    shown('Up-to-date', ({ status }) => status?.updatedNumberScheduled ?? 0),
    shown('Available', ({ status }) => status?.numberAvailable ?? 0),
    shown('Node Selector', ({ spec }) => labelsCell(spec.template?.spec?.nodeSelector)),
    age,
    ...containers,
    selector,
  ],
  Job: [
    nameColumn,
    shown('Status', jobStatusCell, 31),
    shown('Completions', completionsCell),
    shown('Duration', jobDurationCell),
    age,
    ...containers,
    selector,
  ],
  CronJob: [
    nameColumn,
    shown('Schedule', ({ spec }) => spec.schedule),
    shown('Timezone', ({ spec }) => orNone(spec.timeZone), 29),
    shown('Suspend', ({ spec }) => (spec.suspend === true ? 'True' : 'False')),
    shown('Active', ({ status }) => (status?.active ?? []).length),
    shown('Last Schedule', ({ status }, printing) =>
      status?.lastScheduleTime ? ageOf(status.lastScheduleTime, printing) : '<none>',
    ),
    age,
    wide('Containers', ({ spec }) => containerNames(spec.jobTemplate.spec.template)),
    wide('Images', ({ spec }) => containerImages(spec.jobTemplate.spec.template)),
    wide('Selector', ({ spec }) => orNone(selectorText(spec.jobTemplate.spec.selector))),
  ],
  Service: [
    nameColumn,
    shown('Type', ({ spec }) => spec.type ?? 'ClusterIP'),
    shown('Cluster-IP', ({ spec }) => orNone(spec.clusterIPs?.[0] ?? spec.clusterIP)),
    shown('External-IP', externalCell),
    shown('Port(s)', ({ spec }) => portsCell(spec.ports)),
    age,
    wide('Selector', ({ spec }) => labelsCell(spec.selector)),
  ],
  Endpoints: [nameColumn, shown('Endpoints', ({ subsets }) => endpointsCell(subsets)), age],
  EndpointSlice: [
    nameColumn,
    shown('AddressType', ({ addressType }) => addressType),
    shown('Ports', ({ ports }) =>
      firstThree(
        (ports ?? []).map(({ port, name }: Served) => String(port ?? name ?? '*')),
        '<unset>',
      ),
    ),
    shown('Endpoints', ({ endpoints }) =>
      firstThree(
        (endpoints ?? []).flatMap(({ addresses }: Served) => addresses),
        '<unset>',
      ),
    ),
    age,
  ],
  Ingress: [
    nameColumn,
    shown('Class', ({ spec }) => spec?.ingressClassName ?? '<none>'),
    shown('Hosts', ({ spec }) => hostsCell(spec?.rules)),
    shown('Address', ({ status }) => balancerCell(status)),
    shown('Ports', ({ spec }) => ((spec?.tls ?? []).length > 0 ? '80, 443' : '80')),
    age,
  ],
  IngressClass: [
    nameColumn,
    shown('Controller', ({ spec }) => spec?.controller ?? ''),
    shown('Parameters', ({ spec }) => parametersCell(spec?.parameters)),
    age,
  ],
  NetworkPolicy: [
    nameColumn,
    shown('Pod-Selector', ({ spec }) => orNone(selectorText(spec?.podSelector))),
    age,
  ],
  PersistentVolumeClaim: [
    nameColumn,
    shown('Status', phaseOf),
    shown('Volume', ({ spec }) => spec?.volumeName ?? ''),
    shown('Capacity', ({ spec, status }) => (spec?.volumeName ? (status?.capacity?.storage ?? '0') : '')),
    shown('Access Modes', ({ spec, status }) => (spec?.volumeName ? modesCell(status?.accessModes) : '')),
    shown('StorageClass', classCell),
    attributesClass(29),
    age,
    volumeMode,
  ],
  PersistentVolume: [
    nameColumn,
    shown('Capacity', ({ spec }) => spec.capacity?.storage ?? '0'),
    shown('Access Modes', ({ spec }) => modesCell(spec.accessModes)),
    shown('Reclaim Policy', ({ spec }) => spec.persistentVolumeReclaimPolicy ?? 'Retain'),
    shown('Status', phaseOf),
    shown('Claim', ({ spec }) =>
      spec.claimRef ? `${spec.claimRef.namespace ?? ''}/${spec.claimRef.name ?? ''}` : '',
    ),
    shown('StorageClass', classCell),
    attributesClass(29),
    shown('Reason', ({ status }) => status?.reason ?? ''),
    age,
    volumeMode,
  ],
  StorageClass: [
    shown('Name', (made) => `${made.metadata.name}${isDefault(made) ? ' (default)' : ''}`),
    shown('Provisioner', ({ provisioner }) => provisioner),
    shown('ReclaimPolicy', ({ reclaimPolicy }) => reclaimPolicy ?? 'Delete'),
    shown('VolumeBindingMode', ({ volumeBindingMode }) => volumeBindingMode ?? 'Immediate'),
    shown('AllowVolumeExpansion', ({ allowVolumeExpansion }) => allowVolumeExpansion === true),
    age,
  ],
  CSINode: [nameColumn, shown('Drivers', ({ spec }) => (spec?.drivers ?? []).length), age],
  Namespace: [nameColumn, shown('Status', ({ status }) => status?.phase ?? ''), age],
  ResourceQuota: [
    nameColumn,
    { ...age, until: 29 },
    shown('Request', ({ status }) => quotaCell(status, false)),
    shown('Limit', ({ status }) => quotaCell(status, true)),
    { ...age, from: 30 },
  ],
  LimitRange: [nameColumn, created],
  ConfigMap: [
    nameColumn,
    shown(
      'Data',
      ({ data = {}, binaryData = {} }) => Object.keys(data).length + Object.keys(binaryData).length,
    ),
    age,
  ],
  Secret: [
    nameColumn,
    shown('Type', ({ type }) => type ?? 'Opaque'),
    shown('Data', ({ data = {} }) => Object.keys(data).length),
    age,
  ],
  ServiceAccount: [nameColumn, shown('Secrets', ({ secrets }) => (secrets ?? []).length), age],
  Role: [nameColumn, created],
  ClusterRole: [nameColumn, created],
  RoleBinding: binding,
  ClusterRoleBinding: binding,
  PriorityClass: [
    nameColumn,
    shown('Value', ({ value }) => value ?? 0),
    shown('Global-Default', ({ globalDefault }) => globalDefault === true),
    age,
  ],
  PodDisruptionBudget: [
    nameColumn,
    shown('Min Available', ({ spec }) => spec?.minAvailable ?? 'N/A'),
    shown('Max Unavailable', ({ spec }) => spec?.maxUnavailable ?? 'N/A'),
    shown('Allowed Disruptions', ({ status }) => status?.disruptionsAllowed ?? 0),
    age,
  ],
  HorizontalPodAutoscaler: [
    nameColumn,
    shown('Reference', ({ spec }) => `${spec.scaleTargetRef.kind}/${spec.scaleTargetRef.name}`),
    shown('Targets', metricsCell),
    shown('MinPods', ({ spec }) => spec.minReplicas ?? 1),
    shown('MaxPods', ({ spec }) => spec.maxReplicas),
    shown('Replicas', ({ status }) => status?.currentReplicas ?? 0),
    age,
  ],
  CertificateSigningRequest: [
    nameColumn,
    age,
    shown('SignerName', ({ spec }) => orNone(spec.signerName)),
    shown('Requestor', ({ spec }) => spec.username ?? ''),
    shown(
      'RequestedDuration',
      ({ spec }) => (spec.expirationSeconds ? requestedDuration(spec.expirationSeconds) : '<none>'),
      22,
    ),
    shown('Condition', ({ status }) => requestCell(status)),
  ],
}

function requestedDuration(seconds: number): string {
  return ageOf(new Date(0).toISOString(), { now: seconds * 1000, minor: 33 })
}

/** The columns that a server of this minor version has. */
export function columnsOf(kind: string, minor: number): readonly Column[] | undefined {
  return serverColumns[kind]?.filter(
    ({ from = 0, until = Number.POSITIVE_INFINITY }) => from <= minor && minor <= until,
  )
}
