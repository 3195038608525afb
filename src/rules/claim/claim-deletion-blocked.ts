import type { Fact, Facts } from '../../facts/fact.js'
import { fieldAt, listAt } from '../../facts/object-fields.js'
import { isLeaving } from '../../facts/pod-life.js'
import { addTo } from '../../group-by.js'
import type { FindingObject, KubernetesObject } from '../../types.js'
import { defineRule } from '../define-rule.js'

function isBlocked(fact: Fact, { objects }: Facts): boolean {
  const claim = fact.object === undefined ? undefined : objects[fact.object]
  return claim?.metadata?.finalizers?.includes('kubernetes.io/pvc-protection') ?? false
}

/** A row of claims shows no finalizers: each that is still there is kept by one, as a rule by this. */
function isBlockedOrShown(fact: Fact, capture: Facts): boolean {
  return isBlocked(fact, capture) || isRow(fact, capture)
}

function isRow({ object }: Fact, { objectOrigins }: Facts): boolean {
  return object !== undefined && objectOrigins?.[object]?.from === 'table'
}

/** The pods with a volume of a claim, by its name. */
function podsByClaim(
  objects: readonly KubernetesObject[],
): ReadonlyMap<unknown, readonly KubernetesObject[]> {
  const users = new Map<unknown, KubernetesObject[]>()
  for (const object of objects) {
    if (object.kind !== 'Pod') continue
    for (const volume of listAt(object, 'spec', 'volumes')) {
      const claim = fieldAt(volume, 'persistentVolumeClaim', 'claimName')
      if (claim !== undefined) addTo(users, claim, object)
    }
  }
  return users
}

/** The first pod of the capture with a volume of this claim. */
function userOf({ name, namespace }: FindingObject, { objects, objectIndex }: Facts): string | undefined {
  return objectIndex.memory
    .recall(podsByClaim, '', () => podsByClaim(objects))
    .get(name)
    ?.find(({ metadata }) => (metadata?.namespace ?? namespace) === namespace)?.metadata?.name
}

export const claimDeletionBlocked = defineRule({
  id: 'claim-deletion-blocked',
  title: [
    'the claim cannot be deleted while pod `{user}` uses it',
    'the claim cannot be deleted while a pod uses it',
  ],
  explanation: 'the finalizer `kubernetes.io/pvc-protection` keeps it until no pod uses it',
  next: [
    {
      description: 'see which pods use it, under `Used By`',
      command: 'kubectl describe pvc {name}{-n}',
      safety: 'read-only',
    },
    {
      description: 'delete the pod that uses it',
      command: ['kubectl delete pod {user}{-n}', 'kubectl delete pod <pod>{-n}'],
      safety: 'destructive',
    },
  ],
  severity: 'warning',
  when: [
    { fact: 'status', reason: 'Terminating', kind: 'PersistentVolumeClaim', where: isBlockedOrShown },
    {
      fact: 'object',
      kind: 'PersistentVolumeClaim',
      where: (fact, capture) => isBlocked(fact, capture) && isLeaving([fact], capture),
    },
  ],
  judge: ({ facts, subject, capture }) => {
    const user = userOf(subject, capture)
    if (user !== undefined) return { names: { user } }
    return facts.every((fact) => isRow(fact, capture))
      ? { confidence: 'possible', because: 'a claim that is being deleted stays as long as a pod uses it' }
      : undefined
  },
  silentWhen: 'the deletion began seconds ago',
})
