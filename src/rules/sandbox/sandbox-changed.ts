import { messageRule } from '../message-rule.js'

export const sandboxChanged = messageRule({
  id: 'sandbox-changed',
  severity: 'info',
  alsoWhen: [{ fact: 'message', reason: 'SandboxChanged' }],
  title: 'the sandbox of the pod is killed and made again',
  explanation:
    'the sandbox died or no longer fits: once after a reboot of the node or a restart of the runtime; in a loop it follows from the failure that stands beside it',
  because: 'the kubelet found the sandbox gone',
  next: [
    {
      description: 'see whether the node was rebooted',
      command: 'kubectl describe node {node}',
      safety: 'read-only',
    },
  ],
  causedBy: ['sandbox-*', 'node-*', 'crash-*', 'container-*', 'image-*', 'volume-*'],
  silentWhen: 'the pod runs again',
})
