import type { KubernetesObject } from '../../src/types.js'
import { ago, conditions, make } from './builders.js'

type Fields = Record<string, unknown>
/** What differs from a pod that simply runs. */
export interface Form {
  readonly containers?: readonly string[]
  readonly spec?: Fields
  readonly container?: Fields
  readonly status?: Fields
  readonly state?: Fields
  readonly lastState?: Fields
  readonly restarts?: number
  readonly ready?: boolean
  readonly phase?: string
  readonly metadata?: Fields
  readonly init?: readonly Fields[]
  readonly initStatuses?: readonly Fields[]
}
/** The state of a container that started so many minutes ago. */
export const running = (minutes: number): Fields => ({ running: { startedAt: ago(minutes) } })
/** The state of a container that ended; times in minutes ago. */
export const ended = (exitCode: number, reason: string, from: number, to: number): Fields => ({
  terminated: { exitCode, reason, startedAt: ago(from), finishedAt: ago(to), containerID: 'containerd://0f' },
})

/** A pod of a ReplicaSet, with status. */
export function pod(name: string, form: Form = {}): KubernetesObject {
  const { containers = ['web'], ready = true, phase = 'Running', restarts = 0 } = form
  const fine = ready ? 'True' : 'False'
  const why = phase === 'Succeeded' ? 'PodCompleted' : ''
  return make('v1', 'Pod', name, {
    metadata: {
      labels: { app: 'web' },
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          name: name.replace(/-[a-z0-9]+$/, ''),
          uid: 'r',
          controller: true,
        },
      ],
      ...form.metadata,
    },
    spec: {
      nodeName: 'worker-1',
      serviceAccountName: 'default',
      containers: containers.map((one) => ({
        name: one,
        image: `registry.example.com/shop/${one}:1.4.2`,
        ports: [{ containerPort: 8080, protocol: 'TCP' }],
        resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
        ...form.container,
      })),
      ...(form.init === undefined ? {} : { initContainers: form.init }),
      tolerations: [
        {
          key: 'node.kubernetes.io/not-ready',
          operator: 'Exists',
          effect: 'NoExecute',
          tolerationSeconds: 300,
        },
      ],
      ...form.spec,
    },
    status: {
      phase,
      podIP: '10.244.1.9',
      hostIP: '10.0.0.7',
      qosClass: 'Burstable',
      startTime: ago(500),
      conditions: conditions([
        ['Initialized', 'True', why],
        ['Ready', fine, why],
        ['ContainersReady', fine, why],
        ['PodScheduled', 'True'],
      ]),
      containerStatuses: containers.map((one) => ({
        name: one,
        image: `registry.example.com/shop/${one}:1.4.2`,
        imageID: `registry.example.com/shop/${one}@sha256:0f`,
        containerID: 'containerd://0e',
        ready,
        restartCount: restarts,
        state: form.state ?? running(400),
        ...(form.lastState === undefined ? {} : { lastState: form.lastState }),
      })),
      ...(form.initStatuses === undefined ? {} : { initContainerStatuses: form.initStatuses }),
      ...form.status,
    },
  })
}
