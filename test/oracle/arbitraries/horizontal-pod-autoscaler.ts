import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, name, text, time } from './values.js'

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const quantity = fc.constantFrom('1', '500m', '64Mi', '2k', '0', '1500', '10G')
const metricName = fc.constantFrom(
  'pps',
  'http_requests:rate',
  'kafka.lag',
  'Events',
  'pods',
  'on pods',
  's0-prometheus-a.b/c',
  'resource cpu on pods',
)
const share = fc.nat({ max: 200 })

/** A metric with its current value, known or not. */
interface Measured {
  readonly metric: object
  readonly current: object | undefined
}

function measured(
  type: string,
  key: string,
  identity: fc.Arbitrary<object>,
  field: string,
): fc.Arbitrary<Measured> {
  const isShare = field === 'averageUtilization'
  const value: fc.Arbitrary<number | string> = isShare ? share : quantity
  const target = { averageUtilization: 'Utilization', averageValue: 'AverageValue', value: 'Value' }[field]
  return fc
    .record({ identity, wanted: value, found: some(value) })
    .map(({ identity: of, wanted, found }) => ({
      metric: { type, [key]: { ...of, target: { type: target, [field]: wanted } } },
      current:
        found === undefined
          ? undefined
          : { type, [key]: { ...of, current: { [field]: found, ...(isShare && { averageValue: '5m' }) } } },
    }))
}

const resource = fc.record({ name: fc.constantFrom('cpu', 'memory', 'nvidia.com/gpu') })
const inContainer = fc.record({ name: fc.constant('cpu'), container: name })
const selector = some(
  fc.constantFrom<object>(
    { matchLabels: { queue: 'a' } },
    { matchExpressions: [{ key: 'b', operator: 'Exists' }] },
  ),
)
const custom = fc.record({ name: metricName, selector }).map((metric) => ({ metric }))
const described = fc.record({
  metric: fc.record({ name: metricName }),
  describedObject: fc.record({
    kind: fc.constantFrom('Ingress', 'Service', 'Route'),
    name,
    apiVersion: some(fc.constantFrom('v1', 'networking.k8s.io/v1')),
  }),
})

const metric = fc.oneof(
  measured('Resource', 'resource', resource, 'averageUtilization'),
  measured('Resource', 'resource', resource, 'averageValue'),
  measured('ContainerResource', 'containerResource', inContainer, 'averageUtilization'),
  measured('ContainerResource', 'containerResource', inContainer, 'averageValue'),
  measured('Pods', 'pods', custom, 'averageValue'),
  measured('Object', 'object', described, 'value'),
  measured('Object', 'object', described, 'averageValue'),
  measured('External', 'external', custom, 'value'),
  measured('External', 'external', custom, 'averageValue'),
)

const rules = fc.record({
  stabilizationWindowSeconds: some(fc.nat({ max: 600 })),
  selectPolicy: fc.constantFrom('Max', 'Min', 'Disabled'),
  policies: fc.array(
    fc.record({
      type: fc.constantFrom('Pods', 'Percent'),
      value: fc.integer({ min: 1, max: 100 }),
      periodSeconds: fc.integer({ min: 1, max: 1800 }),
    }),
    { maxLength: 2 },
  ),
})

const condition = fc.record({
  type: fc.constantFrom('AbleToScale', 'ScalingActive', 'ScalingLimited'),
  status: fc.constantFrom('True', 'False', 'Unknown'),
  reason: fc.constantFrom('ReadyForNewScale', 'FailedGetResourceMetric', ''),
  message: fc.oneof({ weight: 4, arbitrary: text }, fc.constantFrom('', 'two  blanks')),
  lastTransitionTime: time,
})

const metadata = fc.record({ name, namespace: name, labels, annotations, creationTimestamp: time })
const scaleTargetRef = fc.record({ kind: fc.constantFrom('Deployment', 'StatefulSet', 'Rollout'), name })
const replicas = fc.nat({ max: 20 })

export const horizontalPodAutoscaler: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata,
    spec: fc.record({
      scaleTargetRef,
      minReplicas: some(replicas),
      maxReplicas: replicas,
      behavior: some(fc.record({ scaleUp: some(rules), scaleDown: some(rules) })),
    }),
    metrics: fc.array(metric, { maxLength: 4 }),
    /** How many current metrics the status lacks: a controller that failed has none at all. */
    unmeasured: fc.constantFrom(0, 0, 0, 9),
    status: fc.record({
      currentReplicas: replicas,
      desiredReplicas: replicas,
      conditions: some(fc.uniqueArray(condition, { maxLength: 3, selector: ({ type }) => type })),
    }),
  })
  .map(({ metrics, unmeasured, spec, status, ...made }) =>
    compact({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      ...made,
      spec: { ...spec, metrics: metrics.map((one) => one.metric) },
      status: {
        ...status,
        currentMetrics: metrics
          .slice(0, Math.max(0, metrics.length - unmeasured))
          .map(({ metric: of, current }) => current ?? { type: (of as { type: string }).type }),
      },
    }),
  )

/** What servers before 1.23 hold; read with the v1 client. */
export const horizontalPodAutoscalerV1: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata,
    spec: fc.record({
      scaleTargetRef,
      minReplicas: some(replicas),
      maxReplicas: replicas,
      targetCPUUtilizationPercentage: some(share),
    }),
    status: fc.record({
      currentReplicas: replicas,
      desiredReplicas: replicas,
      currentCPUUtilizationPercentage: some(share),
    }),
  })
  .map((made) => compact({ apiVersion: 'autoscaling/v1', kind: 'HorizontalPodAutoscaler', ...made }))
