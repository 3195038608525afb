import { judgeMissingName } from '../did-you-mean.js'
import { messageRule } from '../message-rule.js'

export const admissionClassMissing = messageRule({
  id: 'admission-class-missing',
  title: [
    'PriorityClass `{priorityClass}` of the pod does not exist',
    'RuntimeClass `{runtimeClass}` of the pod does not exist',
    'a class of the pod does not exist',
  ],
  explanation: 'the pod names a PriorityClass or RuntimeClass that is not in the cluster',
  next: [
    {
      description: 'see which there are',
      command: 'kubectl get priorityclass,runtimeclass',
      safety: 'read-only',
    },
  ],
  judge: (match) =>
    judgeMissingName(match, [
      ['priorityClass', 'PriorityClass'],
      ['runtimeClass', 'RuntimeClass'],
    ]),
  distinguishedBy: ['priorityClass', 'runtimeClass'],
  silentWhen: 'the class exists but the node lacks its handler: sandbox-runtime-class',
})
