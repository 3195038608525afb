import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, line, name, text, time } from './values.js'

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
/** Quantities as kubectl prints them: `2Gi` pods come out as `2147483648`. */
const quantity = fc.constantFrom('1', '0', '500m', '10')
const resource = fc.constantFrom(
  'pods',
  'requests.cpu',
  'count/deployments.apps',
  'gold.storageclass.storage.k8s.io/requests.storage',
)
const quantities = fc.dictionary(resource, quantity, { minKeys: 0, maxKeys: 3, noNullPrototype: true })

function quotaIn(metadata: fc.Arbitrary<object>) {
  return fc
    .record({
      metadata,
      // kubectl sorts them.
      scopes: some(
        fc.subarray(['BestEffort', 'NotBestEffort', 'NotTerminating', 'PriorityClass', 'Terminating'], {
          minLength: 1,
        }),
      ),
      hard: quantities,
      // kubectl prints what is used in the unit of the hard limit.
      isFull: fc.boolean(),
    })
    .map(
      ({ metadata: made, scopes, hard, isFull }) =>
        compact({
          apiVersion: 'v1',
          kind: 'ResourceQuota',
          metadata: made,
          spec: { hard, scopes },
          status: {
            hard,
            used: Object.fromEntries(Object.entries(hard).map(([one, most]) => [one, isFull ? most : '0'])),
          },
        }) as KubernetesObject,
    )
}

export const resourceQuota = quotaIn(fc.record({ name, namespace: name }))

const limited = some(
  fc.dictionary(fc.constantFrom('cpu', 'memory', 'storage'), quantity, {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  }),
)
const limits = fc.uniqueArray(
  fc.record({
    type: fc.constantFrom('Container', 'Pod', 'PersistentVolumeClaim'),
    min: limited,
    max: limited,
    default: limited,
    defaultRequest: limited,
    maxLimitRequestRatio: limited,
  }),
  { minLength: 0, maxLength: 3, selector: ({ type }) => type },
)

function limitRangeIn(metadata: fc.Arbitrary<object>) {
  return fc.record({ metadata, limits }).map(({ metadata: made, limits: all }) => {
    const spec = { limits: all }
    return compact({ apiVersion: 'v1', kind: 'LimitRange', metadata: made, spec }) as KubernetesObject
  })
}

export const limitRange = limitRangeIn(fc.record({ name, namespace: name }))

const condition = fc.record({
  type: fc.constantFrom('NamespaceDeletionContentFailure', 'NamespaceContentRemaining'),
  status: fc.constantFrom('True', 'False'),
  lastTransitionTime: time,
  reason: fc.constantFrom('ContentDeletionFailed', 'SomeResourcesRemain'),
  message: fc.oneof(line, fc.constantFrom('Some resources are remaining: pods. has 1 resource instances')),
})

/** A namespace with its quotas and limits. */
export const namespace: fc.Arbitrary<readonly KubernetesObject[]> = name.chain((called) =>
  fc
    .record({
      metadata: fc.record({ name: fc.constant(called), labels, annotations }),
      status: fc.record({
        phase: fc.constantFrom('Active', 'Terminating'),
        conditions: some(fc.uniqueArray(condition, { maxLength: 2, selector: ({ type }) => type })),
      }),
      quotas: fc.uniqueArray(quotaIn(fc.record({ name, namespace: fc.constant(called) })), {
        maxLength: 2,
        selector: (quota) => quota.metadata?.name,
      }),
      ranges: fc.array(
        limitRangeIn(fc.record({ name: fc.constant('limits'), namespace: fc.constant(called) })),
        { maxLength: 1 },
      ),
    })
    .map(({ quotas, ranges, ...made }) => [
      compact({ apiVersion: 'v1', kind: 'Namespace', ...made }) as KubernetesObject,
      ...quotas,
      ...ranges,
    ]),
)

const flatAnnotations = fc.dictionary(
  fc.constantFrom('a', 'x.y/z'),
  fc.constantFrom('b', '', 'c d', '{"a":1}'),
  {
    maxKeys: 2,
    noNullPrototype: true,
  },
)

export const priorityClass: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, annotations: flatAnnotations }),
    value: fc.integer({ min: -1000, max: 1_000_000 }),
    globalDefault: fc.boolean(),
    preemptionPolicy: fc.constantFrom('Never', 'PreemptLowerPriority'),
    description: some(text),
  })
  .map((made) => compact({ apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', ...made }))

const amount = fc.oneof(fc.nat({ max: 9 }), fc.constantFrom('50%', '0%', '100%'))

export const podDisruptionBudget: fc.Arbitrary<KubernetesObject> = fc
  .record({
    metadata: fc.record({ name, namespace: name, labels, annotations }),
    spec: fc
      .record({
        key: fc.constantFrom('minAvailable', 'maxUnavailable', 'none'),
        amount,
        selector: some(
          fc.constantFrom<object>(
            {},
            { matchLabels: { app: 'web' } },
            { matchLabels: { 'a.b/c': '', app: 'x' } },
            { matchExpressions: [{ key: 'x', operator: 'In', values: ['a', 'b'] }] },
            {
              matchLabels: { app: 'web' },
              matchExpressions: [
                { key: 'd', operator: 'NotIn', values: ['z'] },
                { key: 'e', operator: 'DoesNotExist' },
                { key: 'f', operator: 'Exists' },
              ],
            },
          ),
        ),
        unhealthyPodEvictionPolicy: some(fc.constantFrom('IfHealthyBudget', 'AlwaysAllow')),
      })
      .map(({ key, amount: made, ...rest }) => ({ ...(key !== 'none' && { [key]: made }), ...rest })),
    status: fc.record({
      disruptionsAllowed: fc.nat({ max: 3 }),
      currentHealthy: fc.nat({ max: 3 }),
      desiredHealthy: fc.nat({ max: 3 }),
      expectedPods: fc.nat({ max: 3 }),
      observedGeneration: some(fc.constant(1)),
      conditions: some(
        fc.constant([
          {
            type: 'DisruptionAllowed',
            status: 'False',
            reason: 'InsufficientPods',
            message: '',
            lastTransitionTime: '2024-03-05T01:10:20Z',
          },
        ]),
      ),
    }),
  })
  .map((made) => compact({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', ...made }))
