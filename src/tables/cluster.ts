import { age, type ColumnReader, integer, isNone, itemsOf, oneOf, printed, text, truth } from './columns.js'
import type { KindTable } from './kind-table.js'
import { infer, keep, state } from './row-draft.js'

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

/** `ClusterRole/admin` */
const role: ColumnReader = (cell, draft) => {
  const match = /^([A-Z]\w{0,62})\/(\S{1,253})$/.exec(cell.text)
  if (match === null) return isNone(cell.text)
  state(draft, ['roleRef', 'kind'], match[1], cell)
  state(draft, ['roleRef', 'name'], match[2], cell)
  return true
}

/** Bindings of a namespace and of the cluster are printed alike. */
const binding: Omit<KindTable, 'kind'> = {
  headers: ['NAME  ROLE  AGE | USERS  GROUPS  SERVICEACCOUNTS'],
  isNamedElsewhere: true,
  columns: {
    ROLE: role,
    USERS: printed('subjects'),
    GROUPS: printed('subjects'),
    SERVICEACCOUNTS: printed('subjects'),
  },
}

/** Kinds of which a table tells only when the object was made. */
const onlyDated: Omit<KindTable, 'kind'> = {
  headers: ['NAME  CREATED AT'],
  isNamedElsewhere: true,
  columns: {},
}

/** Tables of nodes and namespaces, of configuration, quotas and access. */
export const clusterTables: readonly KindTable[] = [
  {
    kind: 'Node',
    headers: [
      'NAME  STATUS  ROLES  AGE  VERSION | INTERNAL-IP  EXTERNAL-IP  OS-IMAGE  KERNEL-VERSION  CONTAINER-RUNTIME',
      'NAME  STATUS  AGE  VERSION | EXTERNAL-IP  OS-IMAGE  KERNEL-VERSION',
      // k9s
      'NAME  STATUS  ROLE  VERSION',
    ],
    looks: { STATUS: /^(?:Not)?Ready(?:,|$)|^(?:Unknown|SchedulingDisabled)/, VERSION: /^v\d/ },
    isSelfEvident: true,
    columns: {
      STATUS: nodeStatus,
      ROLES: nodeRoles,
      ROLE: nodeRoles,
      VERSION: text('status.nodeInfo.kubeletVersion'),
      'INTERNAL-IP': address('InternalIP'),
      'EXTERNAL-IP': address('ExternalIP'),
      'OS-IMAGE': text('status.nodeInfo.osImage'),
      'KERNEL-VERSION': text('status.nodeInfo.kernelVersion'),
      'CONTAINER-RUNTIME': text('status.nodeInfo.containerRuntimeVersion'),
    },
  },
  {
    kind: 'Namespace',
    headers: ['NAME  STATUS  AGE'],
    looks: { STATUS: /^(?:Active|Terminating)$/ },
    columns: {
      STATUS: oneOf('status.phase', ['Active', 'Terminating']),
    },
  },
  {
    kind: 'ConfigMap',
    headers: ['NAME  DATA  AGE'],
    looks: { DATA: /^\d{1,9}$/ },
    columns: {
      DATA: printed('data'),
    },
  },
  {
    kind: 'Secret',
    headers: ['NAME  TYPE  DATA  AGE'],
    looks: { DATA: /^\d{1,9}$/ },
    columns: {
      TYPE: text('type'),
      DATA: printed('data'),
    },
  },
  {
    kind: 'ServiceAccount',
    headers: ['NAME  SECRETS  AGE'],
    looks: { SECRETS: /^\d{1,9}$/ },
    columns: {
      SECRETS: printed('secrets'),
    },
  },
  {
    kind: 'ResourceQuota',
    headers: ['NAME  REQUEST  LIMIT  AGE', 'NAME  AGE  REQUEST  LIMIT'],
    columns: {
      REQUEST: quota,
      LIMIT: quota,
    },
  },
  { kind: 'LimitRange', ...onlyDated },
  { kind: 'Role', ...onlyDated },
  { kind: 'ClusterRole', ...onlyDated },
  { kind: 'RoleBinding', ...binding },
  { kind: 'ClusterRoleBinding', ...binding },
  {
    kind: 'PriorityClass',
    headers: ['NAME  VALUE  GLOBAL-DEFAULT  AGE', 'NAME  VALUE  GLOBAL-DEFAULT  AGE  PREEMPTIONPOLICY'],
    columns: {
      VALUE: integer('value'),
      'GLOBAL-DEFAULT': truth('globalDefault'),
      PREEMPTIONPOLICY: text('preemptionPolicy'),
    },
  },
  {
    kind: 'CertificateSigningRequest',
    headers: [
      'NAME  AGE  SIGNERNAME  REQUESTOR  REQUESTEDDURATION  CONDITION',
      'NAME  AGE  SIGNERNAME  REQUESTOR  CONDITION',
      'NAME  AGE  REQUESTOR  CONDITION',
    ],
    columns: {
      SIGNERNAME: text('spec.signerName'),
      REQUESTOR: text('spec.username'),
      REQUESTEDDURATION: age('spec.expirationSeconds'),
      CONDITION: printed('status.conditions'),
    },
  },
]
