import { messageRule } from '../message-rule.js'

export const imageRegistryDns = messageRule({
  id: 'image-registry-dns',
  title: [
    'the node cannot resolve `{askedName}`, {askedFor}',
    'the node cannot resolve registry host `{host}`',
    'the node cannot resolve the registry host',
  ],
  explanation: [
    'the DNS of the node does not work, or does not know {askedName}; the image does not name that host',
    'the host in the image name is misspelt, or the DNS of the node does not work; the registry was never asked',
  ],
  because: 'the lookup of the host failed',
  tellApart: 'nslookup {host}',
  next: [{ description: 'on the node: look the host up', command: 'nslookup {host}', safety: 'read-only' }],
  pointsAt: 'host',
  silentWhen: 'the name of a proxy is looked up',
})
