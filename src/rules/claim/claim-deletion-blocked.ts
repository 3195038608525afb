import type { Fact, Facts } from '../../facts/fact.js'
import { isLeaving } from '../../facts/pod-life.js'
import type { FindingObject } from '../../types.js'
import { defineRule } from '../define-rule.js'

function isBlocked(fact: Fact, { objects }: Facts): boolean {
  const claim = fact.object === undefined ? undefined : objects[fact.object]
  return claim?.metadata?.finalizers?.includes('kubernetes.io/pvc-protection') ?? false
}

/** The first pod of the capture with a volume of this claim. */
function userOf({ name, namespace }: FindingObject, { objects }: Facts): string | undefined {
  return objects.find((object) => {
    const { volumes } = (object['spec'] ?? {}) as {
      volumes?: readonly { persistentVolumeClaim?: { claimName?: unknown } }[]
    }
    return (
      object.kind === 'Pod' &&
      (object.metadata?.namespace ?? namespace) === namespace &&
      Array.isArray(volumes) &&
      volumes.some((volume) => volume?.persistentVolumeClaim?.claimName === name)
    )
  })?.metadata?.name
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
    { fact: 'status', reason: 'Terminating', kind: 'PersistentVolumeClaim', where: isBlocked },
    {
      fact: 'object',
      kind: 'PersistentVolumeClaim',
      where: (fact, capture) => isBlocked(fact, capture) && isLeaving([fact], capture),
    },
  ],
  judge: ({ subject, capture }) => {
    const user = userOf(subject, capture)
    return user === undefined ? undefined : { names: { user } }
  },
  silentWhen: 'the deletion began seconds ago',
})
