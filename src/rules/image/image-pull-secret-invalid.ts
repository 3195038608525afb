import type { Fact, Facts } from '../../facts/fact.js'
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

/** Does a pod of the capture name this secret for pulling? */
function isUsedForPulling({ subject }: Fact, { objects }: Facts): boolean {
  return objects.some((object) => {
    const spec = (object['spec'] ?? {}) as { imagePullSecrets?: unknown }
    const named = [spec.imagePullSecrets, object['imagePullSecrets']].flatMap((list) =>
      Array.isArray(list) ? list : [],
    )
    return (
      (object.metadata?.namespace ?? subject.namespace) === subject.namespace &&
      named.some((secret: { name?: unknown }) => secret?.name === subject.name)
    )
  })
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
