import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { pod } from './pod.js'
import { annotations, compact, labels, name, time } from './values.js'

const template = pod.map(({ metadata, spec }) => ({
  metadata: { labels: metadata?.labels, annotations: metadata?.annotations },
  // A template has no ephemeral containers, and its resources are not printed.
  spec: Object.fromEntries(
    Object.entries(spec as object).filter(([key]) => key !== 'ephemeralContainers' && key !== 'resources'),
  ),
}))

const labelSelector = fc.constantFrom(
  { matchLabels: { app: 'web' } },
  { matchLabels: { app: 'web', 'a.b/c': '' } },
  {
    matchLabels: { app: 'web' },
    matchExpressions: [
      { key: 'tier', operator: 'In', values: ['back', 'front'] },
      { key: 'x', operator: 'Exists' },
    ],
  },
  {
    matchExpressions: [
      { key: 'd', operator: 'NotIn', values: ['z'] },
      { key: 'e', operator: 'DoesNotExist' },
    ],
  },
)
/** What every selector above selects. */
const selected = { app: 'web', 'a.b/c': '', tier: 'front', x: '' }

const few = fc.nat({ max: 3 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const condition = fc.record({
  type: fc.constantFrom('Available', 'Progressing', 'ReplicaFailure'),
  status: fc.constantFrom('True', 'False', 'Unknown'),
  reason: fc.constantFrom('MinimumReplicasUnavailable', 'FailedCreate', 'NewReplicaSetAvailable'),
})
const conditions = maybe(fc.uniqueArray(condition, { maxLength: 2, selector: (made) => made.type }))
const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'u9', controller: true }

/** Metadata, spec and status of a kind; what is 0 stands in the status as the API writes it. */
interface Parts {
  readonly spec: fc.Arbitrary<object>
  readonly status: fc.Arbitrary<object>
  readonly owner?: fc.Arbitrary<object | undefined>
}

function workload(
  apiVersion: string,
  kind: string,
  { spec, status, owner }: Parts,
): fc.Arbitrary<KubernetesObject> {
  return fc
    .record({
      name,
      labels,
      annotations,
      spec,
      status,
      creationTimestamp: time,
      owner: owner ?? fc.constant(undefined),
    })
    .map(({ name, labels, annotations, spec, status, creationTimestamp, owner }) =>
      compact({
        apiVersion,
        kind,
        metadata: {
          name,
          namespace: 'default',
          uid: 'u1',
          creationTimestamp,
          labels,
          annotations,
          ownerReferences: owner === undefined ? undefined : [owner],
        },
        spec,
        status,
      }),
    ) as fc.Arbitrary<object> as fc.Arbitrary<KubernetesObject>
}

function owned(object: KubernetesObject): object {
  return {
    labels: selected,
    ownerReferences: [
      {
        apiVersion: object.apiVersion,
        kind: object.kind,
        name: object.metadata?.name,
        uid: 'u1',
        controller: true,
      },
    ],
  }
}

/** The workload with pods of its own and one of another. */
function withPods(arbitrary: fc.Arbitrary<KubernetesObject>): fc.Arbitrary<readonly KubernetesObject[]> {
  const phase = fc.constantFrom('Running', 'Pending', 'Succeeded', 'Failed')
  return fc.tuple(arbitrary, fc.array(phase, { maxLength: 4 })).map(([object, phases]) => [
    object,
    ...phases.map((phase, index) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `pod-${index}`, namespace: 'default', uid: `p${index}`, ...owned(object) },
      status: { phase },
    })),
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'foreign', namespace: 'default', uid: 'f', labels: selected },
      status: { phase: 'Running' },
    },
  ])
}

const replicaSpec = fc.record({ selector: labelSelector, replicas: few, template })

export const replicaSet = withPods(
  workload('apps/v1', 'ReplicaSet', {
    spec: replicaSpec,
    status: fc.record({ replicas: few, conditions }),
    owner: fc.constantFrom(undefined, owner),
  }),
)

export const replicationController = withPods(
  workload('v1', 'ReplicationController', {
    spec: fc.record({ selector: fc.constant({ app: 'web', 'a.b/c': '' }), replicas: few, template }),
    status: fc.record({ replicas: few, conditions }),
  }),
)

const claim = fc
  .record({
    name,
    labels,
    annotations: fc.constantFrom(
      undefined,
      { a: 'b' },
      { 'volume.beta.kubernetes.io/storage-class': 'slow', x: '' },
    ),
    storageClassName: fc.constantFrom(undefined, 'fast'),
    volumeMode: fc.constantFrom(undefined, 'Block'),
    accessModes: fc.constantFrom(['ReadWriteOnce'], ['ReadWriteOnce', 'ReadOnlyMany']),
    storage: fc.constantFrom(undefined, '1Gi'),
  })
  .map(({ name, labels, annotations, storage, ...spec }) => ({
    metadata: { name, labels, annotations },
    spec: { ...spec, ...(storage !== undefined && { resources: { requests: { storage } } }) },
  }))

export const statefulSet = withPods(
  workload('apps/v1', 'StatefulSet', {
    spec: fc.record({
      selector: labelSelector,
      replicas: few,
      template,
      updateStrategy: fc.constantFrom(
        { type: 'OnDelete' },
        { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
        { type: 'RollingUpdate', rollingUpdate: { partition: 2, maxUnavailable: '25%' } },
        { type: 'RollingUpdate' },
      ),
      serviceName: fc.constantFrom(undefined, 'web'),
      podManagementPolicy: fc.constantFrom(undefined, 'Parallel'),
      minReadySeconds: fc.constantFrom(undefined, 5),
      persistentVolumeClaimRetentionPolicy: fc.constantFrom(undefined, {
        whenDeleted: 'Delete',
        whenScaled: 'Retain',
      }),
      volumeClaimTemplates: maybe(fc.array(claim, { maxLength: 2 })),
    }),
    status: fc.record({ replicas: few }),
  }),
)

export const daemonSet = withPods(
  workload('apps/v1', 'DaemonSet', {
    spec: fc.record({ selector: labelSelector, template }),
    status: fc
      .record({
        currentNumberScheduled: few,
        desiredNumberScheduled: few,
        numberMisscheduled: few,
        numberAvailable: few,
        updatedNumberScheduled: few,
      })
      .map(omitZero('numberAvailable', 'updatedNumberScheduled')),
  }),
)

export const job = workload('batch/v1', 'Job', {
  spec: fc.record({
    selector: maybe(labelSelector),
    parallelism: maybe(few),
    completions: maybe(few),
    completionMode: fc.constantFrom(undefined, 'NonIndexed', 'Indexed'),
    suspend: fc.constantFrom(undefined, true, false),
    backoffLimit: maybe(few),
    ttlSecondsAfterFinished: maybe(few),
    activeDeadlineSeconds: fc.constantFrom(undefined, 600),
    backoffLimitPerIndex: fc.constantFrom(undefined, 1),
    manualSelector: fc.constantFrom(undefined, true),
    podReplacementPolicy: fc.constantFrom(undefined, 'Failed'),
    podFailurePolicy: fc.constantFrom(undefined, {
      rules: [
        { action: 'FailJob', onExitCodes: { containerName: 'main', operator: 'In', values: [42] } },
        { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
      ],
    }),
    template,
  }),
  status: fc
    .record({
      active: few,
      ready: maybe(few),
      succeeded: few,
      failed: few,
      startTime: fc.constantFrom(undefined, '2024-03-05T01:10:20Z'),
      completionTime: fc.constantFrom(undefined, '2024-03-05T03:20:25Z'),
      completedIndexes: fc.constantFrom(
        undefined,
        '0-2,5',
        '1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39',
        '0-99999',
      ),
      failedIndexes: fc.constantFrom(undefined, '3'),
      uncountedTerminatedPods: fc.constantFrom(undefined, { succeeded: ['u-1'] }),
      conditions: fc.constantFrom(undefined, [
        {
          type: 'Failed',
          status: 'True',
          reason: 'BackoffLimitExceeded',
          message: 'Job has reached the limit',
        },
      ]),
    })
    .map(omitZero('active', 'succeeded', 'failed')),
  owner: fc.constantFrom(undefined, { ...owner, apiVersion: 'batch/v1', kind: 'CronJob' }),
})

export const cronJob = workload('batch/v1', 'CronJob', {
  spec: fc.record({
    schedule: fc.constantFrom('*/5 * * * *', '@daily', '0 0 1,15 * 1-5', 'TZ=UTC 0 3 * * *', '@every 1h30m'),
    concurrencyPolicy: fc.constantFrom('Allow', 'Forbid', 'Replace'),
    suspend: fc.constantFrom(undefined, true, false),
    timeZone: fc.constantFrom(undefined, 'Etc/UTC', 'America/Argentina/Buenos_Aires'),
    successfulJobsHistoryLimit: maybe(few),
    failedJobsHistoryLimit: maybe(few),
    startingDeadlineSeconds: maybe(few),
    jobTemplate: fc.record({
      metadata: fc.constantFrom(undefined, { labels: { a: 'b' } }),
      spec: fc.record({
        backoffLimit: maybe(few),
        ttlSecondsAfterFinished: maybe(few),
        completionMode: fc.constantFrom(undefined, 'Indexed'),
        selector: maybe(labelSelector),
        parallelism: maybe(few),
        completions: maybe(few),
        activeDeadlineSeconds: fc.constantFrom(undefined, 60),
        template,
      }),
    }),
  }),
  status: fc.record({
    lastScheduleTime: maybe(time),
    lastSuccessfulTime: maybe(time),
    active: fc.constantFrom(undefined, [{ name: 'cj-1' }], [{ name: 'cj-1' }, { name: 'cj-2' }]),
  }),
})

/** A Deployment with its ReplicaSets: one with its template, and others. */
export const deployment: fc.Arbitrary<readonly KubernetesObject[]> = fc
  .record({
    object: workload('apps/v1', 'Deployment', {
      spec: fc
        .record({
          selector: labelSelector,
          replicas: few,
          template,
          minReadySeconds: few,
          strategy: fc.constantFrom(
            { type: 'Recreate' },
            { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: '25%' } },
          ),
        })
        .map(omitZero('minReadySeconds')),
      status: fc
        .record({
          replicas: few,
          updatedReplicas: few,
          availableReplicas: few,
          unavailableReplicas: few,
          conditions,
        })
        .map(omitZero('replicas', 'updatedReplicas', 'availableReplicas', 'unavailableReplicas')),
    }),
    old: fc.array(fc.tuple(few, fc.integer({ min: 1, max: 3 })), { maxLength: 2 }),
    fresh: maybe(fc.tuple(few, few)),
  })
  .map(({ object, old, fresh }) => {
    const made = (name: string, [replicas, wanted]: [number, number], template: unknown) => ({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: { name, namespace: 'default', uid: name, ...owned(object) },
      spec: { replicas: wanted, template },
      status: { replicas },
    })
    const { template } = object['spec'] as { template: object }
    const other = { spec: { containers: [{ name: 'before', image: 'before:1' }] } }
    return [
      object,
      ...(fresh === undefined ? [] : [made('web-new', fresh, template)]),
      ...old.map((counts, index) => made(`web-old-${index}`, counts, other)),
    ] as KubernetesObject[]
  })

/** The API leaves these out when they are 0. */
function omitZero(...keys: readonly string[]): <T extends object>(object: T) => T {
  return (object) =>
    Object.fromEntries(
      Object.entries(object).filter(([key, value]) => value !== 0 || !keys.includes(key)),
    ) as typeof object
}
