import { judgeMissingName, judgeName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'
import { classOf, namesUnlistedClass } from './waiting-claim.js'

export const claimClassMissing = messageRule({
  id: 'claim-class-missing',
  title: ['StorageClass `{class}` does not exist', 'the StorageClass of the claim does not exist'],
  explanation:
    'the claim names a StorageClass that is not in the cluster: misspelt, or its driver is not installed',
  next: [{ description: 'list the classes', command: 'kubectl get storageclass', safety: 'read-only' }],
  alsoWhen: [{ fact: 'status', reason: 'Pending', kind: 'PersistentVolumeClaim', where: namesUnlistedClass }],
  judge: (match) => {
    if (match.facts.some(({ causes }) => causes.length > 0))
      return judgeMissingName(match, [['class', 'StorageClass']])
    const typed = classOf(match.facts[0], match.capture) ?? ''
    return {
      confidence: 'likely',
      because: 'the classes that are listed here do not hold it',
      names: { class: typed },
      ...judgeName(typed, match.capture.nameIndex, 'StorageClass'),
    }
  },
  pointsAt: 'class',
  distinguishedBy: ['class'],
  silentWhen: 'the claim is bound, or a volume of the class is there',
})
