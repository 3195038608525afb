import fc from 'fast-check'
import type { KubernetesObject } from '../../../src/types.js'
import { volume } from './pod-volumes.js'
import { annotations, compact, labels, line, name, quantity, raw, time, trickyName } from './values.js'

const resources = fc.dictionary(fc.constantFrom('cpu', 'memory', 'nvidia.com/gpu'), quantity, {
  maxKeys: 3,
  noNullPrototype: true,
})

const ports = fc.array(
  fc.record({
    containerPort: fc.integer({ min: 1, max: 65535 }),
    protocol: fc.constantFrom('TCP', 'UDP', 'SCTP', undefined),
    name: fc.constantFrom(undefined, 'http', 'dns-tcp'),
    hostPort: fc.option(fc.integer({ min: 1, max: 65535 }), { nil: undefined }),
  }),
  { maxLength: 3 },
)

const env = fc.array(
  fc
    .record({
      name: fc.oneof(
        fc.stringMatching(/^[A-Z][A-Z_]{0,6}$/),
        fc.constantFrom('Events', 'Name', 'a.b', 'X-Y'),
      ),
      value: fc.option(raw, { nil: undefined }),
      from: fc.option(
        fc.oneof(
          fc
            .record({ key: name, name, optional: fc.option(fc.constant(true), { nil: undefined }) })
            .map((secretKeyRef) => ({ secretKeyRef })),
          fc
            .record({ key: name, name, optional: fc.option(fc.constant(true), { nil: undefined }) })
            .map((configMapKeyRef) => ({ configMapKeyRef })),
          fc
            .constantFrom('status.podIP', 'metadata.name', "metadata.labels['app']", 'spec.nodeName')
            .map((fieldPath) => ({ fieldRef: { apiVersion: 'v1', fieldPath } })),
          fc
            .record({
              resource: fc.constantFrom('limits.cpu', 'limits.memory', 'requests.memory', 'requests.cpu'),
              divisor: fc.constantFrom(undefined, '1', '1m', '1Mi'),
            })
            // A divisor of a thousandth makes no sense of bytes.
            .filter(
              ({ resource, divisor }) => (divisor === '1m') === resource.endsWith('cpu') || divisor !== '1m',
            )
            .map((resourceFieldRef) => ({ resourceFieldRef })),
        ),
        { nil: undefined },
      ),
    })
    .map(({ name, value, from }) =>
      compact(from === undefined ? { name, value } : { name, valueFrom: from }),
    ),
  { maxLength: 5 },
)

const port = fc.oneof(fc.integer({ min: 1, max: 65535 }), fc.constantFrom('http', 'grpc'))
const probe = fc
  .record({
    handler: fc.oneof(
      fc
        .record({
          path: fc.constantFrom('/healthz', '/a b?x=1', '/', '/ü/%41', undefined),
          port,
          host: fc.constantFrom(undefined, 'h', 'fd00::1'),
          scheme: fc.constantFrom('HTTP', 'HTTPS', undefined),
        })
        .map((httpGet) => ({ httpGet })),
      fc
        .array(
          fc.oneof(fc.stringMatching(/^[a-z/-]{1,6}$/), fc.constantFrom('a b', 'set -e\necho x', '[ -f x ]')),
          {
            minLength: 1,
            maxLength: 3,
          },
        )
        .map((command) => ({ exec: { command } })),
      fc
        .record({ port, host: fc.constantFrom(undefined, '10.0.0.1', 'fd00::1') })
        .map((tcpSocket) => ({ tcpSocket })),
    ),
    terminationGracePeriodSeconds: fc.constantFrom(undefined, 10),
    initialDelaySeconds: fc.constantFrom(undefined, 3),
    timeoutSeconds: fc.constantFrom(1, 30, undefined),
    periodSeconds: fc.constantFrom(10, 5),
    successThreshold: fc.constantFrom(1, 2),
    failureThreshold: fc.constantFrom(3, 30, undefined),
  })
  .map(({ handler, ...settings }) => ({ ...handler, ...settings }))

const mounts = fc.uniqueArray(
  fc.record({
    mountPath: fc.constantFrom('/data', '/a/b', '/x from y', '/var/run/secrets'),
    name,
    readOnly: fc.constantFrom(undefined, true),
    subPath: fc.constantFrom(undefined, 'sub', 'a/"q"'),
  }),
  { maxLength: 3, selector: (mount) => mount.mountPath },
)

const container = fc
  .record({
    name: trickyName,
    image: fc.constantFrom('nginx', 'registry.example.com:5000/ns/app@sha256:aaaa', 'quay.io/x/y:v1.2'),
    command: fc.option(fc.array(fc.oneof(line, raw), { minLength: 1, maxLength: 3 }), { nil: undefined }),
    args: fc.option(
      fc.array(fc.oneof(line, fc.constantFrom('  Limits:', 'State:       Waiting', '')), {
        minLength: 1,
        maxLength: 3,
      }),
      { nil: undefined },
    ),
    ports: fc.option(ports, { nil: undefined }),
    env: fc.option(env, { nil: undefined }),
    envFrom: fc.option(
      fc.array(
        fc
          .record({
            prefix: fc.constantFrom(undefined, 'P_'),
            kind: fc.constantFrom('configMapRef', 'secretRef'),
            source: fc.record({ name, optional: fc.constantFrom(undefined, true, false) }),
          })
          .map(({ prefix, kind, source }) => ({ prefix, [kind]: source })),
        { maxLength: 2 },
      ),
      { nil: undefined },
    ),
    resources: fc.record({
      limits: fc.option(resources, { nil: undefined }),
      requests: fc.option(resources, { nil: undefined }),
    }),
    livenessProbe: fc.option(probe, { nil: undefined }),
    readinessProbe: fc.option(probe, { nil: undefined }),
    startupProbe: fc.option(probe, { nil: undefined }),
    volumeMounts: fc.option(mounts, { nil: undefined }),
    volumeDevices: fc.constantFrom(undefined, undefined, [{ name: 'raw', devicePath: '/dev/xvda' }]),
    securityContext: fc.constantFrom(
      undefined,
      { seccompProfile: { type: 'RuntimeDefault' } },
      { seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/a.json' } },
    ),
  })
  .map(compact)

const terminated = fc
  .record({
    reason: fc.constantFrom('Error', 'OOMKilled', 'Completed'),
    message: fc.option(raw, { nil: undefined }),
    exitCode: fc.integer({ min: 0, max: 255 }),
    signal: fc.constantFrom(undefined, 9),
    startedAt: time,
    finishedAt: time,
  })
  .map((terminated) => compact({ terminated }))

const state = fc.oneof(
  fc
    .constantFrom('CrashLoopBackOff', 'ImagePullBackOff', 'ContainerCreating')
    .map((reason) => ({ waiting: { reason } })),
  fc.constantFrom<object>({ waiting: {} }, {}),
  time.map((startedAt) => ({ running: { startedAt } })),
  terminated,
)

const status = fc.record({
  containerID: fc.constantFrom('docker://abc', 'containerd://1', undefined),
  imageID: fc.constantFrom('docker-pullable://x@sha256:1', ''),
  ready: fc.boolean(),
  restartCount: fc.nat({ max: 99 }),
  state,
  lastState: fc.oneof(fc.constant(undefined), terminated),
})

const toleration = fc.oneof(
  fc.constant({ operator: 'Exists' }),
  fc.constant({ operator: 'Exists', effect: 'NoExecute' }),
  fc.record({
    key: fc.constantFrom('a', 'b.c/d'),
    operator: fc.constant('Exists'),
    effect: fc.constantFrom('NoExecute', undefined),
    tolerationSeconds: fc.constantFrom(undefined, 300),
  }),
  fc.record({
    key: fc.constantFrom('k', 'l'),
    operator: fc.constantFrom(undefined, 'Equal'),
    value: fc.constant('v'),
    effect: fc.constantFrom('NoSchedule', undefined),
  }),
)

const condition = fc.record({
  type: fc.constantFrom('Ready', 'Initialized', 'www.example.com/feature-1'),
  status: fc.constantFrom('True', 'False', 'Unknown'),
})

/** Pods with everything their describer shows, and with what misleads its readers. */
export const pod: fc.Arbitrary<KubernetesObject> = fc
  .record({
    name,
    labels,
    annotations,
    containers: fc.uniqueArray(container, {
      minLength: 1,
      maxLength: 3,
      selector: (made) => (made as { name: string }).name,
    }),
    initContainers: fc.uniqueArray(container, {
      maxLength: 1,
      selector: (made) => (made as { name: string }).name,
    }),
    statuses: fc.array(fc.option(status, { nil: undefined }), { minLength: 3, maxLength: 3 }),
    initStatus: fc.option(status, { nil: undefined }),
    ephemeralContainers: fc.array(container, { maxLength: 1 }),
    deletion: fc.constantFrom(undefined, undefined, undefined, 'now-400s', 'now-90000s'),
    spec: fc.record({
      priority: fc.constantFrom(undefined, 0, 2000001000),
      priorityClassName: fc.constantFrom(undefined, 'high'),
      runtimeClassName: fc.constantFrom(undefined, 'gvisor'),
      securityContext: fc.constantFrom(
        undefined,
        { seccompProfile: { type: 'Unconfined' } },
        { seccompProfile: { type: 'Localhost', localhostProfile: 'a.json' } },
      ),
      // Of the pod, not of a template; printed from 1.32 on.
      resources: fc.constantFrom(undefined, undefined, {
        limits: { cpu: '2' },
        requests: { cpu: '1', memory: '1Gi' },
      }),
      serviceAccountName: fc.constantFrom(undefined, 'sa-1'),
      nodeName: fc.constantFrom(undefined, 'node-1'),
      nodeSelector: fc.option(labels, { nil: undefined }),
      volumes: fc.option(fc.uniqueArray(volume, { maxLength: 4, selector: (made) => made.name }), {
        nil: undefined,
      }),
      tolerations: fc.option(
        fc.uniqueArray(toleration, { maxLength: 3, selector: (made) => JSON.stringify(made) }),
        { nil: undefined },
      ),
      readinessGates: fc.constantFrom(undefined, [{ conditionType: 'www.example.com/feature-1' }]),
      topologySpreadConstraints: fc.constantFrom(undefined, [
        {
          maxSkew: 1,
          topologyKey: 'zone',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: {
            matchLabels: { app: 'web' },
            matchExpressions: [{ key: 't', operator: 'In', values: ['a', 'b'] }],
          },
        },
      ]),
    }),
    status: fc.record({
      phase: fc.constantFrom('Running', 'Pending', 'Failed', 'Succeeded', 'Unknown'),
      reason: fc.constantFrom(undefined, 'Evicted'),
      message: fc.option(raw, { nil: undefined }),
      hostIP: fc.constantFrom(undefined, '10.0.0.5', 'fd00::5'),
      podIP: fc.constantFrom(undefined, '10.1.2.3', 'fd00::3'),
      startTime: fc.option(time, { nil: undefined }),
      conditions: fc.option(fc.uniqueArray(condition, { maxLength: 3, selector: (made) => made.type }), {
        nil: undefined,
      }),
      qosClass: fc.constant('Burstable'),
      nominatedNodeName: fc.constantFrom(undefined, 'node-2'),
    }),
    owner: fc.constantFrom(undefined, [
      { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-1', uid: 'u', controller: true },
    ]),
  })
  .map(
    ({
      name,
      labels,
      annotations,
      containers,
      initContainers,
      statuses,
      initStatus,
      ephemeralContainers,
      deletion,
      spec,
      status,
      owner,
    }) =>
      compact({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
          name,
          namespace: 'default',
          uid: 'u1',
          labels,
          annotations,
          ownerReferences: owner,
          ...(deletion !== undefined && { deletionTimestamp: deletion, deletionGracePeriodSeconds: 30 }),
        },
        spec: {
          ...spec,
          containers,
          ...(initContainers.length > 0 && { initContainers }),
          ...(ephemeralContainers.length > 0 && { ephemeralContainers }),
        },
        status: {
          ...status,
          podIPs: status.podIP === undefined ? undefined : [{ ip: status.podIP }, { ip: 'fd00::1' }],
          containerStatuses: containers.flatMap((made, index) => {
            const known = statuses[index]
            return known === undefined
              ? []
              : [{ name: (made as { name: string }).name, image: 'x', ...known }]
          }),
          initContainerStatuses: initContainers.flatMap((made) =>
            initStatus === undefined
              ? []
              : [{ name: (made as { name: string }).name, image: 'x', ...initStatus }],
          ),
        },
      }),
  ) as fc.Arbitrary<object> as fc.Arbitrary<KubernetesObject>
