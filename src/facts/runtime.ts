import type { RuntimeName } from '../grammar/pull-error.js'
import { runtimeHeardIn } from '../messages/runtime-words.js'
import type { KubernetesObject } from '../types.js'
import { containersOf } from './containers.js'
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
): RuntimeName | undefined {
  const stated = new Set(objects.flatMap(statedBy))
  if (stated.size > 0) return stated.size === 1 ? [...stated][0] : undefined
  const told = new Set(
    facts.flatMap(({ decoded }) => (decoded === undefined ? [] : (runtimeHeardIn(decoded.text) ?? []))),
  )
  return told.size === 1 ? [...told][0] : undefined
}

function statedBy(object: KubernetesObject): RuntimeName[] {
  const version = textAt(object, 'status', 'nodeInfo', 'containerRuntimeVersion')
  const ids = containersOf(object).map(({ status }) => status?.['containerID'])
  return [version, ...ids].flatMap((text) => {
    const scheme = typeof text === 'string' ? text.split('://', 1)[0] : undefined
    return scheme !== undefined && Object.hasOwn(byScheme, scheme) ? (byScheme[scheme] as RuntimeName) : []
  })
}
