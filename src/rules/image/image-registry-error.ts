import { messageRule } from '../message-rule.js'

export const imageRegistryError = messageRule({
  id: 'image-registry-error',
  alsoWhen: [{ reason: 'RegistryUnavailable' }],
  title: [
    '`{askedName}`, {askedFor}, fails for `{image}`',
    'the registry of `{image}` fails',
    'the registry fails',
  ],
  explanation: 'the registry or what stands in front of it answers with a server error',
  because: 'the status is a 5xx of the registry',
  next: [
    {
      description: ['ask {askedName}', 'ask the registry'],
      command: ['curl -sI https://{askedEndpoint}/', 'curl -sI https://{registryEndpoint}/v2/'],
      safety: 'read-only',
    },
  ],
  silentWhen: 'a proxy answers 503',
})
