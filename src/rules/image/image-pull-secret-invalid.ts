import type { Fact, Facts } from '../../facts/fact.js'
import { defineRule } from '../define-rule.js'

const pullSecretTypes = new Set(['kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg'])

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
        const type = secret?.['type']
        return typeof type === 'string' && !pullSecretTypes.has(type) && isUsedForPulling(fact, capture)
      },
    },
  ],
  title: 'secret `{name}` is no pull secret',
  explanation:
    'a pod uses the secret to pull images, but its type is not `kubernetes.io/dockerconfigjson`: it was made as a generic one',
  next: [
    {
      description: 'see its type and keys',
      command: 'kubectl describe secret {name}{-n}',
      safety: 'read-only',
    },
  ],
  silentWhen: 'no pod of the capture names the secret for pulling',
})
