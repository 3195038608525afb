// Longer than 400 lines because it is one table of data: the columns of every kind.
import { type Excerpt, sliceExcerpt } from '../excerpt.js'
import {
  accessModes,
  age,
  type ColumnReader,
  type ColumnTable,
  condition,
  integer,
  integerOrPercent,
  isNone,
  itemsOf,
  labels,
  list,
  oneOf,
  printed,
  ratio,
  text,
  truth,
} from './columns.js'
import { infer, keep, state } from './row-draft.js'

/** How `kubectl get` prints a kind. */
export interface KindTable {
  readonly kind: string
  /** Headers by which a table without a word of its kind is known, each a complete default set without NAME and AGE. */
  readonly known: readonly (readonly string[])[]
  /** What a cell must look like where other kinds print the same header. */
  readonly looks?: Readonly<Record<string, RegExp>>
  readonly columns: ColumnTable
}

const containersOf = {
  CONTAINERS: list('spec.template.spec.containers', 'name'),
  'CONTAINER(S)': list('spec.template.spec.containers', 'name'),
  IMAGES: list('spec.template.spec.containers', 'image'),
  'IMAGE(S)': list('spec.template.spec.containers', 'image'),
} as const

/** `80:30080/TCP,443/TCP` */
const ports: ColumnReader = (cell, draft) => {
  if (isNone(cell.text)) return true
  const items = itemsOf(cell)
  const matches = items.map((item) => /^(\d{1,5})(?::(\d{1,5}))?\/([A-Z]{2,5})$/.exec(item.text))
  if (matches.some((match) => match === null)) return false
  for (const [index, match] of matches.entries()) {
    const item = items[index] as Excerpt
    state(draft, ['spec', 'ports', index, 'port'], Number(match?.[1]), item)
    if (match?.[2] !== undefined) state(draft, ['spec', 'ports', index, 'nodePort'], Number(match[2]), item)
    state(draft, ['spec', 'ports', index, 'protocol'], match?.[3], item)
  }
  return true
}

/** Addresses of a load balancer: `10.0.0.1,lb.example.com`. */
const loadBalancer: ColumnReader = (cell, draft) => {
  keep(draft, 'status.loadBalancer', cell)
  if (isNone(cell.text)) return true
  for (const [index, item] of itemsOf(cell).entries()) {
    const field = /^[\d.]+$|:/.test(item.text) ? 'ip' : 'hostname'
    state(draft, ['status', 'loadBalancer', 'ingress', index, field], item.text, item)
  }
  return true
}

/** EXTERNAL-IP belongs to the load balancer only for that type; elsewhere it is `spec.externalIPs` or a DNS name. */
const externalAddress: ColumnReader = (cell, draft) => {
  const type = (draft.object['spec'] as { type?: string } | undefined)?.type
  if (type === 'LoadBalancer') return loadBalancer(cell, draft)
  if (type === 'ExternalName') return text('spec.externalName')(cell, draft)
  return (type === undefined ? printed('columns["EXTERNAL-IP"]') : list('spec.externalIPs'))(cell, draft)
}

/** `Ready`, `NotReady`, `Ready,SchedulingDisabled` */
const nodeStatus: ColumnReader = (cell, draft) => {
  keep(draft, 'status', cell)
  for (const item of itemsOf(cell)) {
    if (item.text === 'SchedulingDisabled') state(draft, ['spec', 'unschedulable'], true, item)
    else if (item.text === 'Ready') {
      state(draft, ['status', 'conditions', 0, 'type'], 'Ready', item)
      state(draft, ['status', 'conditions', 0, 'status'], 'True', item)
    } else if (item.text === 'NotReady') {
      const because = 'NotReady stands for a Ready condition that is False or Unknown'
      state(draft, ['status', 'conditions', 0, 'type'], 'Ready', item)
      infer(draft, ['status', 'conditions', 0, 'status'], 'False', item, because)
    }
  }
  return true
}

/** `control-plane,master`: labels of the node, printed by their last part. */
const nodeRoles: ColumnReader = (cell, draft) => {
  if (isNone(cell.text)) return true
  for (const item of itemsOf(cell)) {
    const because = 'ROLES are the labels node-role.kubernetes.io/…'
    infer(draft, ['metadata', 'labels', `node-role.kubernetes.io/${item.text}`], '', item, because)
  }
  return true
}

function address(type: string): ColumnReader {
  return (cell, draft) => {
    if (isNone(cell.text)) return true
    const status = draft.object['status'] as { addresses?: unknown[] } | undefined
    const index = status?.addresses?.length ?? 0
    state(draft, ['status', 'addresses', index, 'type'], type, cell)
    state(draft, ['status', 'addresses', index, 'address'], cell.text, cell)
    return true
  }
}

/** `Deployment/web` */
const reference: ColumnReader = (cell, draft) => {
  const slash = cell.text.indexOf('/')
  if (slash < 1) return false
  state(draft, ['spec', 'scaleTargetRef', 'kind'], cell.text.slice(0, slash), sliceExcerpt(cell, 0, slash))
  const name = sliceExcerpt(cell, slash + 1, cell.text.length)
  state(draft, ['spec', 'scaleTargetRef', 'name'], name.text, name)
  return true
}

/** `default/data` */
const claim: ColumnReader = (cell, draft) => {
  if (isNone(cell.text)) return true
  const slash = cell.text.indexOf('/')
  if (slash < 1) return false
  const namespace = sliceExcerpt(cell, 0, slash)
  state(draft, ['spec', 'claimRef', 'namespace'], namespace.text, namespace)
  const name = sliceExcerpt(cell, slash + 1, cell.text.length)
  state(draft, ['spec', 'claimRef', 'name'], name.text, name)
  return true
}

/** `cpu: 1/2, memory: 3Gi/4Gi` */
const quota: ColumnReader = (cell, draft) => {
  if (isNone(cell.text)) return true
  for (const item of itemsOf(cell)) {
    const match = /^(\S{1,320}): ([^/\s]{1,40})\/([^/\s]{1,40})$/.exec(item.text)
    if (match === null) return false
    state(draft, ['status', 'used', match[1] as string], match[2], item)
    state(draft, ['status', 'hard', match[1] as string], match[3], item)
  }
  return true
}

const volumePhases = ['Pending', 'Available', 'Bound', 'Released', 'Failed', 'Lost']

/**
 * The kinds with columns of their own, column ↔ path of the API. NAME, NAMESPACE, AGE and LABELS are every kind's;
 * READY, STATUS and RESTARTS of pods are read together (`readPodStatus`).
 * Source: kubernetes pkg/printers/internalversion/printers.go; kubectl's own printers before 1.11.
 */
export const kindTables: readonly KindTable[] = [
  {
    kind: 'Pod',
    known: [
      ['READY', 'STATUS', 'RESTARTS'],
      ['READY', 'STATUS', 'RESTARTS', 'NODE'],
    ],
    looks: { READY: /^\d{1,5}\/\d{1,5}$/ },
    columns: {
      IP: text('status.podIP'),
      NODE: text('spec.nodeName'),
      'NOMINATED NODE': text('status.nominatedNodeName'),
    },
  },
  {
    kind: 'Node',
    known: [
      ['STATUS', 'ROLES', 'VERSION'],
      ['STATUS', 'VERSION'],
    ],
    looks: { STATUS: /^(?:Not)?Ready(?:,|$)|^(?:Unknown|SchedulingDisabled)/ },
    columns: {
      STATUS: nodeStatus,
      ROLES: nodeRoles,
      VERSION: text('status.nodeInfo.kubeletVersion'),
      'INTERNAL-IP': address('InternalIP'),
      'EXTERNAL-IP': address('ExternalIP'),
      'OS-IMAGE': text('status.nodeInfo.osImage'),
      'KERNEL-VERSION': text('status.nodeInfo.kernelVersion'),
      'CONTAINER-RUNTIME': text('status.nodeInfo.containerRuntimeVersion'),
    },
  },
  {
    kind: 'Deployment',
    known: [
      ['READY', 'UP-TO-DATE', 'AVAILABLE'],
      ['DESIRED', 'CURRENT', 'UP-TO-DATE', 'AVAILABLE'],
    ],
    columns: {
      READY: ratio('status.readyReplicas', 'spec.replicas'),
      DESIRED: integer('spec.replicas'),
      CURRENT: integer('status.replicas'),
      'UP-TO-DATE': integer('status.updatedReplicas'),
      AVAILABLE: integer('status.availableReplicas'),
      SELECTOR: labels('spec.selector.matchLabels'),
      ...containersOf,
    },
  },
  {
    kind: 'ReplicaSet',
    known: [['DESIRED', 'CURRENT', 'READY']],
    columns: {
      DESIRED: integer('spec.replicas'),
      CURRENT: integer('status.replicas'),
      READY: integer('status.readyReplicas'),
      SELECTOR: labels('spec.selector.matchLabels'),
      ...containersOf,
    },
  },
  {
    kind: 'ReplicationController',
    known: [],
    columns: {
      DESIRED: integer('spec.replicas'),
      CURRENT: integer('status.replicas'),
      READY: integer('status.readyReplicas'),
      SELECTOR: labels('spec.selector'),
      ...containersOf,
    },
  },
  {
    kind: 'StatefulSet',
    known: [['READY']],
    looks: { READY: /^\d{1,9}\/\d{1,9}$/ },
    columns: {
      READY: ratio('status.readyReplicas', 'spec.replicas'),
      DESIRED: integer('spec.replicas'),
      CURRENT: integer('status.replicas'),
      ...containersOf,
    },
  },
  {
    kind: 'DaemonSet',
    known: [['DESIRED', 'CURRENT', 'READY', 'UP-TO-DATE', 'AVAILABLE', 'NODE SELECTOR']],
    columns: {
      DESIRED: integer('status.desiredNumberScheduled'),
      CURRENT: integer('status.currentNumberScheduled'),
      READY: integer('status.numberReady'),
      'UP-TO-DATE': integer('status.updatedNumberScheduled'),
      AVAILABLE: integer('status.numberAvailable'),
      'NODE SELECTOR': labels('spec.template.spec.nodeSelector'),
      'NODE-SELECTOR': labels('spec.template.spec.nodeSelector'),
      SELECTOR: labels('spec.selector.matchLabels'),
      ...containersOf,
    },
  },
  {
    kind: 'Job',
    known: [
      ['COMPLETIONS', 'DURATION'],
      ['STATUS', 'COMPLETIONS', 'DURATION'],
      ['DESIRED', 'SUCCESSFUL'],
    ],
    columns: {
      STATUS: condition({
        Complete: { type: 'Complete', status: 'True' },
        Failed: { type: 'Failed', status: 'True' },
        Suspended: { type: 'Suspended', status: 'True' },
        SuccessCriteriaMet: { type: 'SuccessCriteriaMet', status: 'True' },
        FailureTarget: { type: 'FailureTarget', status: 'True' },
      }),
      COMPLETIONS: ratio('status.succeeded', 'spec.completions'),
      DESIRED: integer('spec.completions'),
      SUCCESSFUL: integer('status.succeeded'),
      DURATION: age('columns.DURATION'),
      SELECTOR: labels('spec.selector.matchLabels'),
      ...containersOf,
    },
  },
  {
    kind: 'CronJob',
    known: [
      ['SCHEDULE', 'SUSPEND', 'ACTIVE', 'LAST SCHEDULE'],
      ['SCHEDULE', 'TIMEZONE', 'SUSPEND', 'ACTIVE', 'LAST SCHEDULE'],
    ],
    columns: {
      SCHEDULE: text('spec.schedule'),
      TIMEZONE: text('spec.timeZone'),
      SUSPEND: truth('spec.suspend'),
      ACTIVE: printed('columns.ACTIVE'),
      'LAST SCHEDULE': age('status.lastScheduleTime'),
      'LAST-SCHEDULE': age('status.lastScheduleTime'),
    },
  },
  {
    kind: 'Service',
    known: [
      ['TYPE', 'CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)'],
      ['CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)'],
      ['CLUSTER_IP', 'EXTERNAL_IP', 'PORT(S)', 'SELECTOR'],
    ],
    columns: {
      TYPE: text('spec.type'),
      'CLUSTER-IP': text('spec.clusterIP'),
      CLUSTER_IP: text('spec.clusterIP'),
      'EXTERNAL-IP': externalAddress,
      EXTERNAL_IP: externalAddress,
      'PORT(S)': ports,
      SELECTOR: labels('spec.selector'),
    },
  },
  {
    kind: 'Ingress',
    known: [
      ['CLASS', 'HOSTS', 'ADDRESS', 'PORTS'],
      ['HOSTS', 'ADDRESS', 'PORTS'],
    ],
    columns: {
      CLASS: text('spec.ingressClassName'),
      HOSTS: (cell, draft) => (cell.text === '*' ? true : list('spec.rules', 'host')(cell, draft)),
      ADDRESS: loadBalancer,
      PORTS: printed('columns.PORTS'),
    },
  },
  {
    kind: 'PersistentVolumeClaim',
    known: [
      ['STATUS', 'VOLUME', 'CAPACITY', 'ACCESS MODES', 'STORAGECLASS'],
      ['STATUS', 'VOLUME', 'CAPACITY', 'ACCESSMODES', 'STORAGECLASS'],
      ['STATUS', 'VOLUME', 'CAPACITY', 'ACCESS MODES', 'STORAGECLASS', 'VOLUMEATTRIBUTESCLASS'],
    ],
    columns: {
      STATUS: oneOf('status.phase', volumePhases),
      VOLUME: text('spec.volumeName'),
      CAPACITY: text('status.capacity.storage'),
      'ACCESS MODES': accessModes('status.accessModes'),
      ACCESSMODES: accessModes('status.accessModes'),
      STORAGECLASS: text('spec.storageClassName'),
      VOLUMEATTRIBUTESCLASS: text('spec.volumeAttributesClassName'),
      VOLUMEMODE: text('spec.volumeMode'),
    },
  },
  {
    kind: 'PersistentVolume',
    known: [
      ['CAPACITY', 'ACCESS MODES', 'RECLAIM POLICY', 'STATUS', 'CLAIM', 'STORAGECLASS', 'REASON'],
      [
        'CAPACITY',
        'ACCESS MODES',
        'RECLAIM POLICY',
        'STATUS',
        'CLAIM',
        'STORAGECLASS',
        'VOLUMEATTRIBUTESCLASS',
        'REASON',
      ],
      ['CAPACITY', 'ACCESSMODES', 'RECLAIMPOLICY', 'STATUS', 'CLAIM', 'STORAGECLASS', 'REASON'],
    ],
    columns: {
      CAPACITY: text('spec.capacity.storage'),
      'ACCESS MODES': accessModes('spec.accessModes'),
      ACCESSMODES: accessModes('spec.accessModes'),
      'RECLAIM POLICY': text('spec.persistentVolumeReclaimPolicy'),
      RECLAIMPOLICY: text('spec.persistentVolumeReclaimPolicy'),
      STATUS: oneOf('status.phase', volumePhases),
      CLAIM: claim,
      STORAGECLASS: text('spec.storageClassName'),
      VOLUMEATTRIBUTESCLASS: text('spec.volumeAttributesClassName'),
      VOLUMEMODE: text('spec.volumeMode'),
      REASON: text('status.reason'),
    },
  },
  {
    kind: 'Namespace',
    known: [['STATUS']],
    looks: { STATUS: /^(?:Active|Terminating)$/ },
    columns: { STATUS: oneOf('status.phase', ['Active', 'Terminating']) },
  },
  {
    kind: 'HorizontalPodAutoscaler',
    known: [['REFERENCE', 'TARGETS', 'MINPODS', 'MAXPODS', 'REPLICAS']],
    columns: {
      REFERENCE: reference,
      TARGETS: printed('status.currentMetrics'),
      MINPODS: integer('spec.minReplicas'),
      MAXPODS: integer('spec.maxReplicas'),
      REPLICAS: integer('status.currentReplicas'),
    },
  },
  { kind: 'Endpoints', known: [['ENDPOINTS']], columns: { ENDPOINTS: printed('subsets') } },
  {
    kind: 'StorageClass',
    known: [['PROVISIONER', 'RECLAIMPOLICY', 'VOLUMEBINDINGMODE', 'ALLOWVOLUMEEXPANSION'], ['PROVISIONER']],
    columns: {
      PROVISIONER: text('provisioner'),
      RECLAIMPOLICY: text('reclaimPolicy'),
      VOLUMEBINDINGMODE: text('volumeBindingMode'),
      ALLOWVOLUMEEXPANSION: truth('allowVolumeExpansion'),
    },
  },
  {
    kind: 'PodDisruptionBudget',
    known: [['MIN AVAILABLE', 'MAX UNAVAILABLE', 'ALLOWED DISRUPTIONS']],
    columns: {
      'MIN AVAILABLE': integerOrPercent('spec.minAvailable'),
      'MAX UNAVAILABLE': integerOrPercent('spec.maxUnavailable'),
      'ALLOWED DISRUPTIONS': integer('status.disruptionsAllowed'),
    },
  },
  { kind: 'ResourceQuota', known: [['REQUEST', 'LIMIT']], columns: { REQUEST: quota, LIMIT: quota } },
  {
    kind: 'Secret',
    known: [['TYPE', 'DATA']],
    looks: { DATA: /^\d{1,9}$/ },
    columns: { TYPE: text('type'), DATA: printed('data') },
  },
  { kind: 'ConfigMap', known: [['DATA']], looks: { DATA: /^\d{1,9}$/ }, columns: { DATA: printed('data') } },
  {
    kind: 'ServiceAccount',
    known: [['SECRETS']],
    looks: { SECRETS: /^\d{1,9}$/ },
    columns: { SECRETS: printed('secrets') },
  },
]
