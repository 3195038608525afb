import type { Fact, Facts } from '../../facts/fact.js'
import { numberAt, objectOf, textAt } from '../../facts/object-fields.js'
import { itsPods } from '../gaps.js'
import { messageRule } from '../message-rule.js'
import { podTrouble } from './pod-trouble.js'

/** Fewer pods exist than are wanted, and of those that exist one is not ready. */
function isHeld(fact: Fact, capture: Facts): boolean {
  const object = objectOf(fact, capture)
  if (textAt(object, 'spec', 'podManagementPolicy') === 'Parallel') return false
  const wanted = numberAt(object, 'spec', 'replicas') ?? 0
  const ready = numberAt(object, 'status', 'readyReplicas')
  const made = numberAt(object, 'status', 'replicas') ?? numberAt(object, 'status', 'currentReplicas')
  return ready !== undefined && made !== undefined && made > ready && made < wanted
}

export const statefulsetOrdinalBlocked = messageRule({
  id: 'statefulset-ordinal-blocked',
  alsoWhen: [{ fact: 'object', kind: 'StatefulSet', where: isHeld }],
  judge: ({ facts, subject, capture }) => {
    if (facts[0].name !== 'object') return { confidence: 'likely' }
    const ready = numberAt(objectOf(facts[0], capture), 'status', 'readyReplicas') ?? 0
    return {
      confidence: 'likely',
      names: subject.name === undefined ? {} : { blocking: `${subject.name}-${ready}` },
    }
  },
  causedBy: [...podTrouble],
  title: [
    '`{blocking}` is not ready and holds back the pods behind it',
    'the claim `{claim}` cannot be created, so its pod waits',
    'one pod of `{name}` holds back the rest',
    'one pod of a StatefulSet holds back the rest',
  ],
  explanation:
    'a StatefulSet starts its pods in order: as long as one is not ready the next is not made; after a bad rollout that pod has to be deleted by hand once the template is mended',
  next: [
    {
      description: 'look at the pod that is not ready',
      command: ['kubectl describe pod {blocking}{-n}', 'kubectl get pods{-n}'],
      safety: 'read-only',
    },
    {
      description: 'when the template is mended already, let it be made anew',
      command: ['kubectl delete pod {blocking}{-n}', 'kubectl delete pod <pod>{-n}'],
      safety: 'destructive',
    },
  ],
  missing: [itsPods],
  silentWhen:
    '`podManagementPolicy: Parallel`, as many pods exist as are wanted, or every pod that exists is ready',
})
