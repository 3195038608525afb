import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { annotations, compact, labels, name, text, time } from './values.js'

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const amounts = fc.record({
  cpu: fc.constantFrom('8', '7910m'),
  memory: fc.constantFrom('32Gi', '1000000Ki'),
  pods: fc.constant('110'),
  'ephemeral-storage': fc.constantFrom('100Gi', undefined),
  'hugepages-2Mi': fc.constantFrom('0', undefined),
  'nvidia.com/gpu': fc.constantFrom('2', undefined),
  'example.com/a.b_c': fc.constantFrom('1', '1k', undefined),
  'attachable-volumes-aws-ebs': fc.constantFrom('25', undefined),
})

const condition = fc.record({
  type: fc.constantFrom(
    'Ready',
    'MemoryPressure',
    'NetworkUnavailable',
    'KernelDeadlock',
    'CorruptDockerOverlay2',
  ),
  status: fc.constantFrom('True', 'False', 'Unknown'),
  lastHeartbeatTime: time,
  lastTransitionTime: time,
  reason: fc.constantFrom('KubeletReady', 'NodeStatusUnknown'),
  message: fc.oneof(text, fc.constantFrom('kubelet is posting ready status', '')),
})

const taint = fc.record({
  key: fc.constantFrom('dedicated', 'node.kubernetes.io/unreachable', 'a', 'Unschedulable'),
  value: fc.constantFrom(undefined, 'gpu', '1', ''),
  timeAdded: maybe(time),
  effect: fc.constantFrom('NoSchedule', 'NoExecute', 'PreferNoSchedule'),
})

const podOnNode = fc
  .record({
    name,
    namespace: fc.constantFrom('default', 'kube-system'),
    ageSeconds: fc.constantFrom(5, 300, 7200, 400_000),
    resources: maybe(
      fc.constantFrom(
        { requests: { cpu: '250m', memory: '64Mi' }, limits: { cpu: '500m' } },
        { limits: { memory: '128Mi' } },
      ),
    ),
  })
  .map(({ name, namespace, ageSeconds, resources }) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, uid: `p-${name}`, creationTimestamp: `now-${ageSeconds}s` },
    spec: { containers: [{ name: 'c', image: 'i', resources }] },
    status: { phase: 'Running' },
  }))

/** A node with its lease and its pods. */
export const node: fc.Arbitrary<readonly KubernetesObject[]> = fc
  .record({
    name,
    labels: fc
      .tuple(
        labels,
        fc.constantFrom<object>(
          {},
          { 'node-role.kubernetes.io/master': '' },
          { 'node-role.kubernetes.io/control-plane': '', 'node-role.kubernetes.io/etcd': 'true' },
          { 'kubernetes.io/role': 'worker' },
        ),
      )
      .map(([made, roles]) => ({ ...made, ...roles })),
    annotations,
    creationTimestamp: time,
    spec: fc.record({
      taints: maybe(fc.uniqueArray(taint, { maxLength: 3, selector: (made) => made.key + made.effect })),
      unschedulable: fc.constantFrom(undefined, true),
      podCIDR: fc.constantFrom(undefined, '10.0.0.0/24'),
      podCIDRs: fc.constantFrom(undefined, ['10.0.0.0/24', 'fd00::/64']),
      providerID: fc.constantFrom(undefined, 'aws:///us-east-1a/i-1', 'gce://p/z/n', 'kind://docker/a/b'),
      externalID: fc.constantFrom(undefined, 'i-1'),
    }),
    status: fc.record({
      conditions: maybe(fc.uniqueArray(condition, { maxLength: 3, selector: (made) => made.type })),
      addresses: fc.constantFrom(
        undefined,
        [{ type: 'InternalIP', address: '10.0.0.5' }],
        [
          { type: 'InternalIP', address: '10.0.0.5' },
          { type: 'InternalIP', address: 'fd00::5' },
          { type: 'Hostname', address: 'node-1' },
          { type: 'ExternalDNS', address: 'ec2-1-2-3-4.example.com' },
          { type: 'InternalDNS', address: '' },
        ],
        [],
      ),
      capacity: maybe(amounts),
      allocatable: maybe(amounts),
      nodeInfo: fc.record({
        machineID: fc.constant('m'),
        systemUUID: fc.constant(''),
        bootID: fc.constant('b'),
        kernelVersion: fc.constantFrom('5.10', '5.15.0-1023-aws+', '10.0.17763.1577'),
        osImage: fc.constantFrom('Ubuntu 22.04.3 LTS', 'Container-Optimized OS from Google', ''),
        operatingSystem: fc.constant('linux'),
        architecture: fc.constant('amd64'),
        containerRuntimeVersion: fc.constant('containerd://1.7'),
        kubeletVersion: fc.constant('v1.29.0'),
        kubeProxyVersion: fc.constant('v1.29.0'),
      }),
    }),
    lease: maybe(fc.constantFrom('2026-11-22T12:45:42.000000Z', undefined)),
    pods: fc.uniqueArray(podOnNode, { maxLength: 3, selector: (made) => made.metadata.name }),
    gpus: fc.constantFrom(undefined, '1'),
  })
  .map(({ name, labels, annotations, creationTimestamp, spec, status, lease, pods, gpus }) =>
    compact([
      {
        apiVersion: 'v1',
        kind: 'Node',
        metadata: { name, uid: `uid-${name}`, labels, annotations, creationTimestamp },
        spec,
        status,
      },
      ...(lease === undefined
        ? []
        : [
            {
              apiVersion: 'coordination.k8s.io/v1',
              kind: 'Lease',
              metadata: { name, namespace: 'kube-node-lease' },
              spec: { holderIdentity: name, renewTime: lease },
            },
          ]),
      ...pods
        .sort((a, b) =>
          a.metadata.namespace + a.metadata.name < b.metadata.namespace + b.metadata.name ? -1 : 1,
        )
        .map((pod, index) => ({
          ...pod,
          spec: {
            nodeName: name,
            containers: pod.spec.containers.map((made) =>
              gpus === undefined || index > 0
                ? made
                : {
                    ...made,
                    resources: {
                      requests: { ...made.resources?.requests, 'nvidia.com/gpu': gpus },
                      limits: { ...made.resources?.limits, 'nvidia.com/gpu': gpus },
                    },
                  },
            ),
          },
        })),
    ]),
  ) as fc.Arbitrary<object> as fc.Arbitrary<readonly KubernetesObject[]>
