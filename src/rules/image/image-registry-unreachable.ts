import { messageRule } from '../message-rule.js'

export const imageRegistryUnreachable = messageRule({
  id: 'image-registry-unreachable',
  title: [
    'the node cannot reach `{askedName}`, {askedFor}',
    'the node cannot reach the registry of `{image}`',
    'the node cannot reach the registry',
  ],
  explanation: [
    'the connection was made and then {broken}: a proxy or firewall between the node and the registry, or the registry itself, ends it',
    'nothing listens at that address and port, or there is no way out of the network',
  ],
  because: ['the connection was {broken}', 'the connection was refused or there is no route'],
  next: [
    {
      description: 'on the node: try the connection',
      command: ['nc -vz {askedName} {askedPort}', 'nc -vz {registryName} {registryPort}'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the socket of the container runtime is refused',
})
