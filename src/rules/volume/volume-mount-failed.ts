import { messageRule } from '../message-rule.js'
import { saidOf } from './volume-words.js'

export const volumeMountFailed = messageRule({
  id: 'volume-mount-failed',
  title: [
    'volume `{volume}` could not be mounted: {said}',
    'volume `{volume}` could not be mounted',
    'a volume could not be mounted',
  ],
  judge: (match) => ({ names: saidOf(match) }),
  explanation:
    'the driver or the mount command of the node answered with an error; the cause stands in its own words, behind `Output:` or the last `desc =`',
  next: [
    {
      description: 'see all events of the pod',
      command: 'kubectl describe pod {pod}{-n}',
      safety: 'read-only',
    },
    {
      description: 'look for the pod of the driver on that node, and read its log',
      command: [
        'kubectl get pods -A -o wide --field-selector spec.nodeName={node}',
        'kubectl get pods -A -o wide',
      ],
      safety: 'read-only',
    },
  ],
  yieldsTo: [
    'volume-source-missing',
    'volume-key-missing',
    'volume-driver-missing',
    'volume-nfs-failed',
    'volume-host-path-type',
    'volume-filesystem-damaged',
    'volume-permission',
    'volume-secrets-store-failed',
  ],
  distinguishedBy: ['volume'],
  silentWhen: 'a closer cause is known, or the pod has started since',
})
