import { messageRule } from '../message-rule.js'

export const imageRegistryExpectsHttps = messageRule({
  id: 'image-registry-expects-https',
  title: [
    '`{askedName}`, {askedFor}, speaks HTTPS and is asked with plain HTTP',
    '`{registryHost}` speaks HTTPS and is asked with plain HTTP',
    'the registry speaks HTTPS and is asked with plain HTTP',
  ],
  explanation:
    'the runtime is set to HTTP for this host (an old insecure entry), or the port is the one of TLS',
  because: 'TLS bytes came to an HTTP request',
  next: [
    {
      description: 'see what it speaks',
      command: ['curl -v https://{askedEndpoint}/', 'curl -v https://{registryEndpoint}/v2/'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the registry gives HTTP to an HTTPS client, which is the reverse',
})
