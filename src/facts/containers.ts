import type { Decoded } from '../messages/decode-message.js'
import type { KubernetesObject, ObjectReference } from '../types.js'
import { imageOfMessage } from './image-of-message.js'

/** A container as specification and status tell it together. A cut text may hold one without its name: then `''`. */
export interface ContainerView {
  readonly name: string
  readonly image?: string
  readonly group: 'containers' | 'initContainers' | 'ephemeralContainers'
  /** Index in `spec.<group>`, and in `status.<group>Statuses`. */
  readonly specIndex?: number
  readonly statusIndex?: number
  readonly statusPath: string
  readonly status?: Readonly<Record<string, unknown>>
}

/** The containers of the object with this index, read once a call. */
export type ContainersAt = (index: number) => readonly ContainerView[]

const groups = [
  ['containers', 'containerStatuses'],
  ['initContainers', 'initContainerStatuses'],
  ['ephemeralContainers', 'ephemeralContainerStatuses'],
] as const

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
const none: readonly Record<string, unknown>[] = []
const listOf = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? Array.from(value, recordOf) : none

/**
 * The containers of a pod, or of the pod template of a workload.
 *
 * Shape: in the order of the object; a container that only the status knows has no `specIndex`. Never throws.
 *
 * @example containersOf({ kind: 'Pod', spec: { containers: [{ name: 'a' }] } })[0]?.name // 'a'
 */
export function containersOf(object: KubernetesObject | undefined): ContainerView[] {
  const spec = recordOf(object?.['spec'])
  const podSpec = spec['template'] === undefined ? spec : recordOf(recordOf(spec['template'])['spec'])
  const status = recordOf(object?.['status'])
  const views: ContainerView[] = []
  for (const [group, statusKey] of groups) {
    const specs = listOf(podSpec[group])
    const statuses = listOf(status[statusKey])
    if (specs.length === 0 && statuses.length === 0) continue
    const names = new Set<unknown>()
    for (const container of specs) names.add(container['name'])
    for (const container of statuses) names.add(container['name'])
    for (const name of names) {
      if (name !== undefined && typeof name !== 'string') continue
      const specIndex = specs.findIndex((container) => container['name'] === name)
      const statusIndex = statuses.findIndex((container) => container['name'] === name)
      const image = specs[specIndex]?.['image'] ?? statuses[statusIndex]?.['image']
      const view: { -readonly [Key in keyof ContainerView]: ContainerView[Key] } = {
        name: name ?? '',
        group,
        statusPath: `status.${statusKey}[${statusIndex}]`,
      }
      if (typeof image === 'string') view.image = image
      if (specIndex >= 0) view.specIndex = specIndex
      if (statusIndex >= 0) {
        view.statusIndex = statusIndex
        view.status = statuses[statusIndex] as Record<string, unknown>
      }
      views.push(view)
    }
  }
  return views
}

const fieldPathName = /\{([^{}]+)\}/

/**
 * Which container a message is about: its field path, its prefix, a name in its text, its image, or the only one there is.
 *
 * Shape: the name, or `undefined` when the message does not tell.
 *
 * @example containerOfMessage({ fieldPath: 'spec.containers{web}' }, undefined, []) // 'web'
 */
export function containerOfMessage(
  reference: ObjectReference,
  decoded: Decoded | undefined,
  containers: readonly ContainerView[],
): string | undefined {
  const stated = fieldPathName.exec(reference.fieldPath ?? '')?.[1] ?? decoded?.container?.text
  if (stated !== undefined) return stated
  const named = decoded?.fields['container']?.text
  // an autoscaler names a container of its pods, and has none itself
  const mayHave = containers.length === 0 && (reference.kind ?? 'Pod') === 'Pod'
  if (named !== undefined && (mayHave || containers.some(({ name }) => name === named || name === ''))) {
    return named
  }
  const image = imageOfMessage(decoded)
  if (image !== undefined) {
    const users = containers.filter((container) => container.image === image)
    if (users.length === 1) return users[0]?.name || undefined
    if (containers.length > 1) return undefined
  }
  return containers.length === 1 && isAboutContainer(decoded) ? containers[0]?.name || undefined : undefined
}

const containerAreas = new Set(['image', 'container', 'crash', 'probe'])

function isAboutContainer(decoded: Decoded | undefined): boolean {
  return decoded?.areas.some((area) => containerAreas.has(area)) ?? false
}
