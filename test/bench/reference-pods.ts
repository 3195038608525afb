import type { KubernetesEvent, KubernetesObject } from '../../src/types.js'

/** Pods and their events, as the API serves them. */
export interface ReferenceObjects {
  readonly pods: readonly KubernetesObject[]
  readonly events: readonly KubernetesEvent[]
}

const epoch = Date.UTC(2026, 10, 23, 6)
const eventsPerPod = 9
const services = ['cart', 'checkout', 'ledger', 'mailer', 'search', 'sessions', 'stock', 'tracker']
const waiting = ['CrashLoopBackOff', 'ImagePullBackOff', 'CreateContainerConfigError']

/**
 * Pods that all differ in names, addresses, times and counts; most run, each eighth has one of three troubles.
 *
 * Shape: nine events a pod. The same on every machine and every day.
 */
export function makeReferenceObjects(podCount: number): ReferenceObjects {
  const pods: KubernetesObject[] = []
  const events: KubernetesEvent[] = []
  for (let index = 0; index < podCount; index++) {
    const pod = makePod(index)
    pods.push(pod)
    for (let at = 0; at < eventsPerPod; at++) events.push(makeEvent(index, at, nameOf(index)))
  }
  return { pods, events }
}

function nameOf(index: number): string {
  return `${services[index % services.length]}-${scatter(index, 1)}-${scatter(index, 2).slice(0, 5)}`
}

/** Eight hexadecimal digits that look like chance. */
function scatter(index: number, salt: number): string {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0).toString(16).padStart(8, '0')
}

function timeOf(index: number, minutes: number): string {
  return new Date(epoch + index * 61_000 + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
}

function troubleOf(index: number): string | undefined {
  return index % 8 === 5 ? waiting[Math.floor(index / 8) % waiting.length] : undefined
}

function imageOf(index: number, sidecar: boolean): string {
  const service = services[index % services.length]
  return sidecar
    ? `registry.example.com/mesh/proxy:1.${index % 23}.${index % 7}`
    : `registry.example.com/shop/${service}:${2 + (index % 5)}.${index % 31}.${index % 13}`
}

function makePod(index: number): KubernetesObject {
  const name = nameOf(index)
  const trouble = troubleOf(index)
  const owner = name.slice(0, name.lastIndexOf('-'))
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: `team-${index % 11}`,
      uid: `${scatter(index, 3)}-0000-4000-8000-${scatter(index, 4)}0000`,
      creationTimestamp: timeOf(index, 0),
      labels: {
        app: services[index % services.length] as string,
        'pod-template-hash': scatter(index, 1),
        release: `r${index}`,
        tier: index % 2 === 0 ? 'front' : 'back',
      },
      annotations: {
        'checksum/config': scatter(index, 5) + scatter(index, 6),
        'prometheus.io/port': String(9000 + (index % 90)),
        'prometheus.io/scrape': 'true',
      },
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: owner, uid: scatter(index, 7), controller: true },
      ],
    },
    spec: {
      priority: index % 3,
      serviceAccountName: `sa-${index % 17}`,
      nodeName: `node-${index % 29}`,
      nodeSelector: { 'kubernetes.io/os': 'linux', pool: `p${index % 5}` },
      containers: [makeContainer(index, 'app', false), makeContainer(index, 'proxy', true)],
      volumes: [
        { name: 'config', configMap: { name: `config-${index}` } },
        { name: 'cache', emptyDir: { sizeLimit: `${100 + index}Mi` } },
        {
          name: 'kube-api-access',
          projected: {
            sources: [
              { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
              { configMap: { name: 'kube-root-ca.crt' } },
              { downwardAPI: {} },
            ],
          },
        },
      ],
      tolerations: [
        {
          key: 'node.kubernetes.io/not-ready',
          operator: 'Exists',
          effect: 'NoExecute',
          tolerationSeconds: 300,
        },
        { key: 'pool', operator: 'Equal', value: `p${index % 5}`, effect: 'NoSchedule' },
      ],
    },
    status: {
      phase: trouble === undefined || trouble === 'CrashLoopBackOff' ? 'Running' : 'Pending',
      hostIP: `10.0.${index % 29}.1`,
      podIP: `10.${1 + (index % 29)}.${index % 250}.7`,
      podIPs: [{ ip: `10.${1 + (index % 29)}.${index % 250}.7` }],
      startTime: timeOf(index, 0),
      qosClass: 'Burstable',
      conditions: [
        'PodReadyToStartContainers',
        'Initialized',
        'Ready',
        'ContainersReady',
        'PodScheduled',
      ].map((type) => ({ type, status: trouble !== undefined && /Ready$/.test(type) ? 'False' : 'True' })),
      containerStatuses: [makeStatus(index, 'app', trouble), makeStatus(index, 'proxy', undefined)],
    },
  }
}

function makeContainer(index: number, name: string, sidecar: boolean): object {
  const port = (sidecar ? 15000 : 8000) + (index % 500)
  return {
    name,
    image: imageOf(index, sidecar),
    ports: [{ name: 'http', containerPort: port, protocol: 'TCP' }],
    ...(sidecar ? {} : makeAppFields(index)),
    resources: {
      limits: { cpu: `${1 + (index % 4)}`, memory: `${256 + index}Mi` },
    },
    volumeMounts: [
      { name: sidecar ? 'cache' : 'config', mountPath: `/etc/${name}`, readOnly: true },
      { name: 'kube-api-access', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount', readOnly: true },
    ],
  }
}

function makeAppFields(index: number): object {
  return {
    command: [`/bin/app`],
    args: ['--listen', `:${8000 + (index % 500)}`, `--id=${scatter(index, 8)}`],
    env: [
      { name: 'POD_IP', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
      { name: 'SHARD', value: String(index) },
      { name: 'DB_URL', value: `postgres://db-${index % 19}.example.com:5432/shop` },
      { name: 'TOKEN', valueFrom: { secretKeyRef: { name: `secret-${index % 41}`, key: 'token' } } },
    ],
    livenessProbe: {
      httpGet: { path: `/live/${index}`, port: 'http', scheme: 'HTTP' },
      initialDelaySeconds: index % 20,
      timeoutSeconds: 1,
      periodSeconds: 10,
      successThreshold: 1,
      failureThreshold: 3,
    },
  }
}

function makeStatus(index: number, name: string, trouble: string | undefined): object {
  const isCrashing = trouble === 'CrashLoopBackOff'
  const hasRun = trouble === undefined || isCrashing
  const terminated = {
    exitCode: 1 + (index % 3),
    reason: 'Error',
    startedAt: timeOf(index, 4),
    finishedAt: timeOf(index, 5),
  }
  return {
    name,
    image: imageOf(index, name === 'proxy'),
    imageID: hasRun ? `registry.example.com/${name}@sha256:${scatter(index, 9).repeat(8)}` : '',
    ...(hasRun ? { containerID: `containerd://${scatter(index, name.length).repeat(8)}` } : {}),
    ready: trouble === undefined,
    restartCount: isCrashing ? 3 + (index % 40) : 0,
    state:
      trouble === undefined ? { running: { startedAt: timeOf(index, 1) } } : { waiting: { reason: trouble } },
    ...(isCrashing ? { lastState: { terminated } } : {}),
  }
}

function makeEvent(index: number, at: number, pod: string): KubernetesEvent {
  const [reason, message] = wordsOf(index, at, pod)
  const component = reason === 'Scheduled' ? 'default-scheduler' : 'kubelet'
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${pod}.${scatter(index, 20 + at)}`, namespace: `team-${index % 11}` },
    involvedObject: {
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: `team-${index % 11}`,
      name: pod,
      uid: `${scatter(index, 3)}-0000-4000-8000-${scatter(index, 4)}0000`,
    },
    type: /Fail|BackOff|Unhealthy/.test(reason) ? 'Warning' : 'Normal',
    reason,
    message,
    count: 1 + ((index * 7 + at) % 40),
    source: component === 'kubelet' ? { component, host: `node-${index % 29}` } : { component },
    firstTimestamp: timeOf(index, at),
    lastTimestamp: timeOf(index, at * 3 + 2),
  }
}

function wordsOf(index: number, at: number, pod: string): readonly [reason: string, message: string] {
  const image = imageOf(index, at > 4)
  const trouble = troubleOf(index)
  if (at >= 6 && trouble === 'ImagePullBackOff') {
    const cause = `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": not found`
    if (at === 6) return ['Failed', `Failed to pull image "${image}": ${cause}`]
    return at === 7 ? ['Failed', 'Error: ErrImagePull'] : ['BackOff', `Back-off pulling image "${image}"`]
  }
  if (at === 6 && trouble === 'CreateContainerConfigError')
    return ['Failed', `Error: secret "secret-${index % 41}" not found`]
  if (at === 8 && trouble === 'CrashLoopBackOff')
    return [
      'BackOff',
      `Back-off restarting failed container app in pod ${pod}_team-${index % 11}(${scatter(index, 3)})`,
    ]
  const took = `${1 + (index % 9)}.${scatter(index, at).replace(/\D/g, '').slice(0, 3) || '1'}s`
  const words: readonly (readonly [string, string])[] = [
    ['Scheduled', `Successfully assigned team-${index % 11}/${pod} to node-${index % 29}`],
    ['Pulling', `Pulling image "${image}"`],
    [
      'Pulled',
      `Successfully pulled image "${image}" in ${took} (${took} including waiting). Image size: ${9000 + index} bytes.`,
    ],
    ['Created', 'Created container: app'],
    ['Started', 'Started container app'],
    ['Pulling', `Pulling image "${image}"`],
    ['Pulled', `Container image "${image}" already present on machine`],
    ['Created', 'Created container: proxy'],
    ['Started', 'Started container proxy'],
  ]
  return words[at] as readonly [string, string]
}
