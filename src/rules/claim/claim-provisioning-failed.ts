import type { Fact } from '../../facts/fact.js'
import { messageRule } from '../message-rule.js'
import { ownWords } from '../own-words.js'

const isUnexplained = ({ causes }: Fact) => causes.length === 0

export const claimProvisioningFailed = messageRule({
  id: 'claim-provisioning-failed',
  judge: (match) => ({ names: ownWords(match, ['": ']) }),
  title: [
    'StorageClass `{class}` could not make a volume: {said}',
    'StorageClass `{class}` could not make a volume',
    'the provisioner could not make a volume: {said}',
    'the provisioner could not make a volume',
  ],
  explanation:
    'the provisioner answered with an error; its own words stand at the end of the message: rights, quota, zone, parameters',
  next: [
    {
      description: 'see status and events of the claim',
      command: ['kubectl describe pvc {name}{-n}', 'kubectl describe pvc{-n}'],
      safety: 'read-only',
    },
    {
      description: 'see the parameters of the class',
      command: ['kubectl describe storageclass {class}', 'kubectl describe storageclass'],
      safety: 'read-only',
    },
  ],
  alsoWhen: [{ fact: 'message', reason: 'ProvisioningFailed', where: isUnexplained }],
  silentWhen: 'a volume was made since',
})
