import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

export const claimClassMissing = messageRule({
  id: 'claim-class-missing',
  title: ['StorageClass `{class}` does not exist', 'the StorageClass of the claim does not exist'],
  explanation:
    'the claim names a StorageClass that is not in the cluster: misspelt, or its driver is not installed',
  next: [{ description: 'list the classes', command: 'kubectl get storageclass', safety: 'read-only' }],
  judge: (match) => judgeMissingName(match, [['class', 'StorageClass']]),
  pointsAt: 'class',
  distinguishedBy: ['class'],
  silentWhen: 'the claim is bound',
})
