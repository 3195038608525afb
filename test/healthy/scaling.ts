import { type Case, conditions, make, withEvents } from './builders.js'

const selector = { matchLabels: { app: 'web' } }
const scaler = (
  name: string,
  spec: object,
  status: object,
  rows: Parameters<typeof withEvents>[1] = [],
): Case =>
  withEvents(
    make('autoscaling/v2', 'HorizontalPodAutoscaler', name, {
      spec: {
        minReplicas: 2,
        maxReplicas: 10,
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
          },
        ],
        ...spec,
      },
      status: {
        currentReplicas: 3,
        desiredReplicas: 3,
        currentMetrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', current: { averageUtilization: 40, averageValue: '40m' } },
          },
        ],
        ...status,
      },
    }),
    rows,
    'horizontal-pod-autoscaler',
  )
const able = ['AbleToScale', 'True', 'ReadyForNewScale', 'recommended size matches current size'] as const
const active = [
  'ScalingActive',
  'True',
  'ValidMetricFound',
  'the HPA was able to successfully calculate a replica count from cpu resource utilization (percentage of request)',
] as const
const scalers = [
  scaler(
    'mid',
    {},
    {
      conditions: conditions([
        able,
        active,
        ['ScalingLimited', 'False', 'DesiredWithinRange', 'the desired count is within the acceptable range'],
      ]),
    },
  ),
  scaler(
    'least',
    {},
    {
      currentReplicas: 2,
      desiredReplicas: 2,
      conditions: conditions([
        able,
        active,
        [
          'ScalingLimited',
          'True',
          'TooFewReplicas',
          'the desired replica count is less than the minimum replica count',
        ],
      ]),
    },
  ),
  scaler(
    'stable',
    {},
    {
      conditions: conditions([
        [
          'AbleToScale',
          'True',
          'ScaleDownStabilized',
          'recent recommendations were higher than current one, applying the highest recent recommendation',
        ],
        active,
        ['ScalingLimited', 'False', 'DesiredWithinRange', 'fine'],
      ]),
    },
  ),
  scaler(
    'young',
    {},
    { conditions: conditions([able, active, ['ScalingLimited', 'False', 'DesiredWithinRange', 'fine']]) },
    [
      [
        'Warning',
        'FailedGetResourceMetric',
        'failed to get cpu utilization: unable to get metrics for resource cpu: no metrics returned from resource metrics API',
        300,
        4,
        302,
      ],
      [
        'Warning',
        'FailedComputeMetricsReplicas',
        'invalid metrics (1 invalid out of 1), first error is: failed to get cpu resource metric value: failed to get cpu utilization: did not receive metrics for targeted pods (pods might be unready)',
        300,
        4,
        302,
      ],
      [
        'Normal',
        'SuccessfulRescale',
        'New size: 3; reason: cpu resource utilization (percentage of request) above target',
        200,
      ],
    ],
  ),
  scaler(
    'zero',
    {},
    {
      currentReplicas: 0,
      desiredReplicas: 0,
      currentMetrics: [],
      conditions: conditions([
        [
          'AbleToScale',
          'True',
          'SucceededGetScale',
          "the HPA controller was able to get the target's current scale",
        ],
        [
          'ScalingActive',
          'False',
          'ScalingDisabled',
          'scaling is disabled since the replica count of the target is zero',
        ],
      ]),
    },
  ),
]

const budget = (
  name: string,
  spec: object,
  status: object,
  rows: Parameters<typeof withEvents>[1] = [],
): Case =>
  withEvents(
    make('policy/v1', 'PodDisruptionBudget', name, { spec: { selector, ...spec }, status }),
    rows,
    'controllermanager',
  )
const budgets = [
  budget(
    'web',
    { minAvailable: 1 },
    {
      disruptionsAllowed: 2,
      currentHealthy: 3,
      desiredHealthy: 1,
      expectedPods: 3,
      conditions: conditions([['DisruptionAllowed', 'True', 'SufficientPods']]),
    },
  ),
  budget(
    'percent',
    { maxUnavailable: '50%' },
    { disruptionsAllowed: 1, currentHealthy: 3, desiredHealthy: 2, expectedPods: 3 },
  ),
  budget(
    'empty',
    { minAvailable: 0 },
    { disruptionsAllowed: 0, currentHealthy: 0, desiredHealthy: 0, expectedPods: 0 },
  ),
]

/** Autoscalers and disruption budgets that have nothing to complain about. */
export const scaling: readonly Case[] = [...scalers, ...budgets]
