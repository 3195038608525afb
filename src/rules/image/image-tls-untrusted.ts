import { messageRule } from '../message-rule.js'

export const imageTlsUntrusted = messageRule({
  id: 'image-tls-untrusted',
  title: [
    'the node does not trust the certificate of `{askedName}`, {askedFor}',
    'the node does not trust the certificate of `{registryHost}`',
    'the node does not trust the certificate of the registry',
  ],
  explanation:
    'the certificate is signed by an authority the node does not know: a private authority, or a proxy that opens connections',
  because: 'nobody the node trusts signed it',
  next: [
    {
      description: 'see who signed it',
      command: [
        'openssl s_client -connect {askedEndpoint} -showcerts',
        'openssl s_client -connect {registryEndpoint} -showcerts',
      ],
      safety: 'read-only',
    },
  ],
  silentWhen: 'the certificate is expired or of another name',
})
