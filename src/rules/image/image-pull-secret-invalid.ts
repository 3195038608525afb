import type { Fact, Facts } from '../../facts/fact.js'
import { fieldAt, listAt } from '../../facts/object-fields.js'
import type { KubernetesObject } from '../../types.js'
import { defineRule } from '../define-rule.js'

/** The types of pull secrets and the key that each must hold. */
const keyOfType: Readonly<Record<string, string>> = {
  'kubernetes.io/dockerconfigjson': '.dockerconfigjson',
  'kubernetes.io/dockercfg': '.dockercfg',
}

/** Of another type, or without the key of its type; a secret whose keys are not shown is none. */
function isNoPullSecret(secret: Record<string, unknown> | undefined): boolean {
  const type = secret?.['type']
  if (typeof type !== 'string') return false
  const key = Object.hasOwn(keyOfType, type) ? keyOfType[type] : undefined
  if (key === undefined) return true
  const data = secret?.['data']
  return typeof data === 'object' && data !== null && !Object.hasOwn(data, key)
}

/** The namespaces of the objects that name a secret for pulling, by its name. */
function pullingNamespaces(
  objects: readonly KubernetesObject[],
): ReadonlyMap<unknown, ReadonlySet<string | undefined>> {
  const namespaces = new Map<unknown, Set<string | undefined>>()
  for (const object of objects) {
    const named = [...listAt(object, 'spec', 'imagePullSecrets'), ...listAt(object, 'imagePullSecrets')]
    for (const secret of named) {
      const name = fieldAt(secret, 'name')
      const known = namespaces.get(name) ?? new Set()
      namespaces.set(name, known.add(object.metadata?.namespace))
    }
  }
  return namespaces
}

/** Does a pod of the capture name this secret for pulling? */
function isUsedForPulling({ subject }: Fact, { objects, objectIndex }: Facts): boolean {
  const users = objectIndex.memory
    .recall(pullingNamespaces, '', () => pullingNamespaces(objects))
    .get(subject.name)
  return users?.has(undefined) === true || users?.has(subject.namespace) === true
}

export const imagePullSecretInvalid = defineRule({
  id: 'image-pull-secret-invalid',
  severity: 'error',
  when: [
    {
      fact: 'object',
      kind: 'Secret',
      where: (fact, capture) => {
        const secret = fact.object === undefined ? undefined : capture.objects[fact.object]
        return isNoPullSecret(secret) && isUsedForPulling(fact, capture)
      },
    },
  ],
  title: ['secret `{name}` is no pull secret', 'a Secret is no pull secret'],
  explanation:
    'a pod uses the secret to pull images, but it was made as a generic one: its type is not `kubernetes.io/dockerconfigjson`, or the key `.dockerconfigjson` is not in it',
  next: [
    {
      description: 'see its type and keys',
      command: 'kubectl describe secret {name}{-n}',
      safety: 'read-only',
    },
  ],
  silentWhen: 'no pod of the capture names the secret for pulling',
})
