import { messageRule } from '../message-rule.js'
import { agentOf } from './network-agents.js'

export const sandboxNetworkUnauthorized = messageRule({
  id: 'sandbox-network-unauthorized',
  title: [
    'the network plugin `{plugin}` is not authorized at the API server',
    'the network plugin is not authorized at the API server',
  ],
  explanation:
    'the CNI plugin uses a token from its file on the node; that token has expired, or the file was left by a plugin that is no longer installed',
  next: [
    {
      description: 'on the node: see which plugin the configuration names',
      command: 'ls -l /etc/cni/net.d',
      safety: 'read-only',
    },
    {
      description: 'find the DaemonSet of the plugin, and whether its pods run',
      command: 'kubectl get daemonsets,pods -A -l {agentLabel} -o wide',
      safety: 'read-only',
      onlyWith: 'agentLabel',
    },
    {
      description: 'restart the network plugin, so that it writes a new token',
      command: 'kubectl -n <namespace> rollout restart daemonset/<name>',
      safety: 'mutating',
    },
  ],
  judge: (match) => ({ names: agentOf(match) }),
  silentWhen: 'the registry answers 401, not the API server',
})
