import { defineRule } from '../define-rule.js'

export const nodeServiceUnhealthy = defineRule({
  id: 'node-service-unhealthy',
  severity: 'warning',
  when: [
    { cause: 'node-service-unhealthy' },
    { fact: 'condition', kind: 'Node', type: 'KubeletUnhealthy', status: 'True' },
    { fact: 'condition', kind: 'Node', type: 'ContainerRuntimeUnhealthy', status: 'True' },
    { fact: 'condition', kind: 'Node', type: 'FrequentKubeletRestart', status: 'True' },
    { fact: 'condition', kind: 'Node', type: 'FrequentDockerRestart', status: 'True' },
    { fact: 'condition', kind: 'Node', type: 'FrequentContainerdRestart', status: 'True' },
    { fact: 'condition', kind: 'Node', type: 'FrequentUnregisterNetDevice', status: 'True' },
    { fact: 'condition', kind: 'Node', type: 'CorruptDockerOverlay2', status: 'True' },
    { fact: 'message', reason: 'FrequentKubeletRestart' },
    { fact: 'message', reason: 'FrequentDockerRestart' },
    { fact: 'message', reason: 'FrequentContainerdRestart' },
    { fact: 'message', reason: 'NTPIsDown' },
    { fact: 'message', reason: 'ConntrackFull' },
    { fact: 'message', reason: 'DNSUnreachable' },
    { fact: 'message', reason: 'CorruptDockerOverlay2' },
    { fact: 'message', reason: 'KubeletSetupFailed' },
    { fact: 'message', reason: 'FailedNodeAllocatableEnforcement' },
  ],
  title: [
    'the kubelet does not start while {swap} is on',
    'the kubelet does not start: {why}',
    'a service of node `{node}` is unhealthy',
    'a service of a node is unhealthy',
  ],
  explanation: 'kubelet, runtime, clock, connection tracking or DNS of the node flaps or cannot start',
  next: [
    {
      description:
        'on the node: turn it off, and take it out of `/etc/fstab`, or it is back after the next boot',
      command: 'swapoff -a',
      safety: 'mutating',
      onlyWith: 'swap',
    },
    {
      description: 'on the node: read the log of the kubelet',
      command: 'journalctl -u kubelet --since -30min',
      safety: 'read-only',
    },
  ],
  causedBy: ['node-certificate-expired'],
  silentWhen: 'the condition is False now',
})
