import { messageRule } from '../message-rule.js'
import { needsOfFamily } from '../needs.js'

export const volumeSecretsStoreFailed = messageRule({
  id: 'volume-secrets-store-failed',
  title: [
    'provider `{provider}` of the secrets store driver is not installed on the node',
    'SecretProviderClass `{providerClass}` could not be read',
    'the secrets store driver could not fetch the secrets of volume `{volume}`',
    'the secrets store driver could not fetch the secrets of the volume',
  ],
  explanation:
    'the SecretProviderClass is not in this namespace, its provider is not installed, or the vault refused',
  next: [
    {
      description: 'look for the class',
      command: [
        'kubectl get secretproviderclass {providerClass} -n {classNamespace}',
        'kubectl get secretproviderclass{-n}',
      ],
      safety: 'read-only',
    },
  ],

  needs: needsOfFamily('Provider', 'provider'),
  silentWhen: 'the driver itself is missing: then volume-driver-missing',
})
