import { messageRule } from '../message-rule.js'

export const volumeMountTimeout = messageRule({
  id: 'volume-mount-timeout',
  title: ['volume `{volume}` was not ready in time', 'a volume was not ready in time'],
  explanation:
    'this is only the summary of the kubelet; why the volume is not there stands in another event of the pod, or in its claim',
  next: [
    {
      description: 'see all events of the pod',
      command: 'kubectl describe pod {pod}{-n}',
      safety: 'read-only',
    },
    {
      description: 'see whether the volume is attached',
      command: 'kubectl get volumeattachment',
      safety: 'read-only',
    },
  ],
  causedBy: ['volume-*', 'claim-*'],
  silentWhen: 'another event names the cause, or the pod has started since',
})
