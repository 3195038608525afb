import { type ContainerView, containersOf } from './containers.js'
import type { Fact, Facts } from './fact.js'

/** How a container stands at the time of the capture. */
export interface ContainerRun {
  readonly container: ContainerView
  readonly isInit: boolean
  readonly isReady: boolean
  readonly restarts?: number
  readonly state?: 'running' | 'waiting' | 'terminated'
  /** The reason of the present state: `CrashLoopBackOff`. */
  readonly reason?: string
  /** Bytes are not read: the quantity as written, `128Mi`. */
  readonly memoryLimit?: string
}

const stateNames = ['running', 'waiting', 'terminated'] as const

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/**
 * The present state of the container a fact is about.
 *
 * Shape: `undefined` when the capture does not hold the object, or the fact names no container of it.
 *
 * @example runOf(fact, facts)?.state // 'waiting'
 */
export function runOf(fact: Fact, capture: Facts): ContainerRun | undefined {
  if (fact.object === undefined) return undefined
  const object = capture.objects[fact.object]
  const container = containersOf(object).find(({ name }) => name === (fact.subject.container ?? ''))
  if (container === undefined) return undefined
  const { ready, restartCount } = container.status ?? {}
  const states = recordOf(container.status?.['state'])
  const state = stateNames.find((name) => states[name] !== undefined)
  const reason = state === undefined ? undefined : recordOf(states[state])['reason']
  const memoryLimit = memoryLimitOf(recordOf(object?.['spec'])[container.group], container.specIndex)
  return {
    container,
    isInit: container.group === 'initContainers',
    isReady: ready === true,
    ...(typeof restartCount === 'number' ? { restarts: restartCount } : {}),
    ...(state === undefined ? {} : { state }),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
  }
}

function memoryLimitOf(containers: unknown, index: number | undefined): string | undefined {
  if (!Array.isArray(containers) || index === undefined) return undefined
  const memory = recordOf(recordOf(recordOf(containers[index])['resources'])['limits'])['memory']
  return typeof memory === 'string' ? memory : undefined
}
