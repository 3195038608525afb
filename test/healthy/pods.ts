// Longer than 400 lines because it is one list of pods, a line each before formatting.
import { ago, type Case, conditions, type EventRow, withEvents } from './builders.js'
import { ended, pod, running } from './pod.js'

const scheduled = (at: number): EventRow => [
  'Normal',
  'Scheduled',
  'Successfully assigned shop/web-1 to worker-1',
  at,
]
const started = (at: number): readonly EventRow[] => [
  [
    'Normal',
    'Pulled',
    'Container image "registry.example.com/shop/web:1.4.2" already present on machine',
    at,
  ],
  ['Normal', 'Created', 'Created container web', at],
  ['Normal', 'Started', 'Started container web', at],
]
const image = 'registry.example.com/shop/web:1.4.2'
const httpProbe = {
  httpGet: { path: '/healthz', port: 8080 },
  periodSeconds: 10,
  timeoutSeconds: 1,
  failureThreshold: 3,
  successThreshold: 1,
}

/** Pods that run, had trouble once, or are done. */
export const pods: readonly Case[] = [
  withEvents(pod('web-5d9c-a1')),
  withEvents(pod('web-5d9c-a2'), [scheduled(9), ...started(8)]),
  withEvents(pod('two-5d9c-a3', { containers: ['web', 'proxy'] }), [scheduled(9)]),
  ...[1, 3, 17].map((restarts) =>
    withEvents(pod(`oom-5d9c-r${restarts}`, { restarts, lastState: ended(137, 'OOMKilled', 900, 401) })),
  ),
  ...[1, 2, 126, 137, 139, 143, 255].map((code) =>
    withEvents(pod(`err-5d9c-c${code}`, { restarts: 2, lastState: ended(code, 'Error', 900, 401) })),
  ),
  withEvents(pod('done-5d9c-b1', { restarts: 4, lastState: ended(0, 'Completed', 900, 401) })),
  withEvents(pod('node-restart-b2', { restarts: 1, lastState: ended(255, 'Unknown', 900, 401) }), [
    ['Warning', 'NodeNotReady', 'Node is not ready', 402],
    ['Normal', 'SandboxChanged', 'Pod sandbox changed, it will be killed and re-created.', 401],
    ...started(400),
  ]),
  withEvents(pod('lost-5d9c-b3', { restarts: 1, lastState: ended(137, 'ContainerStatusUnknown', 900, 401) })),
  ...['Readiness', 'Startup'].flatMap((kind) => [
    withEvents(
      pod(`first-5d9c-${kind.toLowerCase()}1`, {
        container: { readinessProbe: httpProbe, startupProbe: httpProbe },
      }),
      [
        scheduled(9),
        ...started(8),
        [
          'Warning',
          'Unhealthy',
          `${kind} probe failed: Get "http://10.244.1.9:8080/healthz": dial tcp 10.244.1.9:8080: connect: connection refused`,
          7,
          3,
          8,
        ],
      ],
    ),
    withEvents(pod(`first-5d9c-${kind.toLowerCase()}2`, { container: { readinessProbe: httpProbe } }), [
      ['Warning', 'Unhealthy', `${kind} probe failed: HTTP probe failed with statuscode: 503`, 300, 12, 310],
    ]),
  ]),
  withEvents(pod('live-5d9c-1', { container: { livenessProbe: httpProbe } }), [
    ['Warning', 'Unhealthy', 'Liveness probe failed: context deadline exceeded', 55, 1],
  ]),
  withEvents(
    pod('live-5d9c-2', {
      restarts: 1,
      lastState: ended(137, 'Error', 900, 401),
      container: { livenessProbe: httpProbe },
    }),
    [
      ['Warning', 'Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 500', 402, 3, 403],
      ['Normal', 'Killing', 'Container web failed liveness probe, will be restarted', 402],
      ...started(400),
    ],
  ),
  withEvents(pod('pull-5d9c-1'), [
    [
      'Warning',
      'Failed',
      `Failed to pull image "${image}": rpc error: code = Unknown desc = toomanyrequests: slow down`,
      12,
      2,
      13,
    ],
    ['Warning', 'Failed', 'Error: ErrImagePull', 12, 2, 13],
    ['Normal', 'BackOff', `Back-off pulling image "${image}"`, 11, 2, 12],
    ['Normal', 'Pulling', `Pulling image "${image}"`, 10, 3, 13],
    ['Normal', 'Pulled', `Successfully pulled image "${image}" in 2.1s`, 9],
    ...started(9),
  ]),
  withEvents(pod('pull-5d9c-2'), [
    [
      'Warning',
      'FailedToRetrieveImagePullSecret',
      'Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.',
      12,
      5,
      40,
    ],
    ['Normal', 'Pulled', `Successfully pulled image "${image}" in 2.1s`, 10],
    ...started(9),
  ]),
  withEvents(pod('crash-5d9c-1', { restarts: 2, lastState: ended(1, 'Error', 500, 401) }), [
    [
      'Warning',
      'BackOff',
      'Back-off restarting failed container web in pod crash-5d9c-1_shop(0f)',
      402,
      3,
      405,
    ],
    ...started(400),
  ]),
  withEvents(pod('sched-5d9c-1'), [
    [
      'Warning',
      'FailedScheduling',
      '0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
      12,
      2,
      14,
    ],
    ['Normal', 'TriggeredScaleUp', 'pod triggered scale-up: [{workers 3->4 (max: 9)}]', 12],
    scheduled(9),
    ...started(8),
  ]),
  withEvents(pod('sched-5d9c-2'), [
    [
      'Warning',
      'FailedScheduling',
      '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
      12,
    ],
    ['Normal', 'NotTriggerScaleUp', "pod didn't trigger scale-up: 1 max node group size reached", 12],
    scheduled(9),
    ...started(8),
  ]),
  withEvents(pod('sched-5d9c-3'), [
    ['Warning', 'FailedScheduling', 'Failed to schedule pod, incompatible with nodepool "gpu"', 12],
    ['Normal', 'Nominated', 'Pod should schedule on: nodeclaim/general-x7k2p', 11],
    scheduled(9),
    ...started(8),
  ]),
  withEvents(pod('mount-5d9c-1'), [
    scheduled(9),
    [
      'Warning',
      'FailedMount',
      'MountVolume.SetUp failed for volume "cfg" : configmap "web-settings" not found',
      8,
      2,
      9,
    ],
    ...started(7),
  ]),
  withEvents(pod('mount-5d9c-2'), [
    [
      'Warning',
      'FailedMount',
      'MountVolume.SetUp failed for volume "kube-api-access-7k2px" : failed to sync configmap cache: timed out waiting for the condition',
      9,
    ],
    ...started(8),
  ]),
  withEvents(pod('mount-5d9c-3'), [
    [
      'Warning',
      'FailedMount',
      'MountVolume.SetUp failed for volume "cfg" : object "shop"/"web-settings" not registered',
      2,
      4,
      9,
    ],
  ]),
  withEvents(pod('attach-5d9c-1'), [
    [
      'Warning',
      'FailedAttachVolume',
      'Multi-Attach error for volume "pvc-0f" Volume is already exclusively attached to one node and can\'t be attached to another',
      9,
    ],
    ['Normal', 'SuccessfulAttachVolume', 'AttachVolume.Attach succeeded for volume "pvc-0f"', 8],
    ...started(7),
  ]),
  withEvents(pod('sandbox-5d9c-1'), [
    [
      'Warning',
      'FailedCreatePodSandBox',
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "0f": plugin type="calico" failed (add): stat /var/lib/calico/nodename: no such file or directory',
      9,
      2,
      10,
    ],
    ...started(7),
  ]),
  withEvents(pod('network-5d9c-1'), [
    [
      'Warning',
      'NetworkNotReady',
      'network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:cni plugin not initialized',
      9,
      3,
      10,
    ],
    ...started(7),
  ]),
  withEvents(pod('env-5d9c-1'), [
    ['Warning', 'Failed', 'Error: secret "web-keys" not found', 9, 4, 10],
    ...started(7),
  ]),
  withEvents(pod('resize-5d9c-1'), [
    [
      'Warning',
      'ResizeDeferred',
      'Pod resize Deferred: {"error":"Node didn\'t have enough resource: cpu"}',
      9,
    ],
    ['Normal', 'ResizeCompleted', 'Pod resize completed', 8],
  ]),
  withEvents(
    pod('warm-5d9c-1', {
      ready: false,
      state: running(1),
      status: { startTime: ago(1) },
      container: { readinessProbe: { ...httpProbe, initialDelaySeconds: 90 } },
    }),
    [scheduled(1), ...started(1)],
  ),
  withEvents(
    pod('leaving-5d9c-1', { metadata: { deletionTimestamp: ago(-0.4), deletionGracePeriodSeconds: 30 } }),
    [
      ['Normal', 'Killing', 'Stopping container web', 0.1],
      [
        'Warning',
        'Unhealthy',
        'Readiness probe failed: Get "http://10.244.1.9:8080/healthz": dial tcp 10.244.1.9:8080: connect: connection refused',
        0.1,
      ],
    ],
  ),
  ...['migrate-x1', 'backup-28500-x2'].map((name) =>
    withEvents(
      pod(name, {
        phase: 'Succeeded',
        ready: false,
        state: ended(0, 'Completed', 30, 20),
        spec: { restartPolicy: 'Never', nodeName: 'worker-1' },
        metadata: {
          ownerReferences: [
            {
              apiVersion: 'batch/v1',
              kind: 'Job',
              name: name.replace(/-x\d$/, ''),
              uid: 'j',
              controller: true,
            },
          ],
        },
      }),
      [...started(30)],
    ),
  ),
  withEvents(
    pod('init-5d9c-1', {
      init: [
        {
          name: 'setup',
          image: 'busybox:1.36',
          command: [
            'sh',
            '-c',
            'until nslookup db; do echo waiting for db, error is expected; sleep 2; done',
          ],
        },
      ],
      initStatuses: [
        {
          name: 'setup',
          image: 'busybox:1.36',
          imageID: '',
          ready: true,
          restartCount: 3,
          state: ended(0, 'Completed', 410, 401),
          lastState: ended(1, 'Error', 415, 411),
        },
      ],
    }),
  ),
  withEvents(
    pod('sidecar-5d9c-1', {
      init: [{ name: 'mesh', image: 'docker.io/istio/proxyv2:1.22.0', restartPolicy: 'Always' }],
      initStatuses: [
        {
          name: 'mesh',
          image: 'docker.io/istio/proxyv2:1.22.0',
          imageID: '',
          ready: true,
          started: true,
          restartCount: 0,
          state: running(401),
        },
      ],
    }),
  ),
  withEvents(
    pod('kube-apiserver-cp-1', {
      containers: ['kube-apiserver'],
      restarts: 5,
      lastState: ended(1, 'Error', 90000, 80000),
      metadata: {
        namespace: 'kube-system',
        ownerReferences: [{ apiVersion: 'v1', kind: 'Node', name: 'cp-1', uid: 'n', controller: true }],
      },
      spec: { hostNetwork: true, nodeName: 'cp-1', priorityClassName: 'system-node-critical' },
    }),
    [
      [
        'Warning',
        'Unhealthy',
        'Readiness probe failed: HTTP probe failed with statuscode: 500',
        200,
        7,
        6000,
      ],
    ],
  ),
  withEvents(
    pod('debug-5d9c-1', {
      spec: {
        nodeName: 'worker-1',
        ephemeralContainers: [{ name: 'shell-x', image: 'busybox:1.36', targetContainerName: 'web' }],
      },
      status: {
        ephemeralContainerStatuses: [
          {
            name: 'shell-x',
            image: 'busybox:1.36',
            imageID: '',
            ready: false,
            restartCount: 0,
            state: ended(1, 'Error', 50, 45),
          },
        ],
      },
    }),
  ),
  withEvents(
    pod('gate-5d9c-1', {
      spec: {
        nodeName: 'worker-1',
        readinessGates: [{ conditionType: 'target-health.elbv2.k8s.aws/k8s-shop' }],
      },
      status: {
        conditions: conditions([
          ['target-health.elbv2.k8s.aws/k8s-shop', 'True'],
          ['PodReadyToStartContainers', 'True'],
          ['Initialized', 'True'],
          ['Ready', 'True'],
          ['ContainersReady', 'True'],
          ['PodScheduled', 'True'],
        ]),
      },
    }),
  ),
  withEvents(
    pod('noise-5d9c-1', {
      container: {
        args: ['--error-log=/dev/stderr', '--on-failure=ImagePullBackOff'],
        env: [
          { name: 'CRASHLOOPBACKOFF_THRESHOLD', value: '5' },
          { name: 'LAST_ERROR', value: 'OOMKilled' },
          { name: 'MESSAGE', value: 'Back-off restarting failed container' },
        ],
      },
      metadata: {
        labels: { app: 'chaos', mode: 'Failed' },
        annotations: { 'example.com/note': 'was Evicted once, Error: secret "x" not found' },
      },
    }),
  ),
  withEvents(
    pod('hpa-5d9c-1', {
      metadata: {
        annotations: {
          'kubernetes.io/limit-ranger': 'LimitRanger plugin set: cpu request for container web',
        },
      },
    }),
  ),
  ...['ds-agent-1', 'ds-agent-2'].map((name) =>
    withEvents(
      pod(name, {
        spec: { hostNetwork: true, hostPID: true, nodeName: 'worker-2' },
        metadata: {
          ownerReferences: [
            { apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'ds-agent', uid: 'd', controller: true },
          ],
        },
      }),
      [
        [
          'Warning',
          'FailedScheduling',
          "0/4 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.",
          20,
        ],
        ['Normal', 'Scheduled', `Successfully assigned shop/${name} to worker-2`, 19],
        ...started(18),
      ],
    ),
  ),
]
