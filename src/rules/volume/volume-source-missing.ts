import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'
import { needsOfMissing } from '../needs.js'

export const volumeSourceMissing = messageRule({
  id: 'volume-source-missing',
  title: [
    'secret `{secret}` does not exist',
    'configmap `{configmap}` does not exist',
    'claim `{claim}` is not there or not bound',
    'an object that a volume is made from does not exist',
  ],
  explanation:
    'the pod mounts an object that is not in its namespace, so the kubelet cannot start it; it goes on by itself once the object is there',
  next: [
    {
      description: 'look for it',
      command: [
        'kubectl get secret {secret}{-n}',
        'kubectl get configmap {configmap}{-n}',
        'kubectl get pvc {claim}{-n}',
        'kubectl get secret,configmap,pvc{-n}',
      ],
      safety: 'read-only',
    },
  ],
  judge: (match) =>
    judgeMissingName(match, [
      ['secret', 'Secret'],
      ['configmap', 'ConfigMap'],
      ['claim', 'PersistentVolumeClaim'],
    ]),
  needs: needsOfMissing,
  distinguishedBy: ['secret', 'configmap', 'claim'],
  silentWhen: 'the volume is optional, or the pod has started since',
})
