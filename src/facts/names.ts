import type { Evidence, KubernetesObject, Origin } from '../types.js'
import { type ContainersAt, containersOf } from './containers.js'
import { evidenceAt } from './evidence-at.js'
import type { Fact, KnownName } from './fact.js'

/**
 * The names that stand in a capture, for "did you mean": objects, images of containers and messages, keys of
 * ConfigMaps and Secrets.
 *
 * Shape: each name once a kind, at the first place where it stands.
 *
 * @example collectNames([{ kind: 'Secret', metadata: { name: 'db' } }], [], [])[0]?.text // 'db'
 */
export function collectNames(
  objects: readonly KubernetesObject[],
  origins: readonly Origin[],
  facts: readonly Fact[],
  containersAt: ContainersAt = (index) => containersOf(objects[index]),
): KnownName[] {
  const names = new Map<string, KnownName>()
  // evidence is looked for at the first place only: most containers repeat an image
  const add = (kind: string, text: string, tell: () => Evidence) => {
    const key = `${kind} ${text}`
    if (!names.has(key)) names.set(key, { kind, text, evidence: tell() })
  }
  for (const [index, object] of objects.entries()) {
    const origin = origins[index]
    const at = (path: string, text: string) => evidenceAt(origin, path, text, 'objects', index)
    const name = object.metadata?.name
    if (object.kind !== undefined && typeof name === 'string')
      add(object.kind, name, () => at('metadata.name', name))
    for (const { image, group, specIndex } of containersAt(index)) {
      if (image !== undefined && specIndex !== undefined)
        add('image', image, () => at(`spec.${group}[${specIndex}].image`, image))
    }
    if (object.kind !== 'ConfigMap' && object.kind !== 'Secret') continue
    const data = object['data']
    if (typeof data !== 'object' || data === null) continue
    for (const key of Object.keys(data)) add(`key of ${object.kind}`, key, () => at(`data.${key}`, key))
  }
  for (const fact of facts) {
    if (fact.image !== undefined && fact.name === 'message') add('image', fact.image, () => fact.evidence)
  }
  return [...names.values()]
}
