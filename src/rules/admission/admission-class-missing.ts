import { messageRule } from '../message-rule.js'

export const admissionClassMissing = messageRule({
  id: 'admission-class-missing',
  title: ['class `{class}` of the pod does not exist', 'a class of the pod does not exist'],
  explanation: 'the pod names a PriorityClass or RuntimeClass that is not in the cluster',
  next: [
    {
      description: 'see which there are',
      command: 'kubectl get priorityclass,runtimeclass',
      safety: 'read-only',
    },
  ],
  pointsAt: 'class',
  distinguishedBy: ['class'],
  silentWhen: 'the class exists but the node lacks its handler: sandbox-runtime-class',
})
