import { messageRule } from '../message-rule.js'

export const sandboxIpExhausted = messageRule({
  id: 'sandbox-ip-exhausted',
  title: ['no IP address is left for the pod in {range}', 'no IP address is left for the pod'],
  explanation:
    'the address range of the node, pool or subnet is full: too many pods, addresses that were never given back, or a limit of the network interfaces of the machine',
  next: [
    {
      description: 'count the pods of each node',
      command: 'kubectl get pods -A -o wide',
      safety: 'read-only',
    },
    {
      description: 'compare with the range of the node',
      command: "kubectl get nodes -o custom-columns='NAME:.metadata.name,RANGE:.spec.podCIDR'",
      safety: 'read-only',
    },
  ],
  silentWhen: 'the node refuses for `Too many pods`: that is its pod limit',
})
