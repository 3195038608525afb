import type { Field } from '../describe/tree.js'
import { parseTaint } from '../grammar/taint.js'
import { appendAt, leaveUnread, type Scope, state } from './draft.js'
import type { Kind } from './kind.js'
import { metadata } from './metadata.js'
import { readAllocated, readNodePods } from './node-pods.js'
import { readLease, readResourceSlices } from './node-related.js'
import { commaList, computed, type FieldTable, fields, quantities, section, since, text } from './table.js'
import { timedConditions } from './timed-conditions.js'
import { isNothing, keyIn, splitExcerpt, valueIn, valueLines } from './values.js'
import { optional } from './volume-values.js'

const systemInfo: FieldTable = fields({
  'Machine ID': text('machineID'),
  'System UUID': text('systemUUID'),
  'Boot ID': text('bootID'),
  'Kernel Version': text('kernelVersion'),
  'OS Image': text('osImage'),
  'Operating System': text('operatingSystem'),
  Architecture: text('architecture'),
  'Container Runtime Version': text('containerRuntimeVersion'),
  'Kubelet Version': text('kubeletVersion'),
  'Kube-Proxy Version': since(undefined, text('kubeProxyVersion'), 35),
})

/** core/v1 Node. Source: NodeDescriber, describeNode in kubectl's describe.go, 1.0 to 1.37. */
export const node: Kind = {
  apiVersion: 'v1',
  kind: 'Node',
  resources: ['nodes', 'node', 'no'],
  marks: [
    'Allocated resources',
    'Non-terminated Pods',
    'System Info',
    'Roles',
    'Taints',
    'PodCIDR',
    'Conditions/MemoryPressure',
    'Conditions/DiskPressure',
    'Conditions/PIDPressure',
    'Conditions/OutOfDisk',
    'Conditions/NetworkUnavailable',
    'Conditions/KernelDeadlock',
    // node-problem-detector's
    'Conditions/ReadonlyFilesystem',
    'Conditions/CorruptDockerOverlay2',
    'Conditions/FrequentKubeletRestart',
    'Conditions/FrequentDockerRestart',
    'Conditions/FrequentContainerdRestart',
    'Conditions/FrequentUnregisterNetDevice',
    'Conditions/KubeletUnhealthy',
    'Conditions/ContainerRuntimeUnhealthy',
    'Conditions/CperHardwareErrorFatal',
    'Conditions/XfsShutdown',
    'Conditions/Ready/times',
  ],
  fields: fields(
    {
      Role: since(5, computed('from a label'), 7),
      Roles: since(8, computed('from labels')),
      Taints: since(3, readTaints),
      Unschedulable: since(10, optional('spec.unschedulable')),
      Phase: since(1, text('status.phase'), 6),
      Lease: since(17, readLease),
      Conditions: timedConditions('status.conditions', ['lastHeartbeatTime', 'lastTransitionTime']),
      Addresses: readAddresses,
      Capacity: quantities('status.capacity'),
      Allocatable: quantities('status.allocatable'),
      'Node-Local ResourceSlices': since(36, readResourceSlices),
      'System Info': since(1, section(systemInfo, 'status.nodeInfo')),
      PodCIDR: text('spec.podCIDR'),
      PodCIDRs: since(16, commaList('spec.podCIDRs')),
      ProviderID: since(10, text('spec.providerID')),
      ExternalID: since(undefined, text('spec.externalID'), 10),
      'Non-terminated Pods': since(1, readNodePods),
      Pods: readNodePods,
      'Allocated resources': readAllocated,
    },
    metadata,
  ),
}

function readTaints(field: Field, scope: Scope): boolean {
  const lines = valueLines(field).flatMap((line) =>
    line.text.includes(',') ? splitExcerpt(line, ',') : [line],
  )
  if (lines.every((line) => isNothing(line.text))) return true
  for (const line of lines) {
    const taint = parseTaint(line.text, scope.draft.memory)
    if (taint === undefined) return false
    const made = appendAt(scope, ['spec', 'taints'])
    for (const [key, value] of Object.entries(taint)) state(made, [key], value, line)
  }
  return true
}

/** `  InternalIP:  10.0.0.5`, one a line, types repeat; up to 1.6 the addresses alone on one line. */
function readAddresses(field: Field, scope: Scope): boolean {
  const value = valueIn(field)
  if (!isNothing(value.text)) {
    for (const address of splitExcerpt(value, ','))
      state(appendAt(scope, ['status', 'addresses']), ['address'], address.text, address)
  }
  for (const child of field.children) {
    if (child.shape !== 'field' || child.children.length > 0) {
      leaveUnread(scope.draft, child, 'unknown-field')
      continue
    }
    const address = valueIn(child)
    const made = appendAt(scope, ['status', 'addresses'])
    const type = keyIn(child)
    state(made, ['type'], type.text, type)
    state(made, ['address'], address.text, address)
  }
  return true
}
