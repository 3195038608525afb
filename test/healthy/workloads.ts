import { ago, type Case, conditions, make, withEvents } from './builders.js'

const template = {
  metadata: { labels: { app: 'web' } },
  spec: {
    containers: [
      { name: 'web', image: 'registry.example.com/shop/web:1.4.2', ports: [{ containerPort: 8080 }] },
    ],
  },
}
const selector = { matchLabels: { app: 'web' } }

function deployment(
  name: string,
  replicas: number,
  fields: object = {},
  rows: Parameters<typeof withEvents>[1] = [],
): Case {
  const status = {
    observedGeneration: 3,
    replicas,
    updatedReplicas: replicas,
    readyReplicas: replicas,
    availableReplicas: replicas,
    conditions: conditions([
      ['Available', 'True', 'MinimumReplicasAvailable', 'Deployment has minimum availability.'],
      [
        'Progressing',
        'True',
        'NewReplicaSetAvailable',
        `ReplicaSet "${name}-6d9c" has successfully progressed.`,
      ],
    ]),
  }
  return withEvents(
    make('apps/v1', 'Deployment', name, {
      spec: {
        replicas,
        selector,
        template,
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
        ...fields,
      },
      status,
    }),
    rows,
    'deployment-controller',
  )
}

const deployments = [
  ...[1, 2, 3, 10, 40].map((replicas) => deployment(`web-${replicas}`, replicas)),
  deployment('web-rolled', 3, {}, [
    ['Normal', 'ScalingReplicaSet', 'Scaled up replica set web-rolled-6d9c to 1', 9],
    ['Normal', 'ScalingReplicaSet', 'Scaled down replica set web-rolled-5c8b to 0', 8],
  ]),
  deployment('web-zero', 0),
  deployment('web-paused', 2, { paused: true }),
  deployment('web-recreate', 1, {
    strategy: { type: 'Recreate' },
    minReadySeconds: 30,
    progressDeadlineSeconds: 900,
  }),
]

const replicaSets = [
  ...[0, 1, 3].map((count) =>
    withEvents(
      make('apps/v1', 'ReplicaSet', `web-rs${count}-6d9c`, {
        metadata: {
          ownerReferences: [
            { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'w', controller: true },
          ],
        },
        spec: { replicas: count, selector, template },
        status: { replicas: count, readyReplicas: count, availableReplicas: count },
      }),
      count === 0 ? [] : [['Normal', 'SuccessfulCreate', 'Created pod: web-6d9c-a1', 9]],
      'replicaset-controller',
    ),
  ),
  withEvents(
    make('apps/v1', 'ReplicaSet', 'web-late-6d9c', {
      spec: { replicas: 1, selector, template },
      status: { replicas: 1, readyReplicas: 1, availableReplicas: 1 },
    }),
    [
      [
        'Warning',
        'FailedCreate',
        'Error creating: pods "web-late-6d9c-" is forbidden: error looking up service account shop/web: serviceaccount "web" not found',
        9,
        4,
        10,
      ],
      ['Normal', 'SuccessfulCreate', 'Created pod: web-late-6d9c-a1', 8],
    ],
    'replicaset-controller',
  ),
  withEvents(
    make('v1', 'ReplicationController', 'old-web', {
      spec: { replicas: 2, selector: { app: 'web' }, template },
      status: { replicas: 2, readyReplicas: 2, availableReplicas: 2 },
    }),
  ),
]

const statefulSets = [
  ['db', 3, 'OrderedReady'],
  ['cache', 1, 'Parallel'],
  ['queue', 0, 'OrderedReady'],
  ['search', 5, 'Parallel'],
].map(([name, replicas, policy]) =>
  withEvents(
    make('apps/v1', 'StatefulSet', String(name), {
      spec: {
        replicas,
        selector,
        template,
        serviceName: `${name}-headless`,
        podManagementPolicy: policy,
        updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
        volumeClaimTemplates: [
          {
            metadata: { name: 'data' },
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
          },
        ],
      },
      status: {
        replicas,
        readyReplicas: replicas,
        currentReplicas: replicas,
        updatedReplicas: replicas,
        availableReplicas: replicas,
      },
    }),
    [['Normal', 'SuccessfulCreate', `create Pod ${name}-0 in StatefulSet ${name} successful`, 50]],
    'statefulset-controller',
  ),
)

const daemonSets = [
  ['agent', 4],
  ['cni', 12],
  ['gpu-plugin', 0],
].map(([name, nodes]) =>
  withEvents(
    make('apps/v1', 'DaemonSet', String(name), {
      spec: {
        selector,
        template,
        updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } },
      },
      status: {
        desiredNumberScheduled: nodes,
        currentNumberScheduled: nodes,
        numberReady: nodes,
        numberAvailable: nodes,
        updatedNumberScheduled: nodes,
        numberMisscheduled: 0,
      },
    }),
    [['Normal', 'SuccessfulCreate', `Created pod: ${name}-a1`, 50]],
    'daemonset-controller',
  ),
)

const job = (
  name: string,
  status: object,
  spec: object = {},
  rows: Parameters<typeof withEvents>[1] = [],
): Case =>
  withEvents(
    make('batch/v1', 'Job', name, {
      spec: {
        parallelism: 1,
        completions: 1,
        backoffLimit: 6,
        selector: { matchLabels: { 'controller-uid': 'x' } },
        template,
        ...spec,
      },
      status: { startTime: ago(60), ...status },
    }),
    rows,
    'job-controller',
  )
const complete = { completionTime: ago(50), succeeded: 1, conditions: conditions([['Complete', 'True']]) }
const jobs = [
  job('migrate', complete, {}, [
    ['Normal', 'SuccessfulCreate', 'Created pod: migrate-x1', 60],
    ['Normal', 'Completed', 'Job completed', 50],
  ]),
  job('flaky', { ...complete, failed: 2 }),
  job('running', { active: 1 }),
  job(
    'indexed',
    { ...complete, succeeded: 5, completedIndexes: '0-4' },
    { completions: 5, completionMode: 'Indexed' },
  ),
  job(
    'suspended',
    { conditions: conditions([['Suspended', 'True', 'JobSuspended', 'Job suspended']]) },
    { suspend: true },
  ),
  job('by-policy', {
    ...complete,
    conditions: conditions([
      ['SuccessCriteriaMet', 'True', 'SuccessPolicy', 'Matched rules at index 0'],
      ['Complete', 'True', 'SuccessPolicy', 'Matched rules at index 0'],
    ]),
  }),
]

const cron = (name: string, spec: object, rows: Parameters<typeof withEvents>[1] = []): Case =>
  withEvents(
    make('batch/v1', 'CronJob', name, {
      spec: {
        schedule: '*/5 * * * *',
        concurrencyPolicy: 'Allow',
        suspend: false,
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 1,
        jobTemplate: { spec: { template } },
        ...spec,
      },
      status: { lastScheduleTime: ago(4), lastSuccessfulTime: ago(3) },
    }),
    rows,
    'cronjob-controller',
  )
const done: Parameters<typeof withEvents>[1] = [
  ['Normal', 'SuccessfulCreate', 'Created job backup-28500', 4],
  ['Normal', 'SawCompletedJob', 'Saw completed job: backup-28500, status: Complete', 3],
]
const cronJobs = [
  cron('backup', {}, done),
  cron('report', { schedule: '0 3 * * 1', timeZone: 'Europe/Berlin' }),
  cron('off', { suspend: true }),
  cron('forbid', { concurrencyPolicy: 'Forbid' }, [
    [
      'Normal',
      'JobAlreadyActive',
      'Not starting job because prior execution is running and concurrency policy is Forbid',
      9,
    ],
    ...done,
  ]),
  cron('missed', { startingDeadlineSeconds: 60 }, [
    ['Warning', 'MissSchedule', 'Missed scheduled time to start a job: Mon, 02 Jun 2025 10:00:00 +0000', 200],
    ...done,
  ]),
]

/** Workloads: at rest, scaled to zero, suspended, done. */
export const workloads: readonly Case[] = [
  ...deployments,
  ...replicaSets,
  ...statefulSets,
  ...daemonSets,
  ...jobs,
  ...cronJobs,
]
