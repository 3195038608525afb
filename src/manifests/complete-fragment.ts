import type { KubernetesObject } from '../types.js'

/** A fragment put into the place of the API object it was cut from. */
export interface Completed {
  readonly object: KubernetesObject
  /** Where in the object the fragment stands: keys to put in front of the fragment's own paths. */
  readonly under: readonly (string | number)[]
  readonly inferred: readonly { readonly path: string; readonly because: string }[]
}

type Fields = Record<string, unknown>

const containerStatusKeys = new Set([
  'state',
  'lastState',
  'ready',
  'restartCount',
  'image',
  'imageID',
  'containerID',
  'started',
  'name',
])
const containerSpecKeys = new Set([
  'image',
  'command',
  'args',
  'env',
  'envFrom',
  'ports',
  'resources',
  'volumeMounts',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'imagePullPolicy',
])
const podStatusKeys = new Set([
  'containerStatuses',
  'initContainerStatuses',
  'podIP',
  'podIPs',
  'qosClass',
  'hostIP',
  'nominatedNodeName',
])
const stateKeys = new Set(['waiting', 'terminated', 'running'])
const topKeys = new Set(['spec', 'status', 'metadata', 'data', 'involvedObject'])

/** What a field below `status` or a condition type says about the kind. */
const kindMarks: readonly {
  readonly kind: string
  readonly apiVersion: string
  readonly status: readonly string[]
  readonly conditions: readonly string[]
}[] = [
  {
    kind: 'Pod',
    apiVersion: 'v1',
    status: [...podStatusKeys],
    conditions: [
      'PodScheduled',
      'ContainersReady',
      'Initialized',
      'DisruptionTarget',
      'PodReadyToStartContainers',
    ],
  },
  {
    kind: 'Node',
    apiVersion: 'v1',
    status: ['nodeInfo', 'allocatable', 'daemonEndpoints'],
    conditions: ['MemoryPressure', 'DiskPressure', 'PIDPressure', 'NetworkUnavailable', 'OutOfDisk'],
  },
  {
    kind: 'Deployment',
    apiVersion: 'apps/v1',
    status: ['unavailableReplicas'],
    conditions: ['Progressing', 'ReplicaFailure'],
  },
  {
    kind: 'HorizontalPodAutoscaler',
    apiVersion: 'autoscaling/v2',
    status: ['desiredReplicas', 'currentMetrics'],
    conditions: ['AbleToScale', 'ScalingActive', 'ScalingLimited'],
  },
  {
    kind: 'Job',
    apiVersion: 'batch/v1',
    status: ['completionTime', 'uncountedTerminatedPods', 'completedIndexes'],
    conditions: ['Complete', 'FailureTarget', 'SuccessCriteriaMet'],
  },
  {
    kind: 'DaemonSet',
    apiVersion: 'apps/v1',
    status: ['desiredNumberScheduled', 'numberMisscheduled'],
    conditions: [],
  },
  {
    kind: 'PersistentVolumeClaim',
    apiVersion: 'v1',
    status: ['accessModes'],
    conditions: ['FileSystemResizePending', 'Resizing'],
  },
]

/** Reasons that only one kind's conditions have, for condition types that several kinds share. */
const kindOfReason: Readonly<Record<string, readonly [kind: string, apiVersion: string]>> = {
  BackoffLimitExceeded: ['Job', 'batch/v1'],
  DeadlineExceeded: ['Job', 'batch/v1'],
  FailedIndexes: ['Job', 'batch/v1'],
  PodFailurePolicy: ['Job', 'batch/v1'],
  MinimumReplicasUnavailable: ['Deployment', 'apps/v1'],
  KubeletNotReady: ['Node', 'v1'],
  NodeStatusUnknown: ['Node', 'v1'],
  ContainersNotReady: ['Pod', 'v1'],
}

/**
 * Puts a fragment of a manifest (a status, a container's state, a list of conditions) where it belongs in an object.
 *
 * Shape: `undefined` when nothing tells that the data is Kubernetes'. Kind and API version are inferred only where a
 * field, a condition type or a reason belongs to one kind; else they are absent.
 *
 * @example completeFragment({ state: { waiting: { reason: 'ErrImagePull' } } })?.object.kind // 'Pod'
 */
export function completeFragment(value: unknown): Completed | undefined {
  if (Array.isArray(value)) return completeList(value)
  if (!isFields(value)) return undefined
  const keys = Object.keys(value)
  if (
    keys.some((key) => topKeys.has(key)) &&
    keys.every((key) => topKeys.has(key) || key === 'kind' || key === 'apiVersion')
  ) {
    return place([], value, kindOfStatus(value['status']) ?? kindOfSpec(value['spec']))
  }
  if (isFields(value['state']) || isFields(value['lastState']))
    return place(['status', 'containerStatuses', 0], value, pod('a container status'))
  if (keys.some((key) => stateKeys.has(key)) && keys.every((key) => stateKeys.has(key))) {
    return place(['status', 'containerStatuses', 0, 'state'], value, pod('a container state'))
  }
  const status = kindOfStatus(value)
  if (status !== undefined || (keys.includes('conditions') && Array.isArray(value['conditions'])))
    return place(['status'], value, status)
  if (typeof value['phase'] === 'string') return place(['status'], value, undefined)
  if (isCondition(value)) return place(['status', 'conditions', 0], value, kindOfConditions([value]))
  if (keys.filter((key) => containerStatusKeys.has(key)).length >= 3)
    return place(['status', 'containerStatuses', 0], value, pod('a container status'))
  if (keys.includes('image') && keys.filter((key) => containerSpecKeys.has(key)).length >= 2) {
    return place(['spec', 'containers', 0], value, pod('a container'))
  }
  if (Array.isArray(value['containers'])) return place(['spec'], value, pod('a list of containers'))
  return undefined
}

function completeList(value: readonly unknown[]): Completed | undefined {
  const items = value.filter(isFields)
  if (items.length === 0 || items.length < value.length) return undefined
  if (items.every((item) => isCondition(item)))
    return place(['status', 'conditions'], value, kindOfConditions(items))
  if (items.every((item) => isFields(item['state']) || isFields(item['lastState']))) {
    return place(['status', 'containerStatuses'], value, pod('container statuses'))
  }
  if (items.every((item) => typeof item['image'] === 'string' && typeof item['name'] === 'string')) {
    return place(['spec', 'containers'], value, pod('a list of containers'))
  }
  return undefined
}

interface KindGuess {
  readonly kind: string
  readonly apiVersion: string
  readonly because: string
}

function place(under: readonly (string | number)[], value: unknown, guess: KindGuess | undefined): Completed {
  let placed: unknown = value
  for (const key of [...under].reverse()) placed = typeof key === 'number' ? [placed] : { [key]: placed }
  const fields = placed as KubernetesObject
  const isNamed = typeof fields.kind === 'string'
  return {
    object: guess && !isNamed ? { apiVersion: guess.apiVersion, kind: guess.kind, ...fields } : fields,
    under,
    inferred:
      guess && !isNamed
        ? [
            { path: 'kind', because: guess.because },
            { path: 'apiVersion', because: guess.because },
          ]
        : [],
  }
}

function pod(what: string): KindGuess {
  return { kind: 'Pod', apiVersion: 'v1', because: `${what} belongs to a Pod` }
}

function kindOfSpec(spec: unknown): KindGuess | undefined {
  if (!isFields(spec) || !Array.isArray(spec['containers'])) return undefined
  return pod('`spec.containers`')
}

function kindOfStatus(status: unknown): KindGuess | undefined {
  if (!isFields(status)) return undefined
  for (const { kind, apiVersion, status: marks } of kindMarks) {
    const mark = marks.find((key) => Object.hasOwn(status, key))
    if (mark !== undefined) return { kind, apiVersion, because: `\`status.${mark}\` belongs to a ${kind}` }
  }
  return Array.isArray(status['conditions'])
    ? kindOfConditions(status['conditions'].filter(isFields))
    : undefined
}

function kindOfConditions(conditions: readonly Fields[]): KindGuess | undefined {
  for (const condition of conditions) {
    const type = String(condition['type'])
    const mark = kindMarks.find((kind) => kind.conditions.includes(type))
    if (mark !== undefined)
      return {
        kind: mark.kind,
        apiVersion: mark.apiVersion,
        because: `condition \`${type}\` belongs to a ${mark.kind}`,
      }
    const reason = String(condition['reason'])
    const named = Object.hasOwn(kindOfReason, reason) ? kindOfReason[reason] : undefined
    if (named !== undefined)
      return {
        kind: named[0],
        apiVersion: named[1],
        because: `reason \`${reason}\` belongs to a ${named[0]}`,
      }
  }
  return undefined
}

function isCondition(value: unknown): boolean {
  return (
    isFields(value) &&
    typeof value['type'] === 'string' &&
    (typeof value['status'] === 'string' || typeof value['status'] === 'boolean')
  )
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
