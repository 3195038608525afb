import { messageRule } from '../message-rule.js'

export const imageRegistryPlainHttp = messageRule({
  id: 'image-registry-plain-http',
  title: [
    '`{askedName}`, {askedFor}, speaks plain HTTP, not HTTPS',
    '`{registryHost}` speaks plain HTTP, not HTTPS',
    'the registry speaks plain HTTP, not HTTPS',
  ],
  explanation: 'the runtime asks with TLS and the registry answers without',
  because: 'an HTTP answer came to an HTTPS request',
  next: [
    {
      description: 'see what it speaks',
      command: ['curl -v http://{askedEndpoint}/', 'curl -v http://{registryEndpoint}/v2/'],
      safety: 'read-only',
    },
    {
      description: 'when that is meant: allow plain HTTP for it on the nodes, in {registryConfiguration}',
      safety: 'mutating',
    },
  ],
  silentWhen: 'the registry speaks TLS and is asked without',
})
