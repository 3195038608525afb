import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

export const admissionServiceAccountMissing = messageRule({
  id: 'admission-service-account-missing',
  title: [
    'ServiceAccount `{serviceAccount}` does not exist',
    'ServiceAccount `{object}` does not exist',
    'a ServiceAccount does not exist',
  ],
  explanation: 'the pod names a ServiceAccount that is not in its namespace, so it cannot be created',
  next: [
    { description: 'see which there are', command: 'kubectl get serviceaccount{-n}', safety: 'read-only' },
    {
      description: 'create it',
      command: 'kubectl create serviceaccount {serviceAccount}{-n}',
      safety: 'mutating',
    },
  ],
  judge: (match) => judgeMissingName(match, [['serviceAccount', 'ServiceAccount']]),
  distinguishedBy: ['object'],
  silentWhen: 'it is `default` in a namespace only seconds old, and a pod was created since',
})
