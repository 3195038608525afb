import type { Field } from '../describe/tree.js'
import { sliceExcerpt } from '../excerpt.js'
import { container, containers, startContainer, stateFields } from './container.js'
import { appendAt, infer, leaveUnread, type Scope, scopeAt, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata, phase } from './metadata.js'
import { podGroup } from './pod-group.js'
import { tolerations, topologySpread } from './scheduling.js'
import {
  computed,
  fields,
  integer,
  labels,
  message,
  quantities,
  readFields,
  seconds,
  section,
  since,
  text,
  time,
} from './table.js'
import { isNothing, valueIn } from './values.js'
import { volumes } from './volume.js'

/** Every API server sets the class; where one does not, kubectl computes it. */
function readQosClass(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  const because = 'kubectl computes it where the status has none'
  if (!isNothing(value.text)) infer(scope, ['status', 'qosClass'], value.text, because, value)
  return field.lines.length === 1 && field.children.length === 0
}

/** core/v1 Pod. Source: PodDescriber.Describe, describePod in kubectl's describe.go, 1.0 to 1.37. */
export const pod: Kind = {
  apiVersion: 'v1',
  kind: 'Pod',
  resources: ['pods', 'pod', 'po'],
  marks: [
    ...[
      'Containers',
      'Init Containers',
      'QoS Class',
      'IPs',
      'Ephemeral Containers',
      'Node-Selectors+Tolerations',
      'Termination Grace Period',
      // Cut out of an evicted or failed pod: no other describer has a reason at column 0.
      'Status+Reason',
      'Conditions/PodScheduled',
      'Conditions/ContainersReady',
    ],
    // Parts that people cut out: a container's fields, the fields of its state.
    ...[
      'State',
      'Last State',
      'Last Termination State',
      'Restart Count',
      'Container ID',
      'Image ID',
      'Exit Code',
      'Image+Port',
      'Image+Environment',
    ],
  ],
  fields: fields(
    {
      Priority: since(9, integer('spec.priority')),
      PriorityClassName: since(9, text('spec.priorityClassName'), 14),
      'Priority Class Name': since(15, text('spec.priorityClassName')),
      'Runtime Class Name': since(25, text('spec.runtimeClassName')),
      'Service Account': since(25, text('spec.serviceAccountName')),
      'Image(s)': since(undefined, computed('the containers follow'), 1),
      Node: readNode,
      'Start Time': time('status.startTime'),
      Status: phase('status.phase'),
      'Termination Grace Period': seconds('metadata.deletionGracePeriodSeconds'),
      Reason: text('status.reason'),
      Message: message('status.message'),
      SeccompProfile: since(27, text('spec.securityContext.seccompProfile.type')),
      LocalhostProfile: since(27, text('spec.securityContext.seccompProfile.localhostProfile')),
      IP: text('status.podIP'),
      IPs: since(16, readIPs),
      'Replication Controllers': since(undefined, computed('controllers that select the pod'), 1),
      Controllers: since(2, computed('from an annotation kubectl does not show'), 6),
      'Created By': since(7, computed('from an annotation'), 8),
      NominatedNodeName: since(10, text('status.nominatedNodeName')),
      Resources: since(
        32,
        section(
          fields({
            Limits: quantities('spec.resources.limits'),
            Requests: quantities('spec.resources.requests'),
          }),
        ),
      ),
      'Init Containers': containers('spec.initContainers', 'status.initContainerStatuses'),
      Containers: containers('spec.containers', 'status.containerStatuses'),
      'Ephemeral Containers': since(
        16,
        containers('spec.ephemeralContainers', 'status.ephemeralContainerStatuses'),
      ),
      'QoS Tier': since(3, text('status.qosClass'), 3),
      'QoS Class': since(4, readQosClass),
      'Readiness Gates': readGates,
      Conditions: readConditions,
      Volumes: volumes('spec.volumes'),
      'No volumes.': since(1, computed('no volumes'), 5),
      'Node-Selectors': labels('spec.nodeSelector'),
      Tolerations: tolerations('spec.tolerations'),
      'Topology Spread Constraints': since(25, topologySpread('spec.topologySpreadConstraints')),
    },
    metadata,
    podGroup,
  ),
  readFragment,
}

/** Fields of a container or of its state without the headings above them: they belong to a container without name. */
function readFragment(fragment: readonly Field[], scope: Scope): boolean {
  const keys = new Set(fragment.map((field) => field.key))
  if (keys.has('Name') || keys.has('Containers')) return false
  const isState = keys.has('Exit Code') || keys.has('Finished')
  const isContainer = [
    'Image',
    'State',
    'Last State',
    'Last Termination State',
    'Ready',
    'Restart Count',
    'Mounts',
    'Limits',
  ].some((key) => keys.has(key))
  if (isContainer) {
    readFields(fragment, container, startContainer(scope, 'spec.containers', undefined, undefined))
  } else if (isState) {
    const status = startContainer(scope, 'spec.containers', undefined, undefined).status()
    readFields(fragment, stateFields, scopeAt(status, ['state', 'terminated']))
    infer(
      status,
      ['state'],
      status.target['state'],
      'only a terminated state has an exit code; it may be the last state',
    )
  } else {
    const isNames = fragment.every((field) =>
      field.children.some((child) => child.key === 'Image' || child.key === 'State'),
    )
    if (!isNames) return false
    for (const field of fragment) {
      readFields(field.children, container, startContainer(scope, 'spec.containers', undefined, field))
    }
  }
  return true
}

/** `node-1/10.0.0.5`; `/` or `<none>` for a pod that is on no node; the address may be IPv6 or empty. */
function readNode(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (isNothing(value.text) || value.text === '/') return true
  const at = value.text.indexOf('/')
  state(
    scope,
    ['spec', 'nodeName'],
    at < 0 ? value.text : value.text.slice(0, at),
    at < 0 ? value : sliceExcerpt(value, 0, at),
  )
  if (at >= 0 && at + 1 < value.text.length) {
    state(
      scope,
      ['status', 'hostIP'],
      value.text.slice(at + 1),
      sliceExcerpt(value, at + 1, value.text.length),
    )
  }
  return true
}

function readIPs(field: Field, scope: Scope): boolean {
  for (const child of field.children) {
    const value = valueIn(child)
    if (child.key !== 'IP' || isNothing(value.text)) leaveUnread(scope.draft, child, 'unknown-field')
    else state(appendAt(scope, ['status', 'podIPs']), ['ip'], value.text, value)
  }
  return isNothing(valueIn(field).text)
}

/** `Type  Status` rows without a dashes row; reasons and messages are not shown. */
function readConditions(field: Field, scope: Scope): boolean {
  for (const [index, row] of rowsOf(field).entries()) {
    const value = valueIn(row)
    const cells = /^(\S+)\s+(\S+)$/.exec(value.text)
    if (index === 0 && value.text.startsWith('Type')) continue
    if (cells === null || row.shape !== 'item') {
      leaveUnread(scope.draft, row, 'value-not-understood')
      continue
    }
    const [, type = '', status = ''] = cells
    const condition = appendAt(scope, ['status', 'conditions'])
    state(condition, ['type'], type, sliceExcerpt(value, 0, type.length))
    state(
      condition,
      ['status'],
      status,
      sliceExcerpt(value, value.text.length - status.length, value.text.length),
    )
  }
  return isNothing(valueIn(field).text)
}

/** Readiness gates with the status of their condition, which stands again below `Conditions:` when there is one. */
function readGates(field: Field, scope: Scope): boolean {
  for (const [index, row] of rowsOf(field).entries()) {
    const value = valueIn(row)
    if (index === 0 && value.text.startsWith('Type')) continue
    const type = /^\S+/.exec(value.text)?.[0]
    if (type === undefined || row.shape !== 'item') leaveUnread(scope.draft, row, 'value-not-understood')
    else
      state(
        appendAt(scope, ['spec', 'readinessGates']),
        ['conditionType'],
        type,
        sliceExcerpt(value, 0, type.length),
      )
  }
  return isNothing(valueIn(field).text)
}

/** Rows of a table with or without a dashes row. */
function rowsOf(field: Field): readonly Field[] {
  if (!field.children.some((child) => child.shape === 'table')) return field.children
  return field.children.flatMap((child) =>
    child.shape === 'table'
      ? [{ ...child, shape: 'item' as const, children: [] }, ...child.children]
      : [child],
  )
}
