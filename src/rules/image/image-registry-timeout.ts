import { messageRule } from '../message-rule.js'
import { cameShort } from './came-short.js'

export const imageRegistryTimeout = messageRule({
  id: 'image-registry-timeout',
  alsoWhen: [{ cause: 'image-layer-corrupt', where: cameShort }],
  title: [
    '`{askedName}`, {askedFor}, did not answer in time for `{image}`',
    'the registry did not answer in time for `{image}`',
    'the registry did not answer in time',
  ],
  explanation:
    'a firewall drops the packets, the link is slow, or the image is very large; containerd also cancels a pull without progress',
  because: 'the connection ended without an answer',
  next: [
    {
      description: ['on the node: ask {askedName}', 'on the node: ask the registry'],
      command: ['curl -m 10 -v https://{askedEndpoint}/', 'curl -m 10 -v https://{registryEndpoint}/v2/'],
      safety: 'read-only',
    },
  ],
  judge: ({ facts }) =>
    facts.every(cameShort)
      ? {
          confidence: 'possible',
          title: ['a layer of `{image}` came in part', 'a layer of the image came in part'],
          because: 'fewer bytes came than the manifest promises: the transfer ended early',
        }
      : {},
  silentWhen: 'the lookup of the name or the connection to a proxy timed out',
})
