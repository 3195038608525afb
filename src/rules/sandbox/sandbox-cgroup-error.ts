import { messageRule } from '../message-rule.js'

export const sandboxCgroupError = messageRule({
  id: 'sandbox-cgroup-error',
  title: 'the control group of the pod cannot be created',
  explanation:
    'kubelet and runtime disagree about the cgroup driver (`systemd` or `cgroupfs`), or the cgroup tree of the node is damaged',
  next: [
    {
      description: 'on the node: the driver of the kubelet',
      command: 'grep cgroup /var/lib/kubelet/config.yaml',
      safety: 'read-only',
    },
    {
      description: 'on the node: the driver of the runtime',
      command: '{cri} info',
      safety: 'read-only',
    },
  ],
  silentWhen: 'the limits of a container are wrong: that is a container-* rule',
})
