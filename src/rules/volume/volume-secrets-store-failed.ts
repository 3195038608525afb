import { messageRule } from '../message-rule.js'

export const volumeSecretsStoreFailed = messageRule({
  id: 'volume-secrets-store-failed',
  title: ['the secrets store driver could not fetch the secrets of the volume'],
  explanation:
    'the SecretProviderClass is not in this namespace, its provider is not installed, or the vault refused',
  next: [
    {
      description: 'look for the class',
      command: 'kubectl get secretproviderclass{-n}',
      safety: 'read-only',
    },
  ],

  silentWhen: 'the driver itself is missing: then volume-driver-missing',
})
