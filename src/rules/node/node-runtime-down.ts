import { messageRule } from '../message-rule.js'

export const nodeRuntimeDown = messageRule({
  id: 'node-runtime-down',
  alsoWhen: [{ cause: 'runtime-silent' }],
  title: ['the container runtime of node `{node}` is down', 'the container runtime of the node is down'],
  explanation:
    'the kubelet cannot reach containerd, CRI-O or Docker on its node: it is stopped, hangs, or still starts',
  because: 'the kubelet says so',
  next: [
    {
      description: 'on the node: see the runtime',
      command: 'systemctl status {runtime}',
      safety: 'read-only',
    },
    {
      description: 'on the node: read its log',
      command: 'journalctl -u {runtime} --since -30min',
      safety: 'read-only',
    },
  ],
  silentWhen: 'in the first minute after a boot, when the message is gone afterwards',
})
