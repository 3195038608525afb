import type { RuntimeName } from '../grammar/pull-error.js'
import { runtimeHeardIn } from '../messages/runtime-words.js'
import type { KubernetesObject } from '../types.js'
import { type ContainersAt, containersOf } from './containers.js'
import type { Fact } from './fact.js'
import { textAt } from './object-fields.js'

const byScheme: Readonly<Record<string, RuntimeName>> = {
  containerd: 'containerd',
  'cri-o': 'cri-o',
  docker: 'docker',
}

/**
 * The container runtime of the capture: container ids and nodes tell it, else the words of messages.
 *
 * Shape: `undefined` when nothing tells, or when the capture shows several.
 *
 * @example runtimeOf([], []) // undefined
 */
export function runtimeOf(
  objects: readonly KubernetesObject[],
  facts: readonly Fact[],
  containersAt: ContainersAt = (index) => containersOf(objects[index]),
): RuntimeName | undefined {
  const stated = new Set<RuntimeName>()
  for (const [index, object] of objects.entries()) {
    addRuntime(stated, textAt(object, 'status', 'nodeInfo', 'containerRuntimeVersion'))
    for (const { status } of containersAt(index)) addRuntime(stated, status?.['containerID'])
  }
  if (stated.size > 0) return stated.size === 1 ? [...stated][0] : undefined
  const told = new Set(
    facts.flatMap(({ decoded }) => (decoded === undefined ? [] : (runtimeHeardIn(decoded.text) ?? []))),
  )
  return told.size === 1 ? [...told][0] : undefined
}

/** `containerd://1.7.2`: the scheme. */
function addRuntime(stated: Set<RuntimeName>, text: unknown): void {
  if (typeof text !== 'string') return
  const end = text.indexOf('://')
  const scheme = end < 0 ? text : text.slice(0, end)
  if (Object.hasOwn(byScheme, scheme)) stated.add(byScheme[scheme] as RuntimeName)
}
