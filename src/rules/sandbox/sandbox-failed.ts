import { messageRule } from '../message-rule.js'

export const sandboxFailed = messageRule({
  id: 'sandbox-failed',
  alsoWhen: [
    {
      fact: 'message',
      reason: 'FailedCreatePodSandBox',
      where: ({ causes }) => causes.length === 0,
    },
    { fact: 'message', reason: 'FailedPodSandBoxStatus' },
  ],
  confidence: 'likely',
  title: 'the sandbox of the pod cannot be created',
  explanation:
    'before any container, the runtime makes the namespaces and the network of the pod; this failed for a reason no rule knows. The innermost text of the message is the cause',
  because: 'the runtime failed before any image was pulled',
  next: [
    {
      description: 'on the node: read what the runtime logged',
      command: 'journalctl -u {runtime} --since -10min',
      safety: 'read-only',
    },
  ],
  causedBy: ['sandbox-cni-not-ready', 'node-not-ready', 'node-runtime-down', 'node-network-not-ready'],
  yieldsTo: [
    'sandbox-cni-failed',
    'sandbox-network-unauthorized',
    'sandbox-ip-exhausted',
    'sandbox-image-missing',
    'sandbox-runtime-class',
    'sandbox-cgroup-error',
  ],
  silentWhen: 'an image was pulled later, or another sandbox rule knows the text',
})
