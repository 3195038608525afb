import { messageRule } from '../message-rule.js'

export const containerKillFailed = messageRule({
  id: 'container-kill-failed',
  severity: 'warning',
  alsoWhen: [
    { fact: 'message', reason: 'FailedKillPod' },
    { fact: 'message', reason: 'ExceededGracePeriod' },
    { fact: 'state', reason: 'KillContainerError' },
    { fact: 'state', reason: 'KillPodSandboxError' },
    { fact: 'status', reason: 'KillContainerError' },
    { fact: 'status', reason: 'KillPodSandboxError' },
  ],
  causedBy: ['sandbox-*', 'node-not-ready', 'node-unreachable', 'node-runtime-down'],
  title: ['the containers of `{pod}` cannot be stopped', 'a container cannot be stopped'],
  explanation:
    'the runtime or the network plugin does not end the container or its sandbox: often a process stuck in the kernel, or a network plugin that is gone',
  next: [
    { description: 'on the node: see what still runs', command: '{cri} ps -a', safety: 'read-only' },
    {
      description: 'on the node: read the kubelet',
      command: 'journalctl -u kubelet --since -1h',
      safety: 'read-only',
    },
  ],
  silentWhen: 'once, while a node shuts down',
})
