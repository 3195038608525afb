import { messageRule } from '../message-rule.js'

export const sandboxCniFailed = messageRule({
  id: 'sandbox-cni-failed',
  title: [
    'the network plugin `{plugin}` cannot set up the network of the pod',
    'the network plugin cannot set up the network of the pod',
  ],
  explanation:
    'the runtime called the CNI plugin of the node and it failed: the agent of the plugin is down or still starting there, its binary is missing, or its configuration names what is not there',
  because: 'the CNI plugin returned an error',
  next: [
    {
      description: 'look at the network pods of that node',
      command: 'kubectl -n kube-system get pods -o wide',
      safety: 'read-only',
    },
    {
      description: 'on the node: see the CNI configuration and the plugins',
      command: 'ls /etc/cni/net.d /opt/cni/bin',
      safety: 'read-only',
    },
  ],
  causedBy: ['sandbox-cni-not-ready', 'sandbox-network-unauthorized', 'node-not-ready'],
  silentWhen: 'an image was pulled later: the plugin has come up',
})
